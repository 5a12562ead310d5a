import type { LocalDate } from '@shared/domain/kernel/local-date';
import { allow } from '@shared/domain/kernel/ruling';
import { localDateSchema } from '@shared/domain/kernel/schemas';
import { KINDS } from '@shared/domain/kinds';
import type { ContextOf, GivenWith } from '@shared/domain/record/act';
import { actsOf } from '@shared/domain/record/act-makers';
import { defineKind } from '@shared/domain/record/define-kind';
import { listKinds, type Untold } from '@shared/domain/record/kind-list';
import { handedIn, peopleNamedIn, recordsFoundBy } from '@shared/domain/record/needs';
import type { Knowing } from '@shared/domain/studio/knowing';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { z } from 'zod';

const schema = z.object({ id: z.string() });
type Leaf = z.output<typeof schema>;

const { change } = actsOf<Leaf, Pick<Knowing, 'today'> & { moon: string }, object>();
const fall = change({
  ...{ right: 'desk.use', undo: 'free', words: { button: '落', done: '落了' } },
  objection: () => null,
  input: z.object({}),
  needs: { people: peopleNamedIn('case'), wind: handedIn<number>() },
  apply: (leaf, _input, { people, wind }) => allow({ ...leaf, id: `${people.size} ${wind}` }),
});

/** Its act goes by the moon, of which nobody tells. */
const LEAF_KIND = defineKind({
  ...{ key: 'leaf', label: '叶子', prefix: 'leaves', schema, form: 1, upgrades: [] },
  rights: { read: 'desk.use', handle: 'desk.use' },
  acts: { fall },
  shardOf: () => 'tree',
  isShardName: () => true,
  compare: () => 0,
});

type None<Names extends never> = Names;

describe('一份种类清单', () => {
  it('knows the key of each kind, and who keeps the counters', () => {
    for (const kind of KINDS.list) expect(KINDS.find(kind.key)).toBe(kind);
    expect([KINDS.find('toString'), KINDS.keeper.key]).toEqual([undefined, 'studio']);
  });

  it('a kind that names records keeps them in memory, where that is asked (bug: what names a record is not found)', () => {
    const naming = KINDS.list.filter(({ links }) => links !== undefined);
    // Disputes have an index of their own, which keeps what they name.
    const without = naming.filter(({ key, row }) => row === undefined && key !== 'case');
    expect(without).toEqual([]);
  });

  it('refuses two of one key and two of one prefix (bug: the routes of one hide those of the other)', () => {
    const others = { ...LEAF_KIND, prefix: 'others' };
    const named = { ...LEAF_KIND, key: 'other' };
    expect(() => listKinds([...KINDS.list, LEAF_KIND, others])).toThrow('key');
    expect(() => listKinds([...KINDS.list, LEAF_KIND, named])).toThrow('prefix');
    expect(() => listKinds([LEAF_KIND])).toThrow('counters');
  });

  it('refuses an act that asks for disputes by a word (bug: it fails when somebody does it, and not before)', () => {
    const needs = { cases: recordsFoundBy('case', () => '') };
    const acts = { fall: { ...fall, needs } };
    expect(() => listKinds([...KINDS.list, { ...LEAF_KIND, acts }])).toThrow('leaves.fall');
  });

  it('a begun record has a day of its number, or neither (bug: a day that nothing goes by, a number of no year)', () => {
    const { begin } = actsOf<Leaf, object, { id: string }>();
    const said = {
      right: 'desk.use',
      undo: 'free',
      words: { button: '长', done: '长了' },
      input: z.object({ on: localDateSchema }),
    } as const;
    const grow = begin({ ...said, begin: ({ id }) => allow({ id }) });
    expect(grow.dayOf).toBeUndefined();
    // @ts-expect-error nothing of it is numbered by a year
    begin({ ...said, dayOf: ({ on }: { on: LocalDate }) => on, begin: ({ id }) => allow({ id }) });
    const numbered = actsOf<Leaf, object, { id: string; serial: object }>();
    // @ts-expect-error nobody says of which year its number is
    numbered.begin({ ...said, begin: ({ id }) => allow({ id }) });
    const dated = numbered.begin({
      ...said,
      dayOf: ({ on }) => on,
      begin: ({ id }) => allow({ id }),
    });
    expect(() => defineKind({ ...LEAF_KIND, fixed: [], acts: { dated } })).toThrow('leaf.dated');
  });

  it('is checked when the program is compiled: a rule that goes by what nobody tells is named', () => {
    expectTypeOf<Untold<[typeof LEAF_KIND], Knowing>>().toEqualTypeOf<'leaves.fall'>();
    // @ts-expect-error nobody tells it of the moon
    type Refused = None<Untold<[typeof LEAF_KIND], Knowing>>;
    expectTypeOf<Refused>().toEqualTypeOf<'leaves.fall'>();
    expectTypeOf<ContextOf<typeof fall>>().toExtend<{ moon: string; wind: number }>();
    expectTypeOf<GivenWith<typeof fall>>().toEqualTypeOf<{ readonly wind: number }>();
  });
});
