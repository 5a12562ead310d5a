import { mediationCaseSchema } from '@shared/domain/case/model/mediation-case';
import { KINDS } from '@shared/domain/kinds';
import { field, registered } from '@shared/domain/record/field';
import { leavesOf, listFields, saysOf } from '@shared/domain/record/walk';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

/** Every record that is stored. */
const RECORDS = KINDS.list.map(({ key, schema }) => [key, schema] as const);

/** What of a zod schema this test reads by itself, so that what `walk` overlooks does not stay unseen. */
interface Shape {
  readonly def: {
    readonly type: string;
    readonly shape?: Readonly<Record<string, Shape>>;
    readonly element?: Shape;
    readonly innerType?: Shape;
    readonly in?: Shape;
    readonly options?: readonly Shape[];
  };
}

/** Path of every place that holds a value and that nobody gave words, `*` for list entries. */
function wordlessIn(schema: Shape, path: string): string[] {
  const { shape, element, innerType, options, in: input } = schema.def;
  const says = registered(schema as unknown as z.ZodType);
  if (says?.kind === 'field' || says?.kind === 'kept') return [];
  const inside = innerType ?? input;
  if (inside !== undefined) return wordlessIn(inside, path);
  if (element !== undefined) return wordlessIn(element, `${path}.*`);
  if (options !== undefined) return options.flatMap((option) => wordlessIn(option, path));
  if (shape === undefined) return [path];
  return Object.entries(shape).flatMap(([key, inner]) =>
    wordlessIn(inner, path === '' ? key : `${path}.${key}`),
  );
}

describe.each(RECORDS)('存下来的每一项都有名称：%s', (_kind, schema) => {
  it('names whatever nobody gave words', () => {
    expect(wordlessIn(schema as unknown as Shape, '')).toEqual([]);
    expect(leavesOf(schema).filter(({ says }) => says === null)).toEqual([]);
  });

  it.each(listFields(schema))('$path is called in Chinese: $label', ({ label }) => {
    expect(label).toMatch(/^[^\p{Script=Latin}]*\p{Script=Han}[^\p{Script=Latin}]*$/u);
  });

  it('calls its parts by different names', () => {
    const labels = Object.values(schema.shape).flatMap((member) => {
      const says = saysOf(member);
      return says === null ? ['?'] : says.kind === 'kept' ? [] : [says.label];
    });
    expect(labels).not.toContain('?');
    expect(new Set(labels).size).toBe(labels.length);
  });
});

describe('走到底', () => {
  it('reads the whole schema of a case, down into its unions', () => {
    const paths = listFields(mediationCaseSchema).map(({ path }) => path);
    expect(paths.length).toBeGreaterThan(110);
    expect(paths).toContain('agreement.terms.clauses.*.obligations.*.amountFen');
    expect(paths).toContain('parties.*.creditCode');
    expect(paths).toContain('consents.*.earlier.*.askedOn');
  });

  it('names a field that was forgotten, in a list and in one variant of a union too', () => {
    const named = field(z.string(), { label: '姓名', privacy: 'name' });
    const forgetful = z.object({
      people: z.array(
        z.discriminatedUnion('kind', [
          z.object({
            kind: field(z.literal('a'), { label: '种类', privacy: 'none' }),
            name: named,
          }),
          z.object({ kind: z.literal('b'), name: z.string().nullable().optional() }),
        ]),
      ),
    });
    const forgotten = leavesOf(forgetful).flatMap(({ path, says }) => (says === null ? path : []));
    expect(forgotten).toEqual(['people.*.kind', 'people.*.name']);
    expect(wordlessIn(forgetful as unknown as Shape, '')).toEqual(forgotten);
  });
});

describe('个人信息写明该怎样遮', () => {
  it.each([
    ['parties.*.idNumber', 'id_number'],
    ['parties.*.phone', 'phone'],
    ['parties.*.address', 'address'],
    ['parties.*.name', 'name'],
    ['parties.*.authorizedAgents.*.idNumber', 'id_number'],
    ['parties.*.statutoryAgents.*.phone', 'phone'],
    ['sessions.*.statements.*.text', 'private'],
    ['registration.amountInDisputeFen', 'none'],
  ])('%s: %s', (path, privacy) => {
    const known = listFields(mediationCaseSchema).find((one) => one.path === path);
    expect(known?.privacy).toBe(privacy);
  });

  it('每个叫电话、证件号码、住址的都不当成可以随便看的', () => {
    const open = listFields(mediationCaseSchema).filter(
      ({ label, privacy }) => /电话|证件号码|住址|姓名/.test(label) && privacy === 'none',
    );
    // Mediators are named in public: 调解员 work under their names.
    expect(open.map(({ path }) => path)).toEqual(['mediators.*.name']);
  });
});
