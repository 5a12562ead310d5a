import { z } from 'zod';
import { objectToDay, objectToOrder } from '../../errand/object-to-day';
import type { LocalDate } from '../../kernel/local-date';
import { allow, type Ruling, refuse } from '../../kernel/ruling';
import { idSchema } from '../../kernel/schemas';
import { plainWord } from '../../merchant/merchant-words';
import type { Objection } from '../../record/act';
import { actsOf, inner } from '../../record/act-makers';
import { beginRecord } from '../../record/members';
import {
  type GivenRecord,
  recordGiven,
  recordsFoundByEach,
  recordsNamingIt,
} from '../../record/needs';
import type { RecordRef } from '../../record/record';
import { type Compound, compoundSchema, type Estate, endingSchema } from './estate';

/** What the acts of an estate may know. */
export interface EstateContext {
  readonly today: LocalDate;
  /** Instant, ISO. */
  readonly now: string;
}

const { begin, change, recycling } = actsOf<Estate, EstateContext, { id: string }>();
const right = 'community.handle';
const input = z.object({ compound: compoundSchema });

/** Which estates are there already under that name. */
const twins = recordsFoundByEach<{ compound: Compound }>('estate', ({ compound }) => [
  compoundWord(compound),
]);
/** The company, if it is there. */
const company = recordGiven<{ compound: Compound }>(({ compound: { companyId } }) =>
  companyId === null ? null : { kind: 'company', id: companyId },
);
const needs = { twins, company };

const register = begin({
  input,
  needs,
  right,
  words: { button: '登记小区', done: '登记了小区' },
  undo: { never: '登记不能撤销；登记错了，可以改正，或者写明原因删除。' },
  begin: ({ id }, { compound }, { now, today, twins, company }) =>
    written({ ...beginRecord(id, now), enteredOn: today, ending: null }, compound, {
      ...{ today, twins, company },
    }),
});

const correct = change({
  input,
  needs,
  right,
  words: { button: '保存', done: '改正了小区' },
  undo: 'free',
  objection: () => null,
  apply: (one, { compound }, { today, twins, company }) =>
    written(one, compound, { today, twins, company }),
});

/** Follows from the company being called otherwise. */
const renameCompany = inner(
  change({
    input: z.object({ name: z.string() }),
    right,
    words: { button: '改物业企业的名称', done: '随物业企业改了名称' },
    undo: 'free',
    objection: () => null,
    apply: (one, { name }) => allow({ ...one, companyName: name }),
  }),
);

/** Follows from its company leaving; an estate that is gone, or has another by now, stays as it was. */
const loseCompany = inner(
  change({
    input: z.object({ companyId: idSchema }),
    right,
    words: { button: '物业企业撤场', done: '随物业企业撤场，改成没有物业企业' },
    undo: 'free',
    objection: () => null,
    apply: (one, { companyId }) =>
      one.ending !== null || one.compound.companyId !== companyId
        ? allow(one)
        : allow({ ...one, compound: { ...one.compound, companyId: null }, companyName: '' }),
  }),
);

/** 拆除、并入 */
const end = change({
  input: z.object({ ending: endingSchema }),
  right,
  words: { button: '拆除、并入', done: '登记了小区的拆除、并入' },
  undo: 'free',
  objection: objectToGone,
  apply: (one, { ending }, { today }) => {
    const { committeeOn } = one.compound;
    const on = { on: ending.goneOn, called: '拆除（并入）日期', field: 'ending.goneOn' };
    const after = committeeOn === null ? null : { on: committeeOn, called: '监委会成立日期' };
    return objectToGone(one) ?? objectToDay({ ...on, after }, today) ?? allow({ ...one, ending });
  },
});

/** 恢复在册: it was written down wrongly. */
const comeBack = change({
  input: z.object({}),
  right,
  words: { button: '恢复在册', done: '恢复了小区在册' },
  undo: 'free',
  objection: objectToThere,
  apply: (one) => objectToThere(one) ?? allow({ ...one, ending: null }),
});

/** Everything that can be done with an estate. */
export const ESTATE_ACTS = {
  register,
  correct,
  renameCompany,
  loseCompany,
  end,
  comeBack,
  /** Not while something was found at it: that would be asked for, of nobody. */
  ...recycling({
    right,
    words: { button: '删除这个小区', removed: '删除了小区', restored: '从回收站恢复了小区' },
    needs: { oversights: recordsNamingIt(['oversight']) },
    objection: (_one, { oversights: { length } }) => {
      const why = `这个小区有 ${length} 次督导检查，不能删除；登记错了的，先删除那几次督导。`;
      return length === 0 ? null : refuse('NOT_NOW', { data: { why } });
    },
  }),
};

function objectToGone({ ending }: Estate): Objection {
  const why = '这个小区已经拆除或者并入；登记错了，可以撤销上一步，或者点“恢复在册”。';
  return ending === null ? null : refuse('NOT_NOW', { data: { why } });
}

function objectToThere({ ending }: Estate): Objection {
  return ending === null ? refuse('NOT_NOW', { data: { why: '这个小区还在册。' } }) : null;
}

/** Finds the estate of that name at that address: two of one name at two addresses are two. Nobody types it. */
export function compoundWord({ name, place }: Pick<Compound, 'name' | 'place'>): string {
  return `compound/${plainWord(name)}/${plainWord(place)}`;
}

interface Known {
  readonly today: LocalDate;
  readonly twins: ReadonlyMap<string, readonly RecordRef[]>;
  readonly company: GivenRecord | null;
}

function written(
  one: Omit<Estate, 'compound' | 'companyName'>,
  compound: Compound,
  { today, twins, company }: Known,
): Ruling<Estate> {
  const { name, companyId, committeeOn } = compound;
  const found = twins.get(compoundWord(compound)) ?? [];
  const notNow = (why: string, field: string) =>
    refuse('NOT_NOW', { field: `compound.${field}`, data: { why } });
  return (
    (found.some(({ id }) => id !== one.id)
      ? notNow(
          `这个地址已经登记过“${name}”。是同一个，不用再登记；不是同一个，请把地址写清楚。`,
          'name',
        )
      : null) ??
    (companyId !== null && company === null
      ? notNow('找不到这家物业企业，可能已经删除，请重新选择。', 'companyId')
      : null) ??
    (committeeOn === null
      ? null
      : objectToDay(
          {
            ...{ on: committeeOn, called: '监委会成立日期', after: null },
            field: 'compound.committeeOn',
          },
          today,
        )) ??
    (committeeOn === null || one.ending === null
      ? null
      : objectToOrder({
          ...{ on: one.ending.goneOn, called: '拆除（并入）日期', field: 'compound.committeeOn' },
          after: { on: committeeOn, called: '监委会成立日期' },
        })) ??
    allow({ ...one, compound, companyName: company?.title ?? '' })
  );
}
