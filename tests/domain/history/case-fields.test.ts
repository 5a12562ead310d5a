import { mediationCaseSchema } from '@shared/domain/case/model/mediation-case';
import { CASE_FIELDS, SILENT_FIELDS, SILENT_PARTS } from '@shared/domain/history/case-fields';
import { CASE_SECTIONS } from '@shared/domain/history/case-sections';
import { describe, expect, it } from 'vitest';

/** What of a zod schema this test reads. */
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

/** Path of every field that holds a value, `*` for list entries; lists of plain values are one field. */
function leavesOf(schema: Shape, path: string): string[] {
  const { type, shape, element, innerType, options, in: input } = schema.def;
  if (shape !== undefined)
    return Object.entries(shape).flatMap(([key, inner]) =>
      leavesOf(inner, path === '' ? key : `${path}.${key}`),
    );
  if (element !== undefined) {
    const inner = leavesOf(element, `${path}.*`);
    return inner.length === 1 && inner[0] === `${path}.*` ? [path] : inner;
  }
  if (innerType !== undefined) return leavesOf(innerType, path);
  if (input !== undefined && type === 'pipe') return leavesOf(input, path);
  if (options !== undefined) return options.flatMap((option) => leavesOf(option, path));
  return [path];
}

const LEAVES = [...new Set(leavesOf(mediationCaseSchema as unknown as Shape, ''))];
const SHOWN = LEAVES.filter((path) => {
  const section = path.split('.')[0] as keyof typeof CASE_SECTIONS;
  const isSilent = [...SILENT_PARTS].some((part) => path.startsWith(`${part}.`));
  return CASE_SECTIONS[section] !== null && !isSilent;
});

describe('案件的每一项在修改记录里都有名称', () => {
  it('reads the whole schema, down into its unions', () => {
    expect(LEAVES.length).toBeGreaterThan(120);
    expect(LEAVES).toContain('agreement.terms.clauses.*.obligations.*.amountFen');
    expect(LEAVES).toContain('parties.*.creditCode');
  });

  it.each(SHOWN)('%s', (path) => {
    expect(path in CASE_FIELDS !== SILENT_FIELDS.has(path)).toBe(true);
    if (path in CASE_FIELDS) expect(CASE_FIELDS[path]?.label).toMatch(/\p{Script=Han}/u);
  });

  it('names nothing that a case does not have', () => {
    const known = new Set(LEAVES);
    const unknown = [...Object.keys(CASE_FIELDS), ...SILENT_FIELDS].filter(
      (one) => !known.has(one),
    );
    expect(unknown).toEqual([]);
  });
});
