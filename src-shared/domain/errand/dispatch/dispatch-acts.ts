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
  clearanceSchema,
  type Dispatch,
  type DispatchStanding,
  dispatchSchema,
  evaluationSchema,
  moveSchema,
  type Order,
  orderSchema,
  receiptSchema,
  resultSchema,
  standingOf,
} from './dispatch';

const { begin, change, recycling } = actsOf<Dispatch, ErrandContext, { id: string }>();
const right = 'errands.handle';

/** 派单 */
const dispatch = begin({
  input: z.object({ order: orderSchema, ...concernInput }),
  right,
  words: { button: '派单', done: '派了单' },
  undo: { never: '派单不能撤销；派错了，可以改正、改派，或者写明原因删除。' },
  needs: NEEDS_CONCERN,
  begin: ({ id }, { order, about }, ctx) => {
    const concern = concernOf(about, ctx.concerned);
    if (!concern.ok) return concern;
    const one = { ...blankOf(dispatchSchema), ...beginRecord(id, ctx.now), about: concern.value };
    return written(one, order, ctx);
  },
});

const correct = change({
  input: z.object({ order: orderSchema }),
  right,
  words: { button: '保存', done: '改正了派单' },
  undo: 'free',
  objection: (one) => unless(one, ['sent', 'in_hand', 'done', 'fed_back']),
  apply: (one, { order }, ctx) => written(one, order, ctx),
});

/** 接单 */
const receive = change({
  input: z.object({ receipt: receiptSchema }),
  right,
  words: { button: '接单', done: '接了单' },
  undo: 'free',
  objection: (one) => unless(one, ['sent']),
  apply: (one, { receipt }, { today }) =>
    unless(one, ['sent']) ??
    objectToDay(
      {
        ...{ on: receipt.receivedOn, called: '接单日期', field: 'receipt.receivedOn' },
        after: lastOf(sent(one), moved(one)),
      },
      today,
    ) ??
    allow({ ...one, receipt }),
});

/** 退回改派: the order goes to somebody else, who has to take it on; who had it before is kept. */
const reassign = change({
  input: z.object({ move: moveSchema }),
  right,
  words: { button: '退回改派', done: '改派给了别人' },
  undo: 'free',
  objection: (one) => unless(one, ['sent', 'in_hand']),
  apply: (one, { move }, ctx) => {
    const objection =
      unless(one, ['sent', 'in_hand']) ??
      objectToDay(
        {
          ...{ on: move.movedOn, called: '改派日期', field: 'move.movedOn' },
          after: lastOf(sent(one), moved(one), received(one)),
        },
        ctx.today,
      );
    if (objection !== null) return objection;
    return allow({
      ...one,
      order: { ...one.order, to: move.to },
      holderId: holderNamed(move.to, ctx),
      receipt: null,
      moves: [...one.moves, { ...move, from: one.order.to }],
    });
  },
});

/** 办结. Whoever has done it has taken it on, also where nobody wrote that down. */
const finish = change({
  input: z.object({ done: resultSchema }),
  right,
  words: { button: '办结', done: '登记了办结' },
  undo: 'free',
  objection: (one) => unless(one, ['sent', 'in_hand']),
  apply: (one, { done }, { today }) =>
    unless(one, ['sent', 'in_hand']) ??
    objectToDay(
      {
        ...{ on: done.doneOn, called: '办结日期', field: 'done.doneOn' },
        after: lastOf(sent(one), moved(one), received(one), evaluated(one)),
      },
      today,
    ) ??
    allow({ ...one, rounds: [...one.rounds, { ...done, evaluation: null }] }),
});

/** 评单: 不满意 gives it back to be done again. */
const evaluate = change({
  input: z.object({ evaluation: evaluationSchema }),
  right,
  words: { button: '评单', done: '登记了评单' },
  undo: 'free',
  objection: objectToEvaluation,
  apply: (one, { evaluation }, { today }) => {
    const last = one.rounds.at(-1);
    const objection =
      objectToEvaluation(one) ??
      objectToDay(
        {
          ...{ on: evaluation.evaluatedOn, called: '评单日期', field: 'evaluation.evaluatedOn' },
          after: lastOf({ on: last?.doneOn ?? null, called: '办结日期' }),
        },
        today,
      );
    if (objection !== null) return objection;
    const rounds = one.rounds.map((round) => (round === last ? { ...round, evaluation } : round));
    return allow({ ...one, rounds });
  },
});

