import { z } from 'zod';
import { allow, type Ruling, refuse } from '../../kernel/ruling';
import type { Objection } from '../../record/act';
import { actsOf } from '../../record/act-makers';
import { blankOf } from '../../record/blank';
import { beginRecord } from '../../record/members';
import {
  concernInput,
  concernOf,
  type ErrandContext,
  holderNamed,
  NEEDS_CONCERN,
} from '../concern';
import { lastOf, objectToDay, objectToOrder } from '../object-to-day';
import {
  arrivalSchema,
  type Call,
  callSchema,
  outcomeSchema,
  type Whistle,
  whistleSchema,
} from './whistle';

const { begin, change, recycling } = actsOf<Whistle, ErrandContext, { id: string }>();
const right = 'errands.handle';

/** 吹哨 */
const blow = begin({
  input: z.object({ call: callSchema, ...concernInput }),
  right,
  words: { button: '吹哨', done: '吹了哨' },
  undo: { never: '吹哨不能撤销；登记错了，可以改正，或者写明原因删除。' },
  needs: NEEDS_CONCERN,
  begin: ({ id }, { call, about }, ctx) => {
    const concern = concernOf(about, ctx.concerned);
    if (!concern.ok) return concern;
    const one = { ...blankOf(whistleSchema), ...beginRecord(id, ctx.now), about: concern.value };
    return written(one, call, ctx);
  },
});

const correct = change({
  input: z.object({ call: callSchema }),
  right,
  words: { button: '保存', done: '改正了吹哨' },
  undo: 'free',
  objection: objectToEnded,
  apply: (one, { call }, ctx) => objectToEnded(one) ?? written(one, call, ctx),
});

/** 报到: one unit at a time. */
const arrive = change({
  input: z.object({ arrival: arrivalSchema }),
  right,
  words: { button: '登记报到', done: '登记了报到' },
  undo: 'free',
  objection: objectToEnded,
  apply: (one, { arrival }, { today }) => {
    const objection =
      objectToEnded(one) ??
      (one.arrivals.some(({ unit }) => unit === arrival.unit)
        ? refuse('NOT_NOW', {
            field: 'arrival.unit',
            data: { why: `${arrival.unit}已经登记过报到。填错了，请撤销上一步再登记。` },
          })
        : null) ??
      objectToDay(
        {
          ...{ on: arrival.cameOn, called: '报到日期', field: 'arrival.cameOn' },
          after: { on: one.call.blownOn, called: '吹哨日期' },
        },
        today,
      );
    return objection ?? allow({ ...one, arrivals: [...one.arrivals, arrival] });
  },
});

/** 办结: also where somebody never came; that they did not is seen from who did. */
const end = change({
  input: z.object({ outcome: outcomeSchema }),
  right,
  words: { button: '办结', done: '登记了吹哨的结果' },
  undo: 'free',
  objection: objectToEnded,
  apply: (one, { outcome }, { today }) =>
    objectToEnded(one) ??
    objectToDay(
      {
        ...{ on: outcome.endedOn, called: '办结日期', field: 'outcome.endedOn' },
        after: lastOf(
          { on: one.call.blownOn, called: '吹哨日期' },
          ...one.arrivals.map(({ cameOn }) => ({ on: cameOn, called: '报到日期' })),
        ),
      },
      today,
    ) ??
    allow({ ...one, outcome }),
});

/** Everything that can be done with a whistle. */
export const WHISTLE_ACTS = {
  blow,
  correct,
  arrive,
  end,
  ...recycling({
    right,
    words: { button: '删除这次吹哨', removed: '删除了吹哨', restored: '从回收站恢复了吹哨' },
  }),
};

function objectToEnded({ outcome }: Whistle): Objection {
  const why = '这次吹哨已经办结；登记错了，可以撤销上一步。';
  return outcome === null ? null : refuse('NOT_NOW', { data: { why } });
}

function written(
  one: Omit<Whistle, 'call' | 'holderId'>,
  call: Call,
  { today, studio }: ErrandContext,
): Ruling<Whistle> {
  const blown = { on: call.blownOn, called: '吹哨日期' };
  const why = '吹哨日期晚于已经登记的报到日期。请核对这两个日期。';
  return (
    objectToDay({ ...blown, field: 'call.blownOn', after: null }, today) ??
    (one.arrivals.some(({ cameOn }) => cameOn < call.blownOn)
      ? refuse('NOT_NOW', { field: 'call.blownOn', data: { why } })
      : null) ??
    (call.dueOn === null
      ? null
      : objectToOrder({
          ...{ on: call.dueOn, called: '报到期限', field: 'call.dueOn', after: blown },
        })) ??
    // Those who are called are units of their own. About a record it says what that one is called: it is for who blew it.
    allow({
      ...one,
      call,
      holderId: one.about === null ? null : holderNamed(call.blownBy, { studio }),
    })
  );
}
