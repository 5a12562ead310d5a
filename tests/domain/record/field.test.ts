import { localDateSchema } from '@shared/domain/kernel/schemas';
import { field, kept, lineField, part, requiredLineField } from '@shared/domain/record/field';
import {
  labelOf as askedOf,
  labelAt,
  listFields,
  memberOf,
  saysOf,
} from '@shared/domain/record/walk';
import { day } from '@shared/domain/record/words';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const labelOf = (schema: z.core.$ZodType | null) => {
  const says = schema && saysOf(schema);
  return says !== null && says.kind !== 'kept' ? says.label : null;
};

describe('一项的名称只说一次', () => {
  it('a shared schema serves many fields and takes no name itself', () => {
    const one = field(localDateSchema, { label: '受理日期', words: day, privacy: 'none' });
    const other = field(localDateSchema, { label: '结案日期', words: day, privacy: 'none' });
    expect([labelOf(one), labelOf(other), labelOf(localDateSchema)]).toEqual([
      '受理日期',
      '结案日期',
      null,
    ]);
    expect(other.safeParse('2026-02-30').success).toBe(false);
  });

  it('a field is not given a second name, not even when it was narrowed', () => {
    const name = requiredLineField('姓名', 10, 'name');
    expect(() => field(name, { label: '名称', privacy: 'none' })).toThrow('姓名');
    const narrowed = z.string().min(1);
    const first = field(narrowed, { label: '法院', privacy: 'none' });
    expect(() => field(first.max(5), { label: '单位', privacy: 'none' })).toThrow('法院');
    expect(() => part(kept(z.object({})), '登记')).toThrow();
  });

  it('a form asks by the same words; what has none cannot be asked for', () => {
    const place = z.object({ place: lineField('纠纷发生地', 200, 'address').optional() }).shape
      .place;
    expect(askedOf(place)).toBe('纠纷发生地');
    expect(() => askedOf(localDateSchema)).toThrow('without words');
    expect(() => askedOf(kept(z.string()))).toThrow('without words');
  });

  it('the label is what the messages say', () => {
    const answer = requiredLineField('回访人', 3, 'none').safeParse(' ');
    expect(answer.error?.issues[0]?.message).toBe('请填写回访人');
    expect(
      lineField('网格', 2, 'none').safeParse('第十二网格').error?.issues[0]?.message,
    ).toContain('网格不能超过 2 个字');
  });
});

describe('隔着包装也找得到', () => {
  const name = lineField('姓名', 10, 'name');
  it.each([
    ['optional', name.optional()],
    ['nullable', name.nullable()],
    ['default', name.default('')],
    ['prefault', name.prefault('')],
    ['catch', name.catch('')],
    ['readonly', name.readonly()],
    ['refine', name.refine((text) => text !== '某')],
    ['transform', name.transform((text) => [text])],
    ['pipe', name.pipe(z.string())],
    ['preprocess', z.preprocess((typed) => String(typed), name)],
    ['lazy', z.lazy(() => name)],
    ['nullable, then default, then optional', name.nullable().default(null).optional()],
  ])('%s', (_wrapper, schema) => {
    expect(labelOf(schema)).toBe('姓名');
    expect(listFields(z.object({ name: schema }))).toEqual([
      { path: 'name', label: '姓名', privacy: 'name' },
    ]);
  });
});

describe('变体各有各的名称，按值取', () => {
  const person = z.object({
    kind: field(z.literal('person'), { label: '种类', privacy: 'none' }),
    name: lineField('姓名', 10, 'name'),
    age: field(z.int(), { label: '年龄', privacy: 'private' }),
  });
  const unit = z.object({
    kind: field(z.enum(['company', 'organization']), { label: '种类', privacy: 'none' }),
    name: lineField('单位名称', 10, 'name'),
  });
  const told = z.discriminatedUnion('kind', [person, unit]);

  it.each([
    ['a discriminated union', told],
    ['one that may be missing', told.nullable()],
    ['a plain union', z.union([person, unit])],
  ])('%s', (_name, schema) => {
    const of = (key: string, ...values: unknown[]) => labelOf(memberOf(schema, key, values));
    const [wang, shop] = [
      { kind: 'person', name: '王某', age: 70 },
      { kind: 'organization', name: '某店' },
    ];
    expect(of('name', wang)).toBe('姓名');
    expect(of('name', shop)).toBe('单位名称');
    // A person that became a unit: what only the person had still has its name.
    expect(of('age', shop, wang)).toBe('年龄');
    expect(of('age', shop)).toBeNull();
    expect(of('name', null, undefined, 'text', { kind: 'ghost' })).toBeNull();
  });

  it('an error of an input is told by the label of its field, deep down too', () => {
    const input = z.object({ revision: z.int(), parties: z.array(told) });
    expect(labelAt(input, ['parties', 3, 'age'])).toBe('年龄');
    expect(labelAt(input, ['parties', 3, 'nothing'])).toBeNull();
    expect(labelAt(input, ['revision'])).toBeNull();
    expect(labelAt(input, [])).toBeNull();
    // A list of plain words is one field, whichever of them is wrong.
    const groups = field(z.array(z.string()), { label: '特殊群体', privacy: 'none' });
    expect(labelAt(z.object({ groups }), ['groups', 2])).toBe('特殊群体');
  });
});