/** 反馈销号 */
const clear = change({
  input: z.object({ clearance: clearanceSchema }),
  right,
  words: { button: '反馈销号', done: '登记了反馈销号' },
  undo: 'free',
  objection: (one) => unless(one, ['done', 'fed_back']),
  apply: (one, { clearance }, { today }) => {
    const { fedBackOn, clearedOn } = clearance;
    const fedBack = { on: fedBackOn, called: '反馈日期' };
    return (
      unless(one, ['done', 'fed_back']) ??
      objectToDay(
        {
          ...{ ...fedBack, field: 'clearance.fedBackOn' },
          after: lastOf(
            { on: one.rounds.at(-1)?.doneOn ?? null, called: '办结日期' },
            evaluated(one),
          ),
        },
        today,
      ) ??
      (clearedOn === null
        ? null
        : objectToDay(
            { on: clearedOn, called: '销号日期', field: 'clearance.clearedOn', after: fedBack },
            today,
          )) ??
      allow({ ...one, clearance })
    );
  },
});

/** Everything that can be done with a dispatch. */
export const DISPATCH_ACTS = {
  dispatch,
  correct,
  receive,
  finish,
  evaluate,
  clear,
  reassign,
  ...recycling({
    right,
    words: { button: '删除这张派单', removed: '删除了派单', restored: '从回收站恢复了派单' },
  }),
};

function unless(one: Dispatch, standings: readonly DispatchStanding[]): Objection {
  if (standings.includes(standingOf(one))) return null;
  return refuse('NOT_NOW', { data: { why: WHY_NOT[standingOf(one)] } });
}

const WHY_NOT: Readonly<Record<DispatchStanding, string>> = {
  sent: '这张派单还没有办结，请先登记办结。',
  in_hand: '这张派单还没有办结，请先登记办结。',
  done: '这张派单已经办结，接着评单或者反馈销号。',
  fed_back: '这张派单已经反馈，只等销号。',
  cleared: '这张派单已经销号，不再办理；登记错了，可以撤销上一步。',
};

function objectToEvaluation(one: Dispatch): Objection {
  const objection = unless(one, ['done']);
  if (objection !== null || one.rounds.at(-1)?.evaluation === null) return objection;
  return refuse('NOT_NOW', { data: { why: '这张派单已经评过，接着反馈销号。' } });
}

function written(
  one: Omit<Dispatch, 'order' | 'holderId'>,
  order: Order,
  ctx: ErrandContext,
): Ruling<Dispatch> {
  const sentOn = { on: order.dispatchedOn, called: '派单日期' };
  const objection =
    objectToDay({ ...sentOn, field: 'order.dispatchedOn', after: null }, ctx.today) ??
    objectToLater(one, order) ??
    (order.dueOn === null
      ? null
      : objectToOrder({
          ...{ on: order.dueOn, called: '办结期限', field: 'order.dueOn' },
          after: sentOn,
        }));
  return objection ?? allow({ ...one, order, holderId: holderNamed(order.to, ctx) });
}

/** A dispatch that is corrected may not begin after what was already done with it. */
function objectToLater(
  { receipt, rounds, moves }: Pick<Dispatch, 'receipt' | 'rounds' | 'moves'>,
  { dispatchedOn }: Order,
): Objection {
  const days = [moves[0]?.movedOn, receipt?.receivedOn, rounds[0]?.doneOn];
  const isLater = days.some((on) => on !== undefined && on < dispatchedOn);
  const why = '派单日期晚于已经登记的接单、改派或办结日期。请核对这几个日期。';
  return isLater ? refuse('NOT_NOW', { field: 'order.dispatchedOn', data: { why } }) : null;
}

function sent({ order }: Dispatch) {
  return { on: order.dispatchedOn, called: '派单日期' };
}

function moved({ moves }: Dispatch) {
  return { on: moves.at(-1)?.movedOn ?? null, called: '改派日期' };
}

function received({ receipt }: Dispatch) {
  return { on: receipt?.receivedOn ?? null, called: '接单日期' };
}

function evaluated({ rounds }: Dispatch) {
  return { on: rounds.at(-1)?.evaluation?.evaluatedOn ?? null, called: '评单日期' };
}
