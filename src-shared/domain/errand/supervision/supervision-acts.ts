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
  liftingSchema,
  type Mark,
  markSchema,
  replySchema,
  type Supervision,
  type SupervisionStanding,
  standingOf,
  supervisionSchema,
  urgingSchema,
} from './supervision';

const { begin, change, recycling } = actsOf<Supervision, ErrandContext, { id: string }>();
const right = 'errands.handle';

/** 督办 */
const mark = begin({
  input: z.object({ mark: markSchema, ...concernInput }),
  right,
  words: { button: '登记督办', done: '登记了督办' },
  undo: { never: '登记督办不能撤销；登记错了，可以改正，或者写明原因删除。' },
  needs: NEEDS_CONCERN,
  begin: ({ id }, { mark, about }, ctx) => {
    const concern = concernOf(about, ctx.concerned);
    if (!concern.ok) return concern;
    const one = {
      ...blankOf(supervisionSchema),
      ...beginRecord(id, ctx.now),
      about: concern.value,
    };
    return written(one, mark, ctx);
  },
});

const correct = change({
  input: z.object({ mark: markSchema }),
  right,
  words: { button: '保存', done: '改正了督办' },
  undo: 'free',
  objection: (one) => unless(one, ['to_answer', 'answered']),
  apply: (one, { mark }, ctx) => written(one, mark, ctx),
});

/** 答复督办; where whoever asked is content, it is struck off with it. */
const answer = change({
  input: z.object({ reply: replySchema }),
  right,
  words: { button: '答复督办', done: '答复了督办' },
  undo: 'free',
  objection: (one) => unless(one, ['to_answer', 'answered']),
  apply: (one, { reply: { liftedOn, ...reply } }, { today }) => {
    const answered = { on: reply.answeredOn, called: '答复日期' };
    return (
      unless(one, ['to_answer', 'answered']) ??
      objectToDay({ ...answered, field: 'reply.answeredOn', after: lastDay(one) }, today) ??
      (liftedOn === null
        ? null
        : objectToDay(
            { on: liftedOn, called: '销号日期', field: 'reply.liftedOn', after: answered },
            today,
          )) ??
      allow({
        ...one,
        replies: [...one.replies, { ...reply, urgings: one.urgings.length }],
        lifting: liftedOn === null ? null : { liftedOn },
      })
    );
  },
});

/** 再督办: the answer was not enough, or none came. */
const urge = change({
  input: z.object({ urging: urgingSchema }),
  right,
  words: { button: '再督办', done: '登记了再督办' },
  undo: 'free',
  objection: (one) => unless(one, ['to_answer', 'answered']),
  apply: (one, { urging: { dueOn, ...urging } }, { today }) => {
    const urged = { on: urging.urgedOn, called: '再督办日期' };
    const objection =
      unless(one, ['to_answer', 'answered']) ??
      objectToDay({ ...urged, field: 'urging.urgedOn', after: lastDay(one) }, today) ??
      (dueOn === null
        ? null
        : objectToOrder({
            ...{ on: dueOn, called: '新的答复日期', field: 'urging.dueOn', after: urged },
          }));
    if (objection !== null) return objection;
    return allow({ ...one, urgings: [...one.urgings, { ...urging, untilOn: dueOn }] });
  },
});

/** 督办销号 */
const lift = change({
  input: z.object({ lifting: liftingSchema }),
  right,
  words: { button: '督办销号', done: '登记了督办销号' },
  undo: 'free',
  objection: (one) => unless(one, ['answered']),
  apply: (one, { lifting }, { today }) =>
    unless(one, ['answered']) ??
    objectToDay(
      {
        ...{ on: lifting.liftedOn, called: '销号日期', field: 'lifting.liftedOn' },
        after: lastDay(one),
      },
      today,
    ) ??
    allow({ ...one, lifting }),
});

/** Everything that can be done with a supervision. */
export const SUPERVISION_ACTS = {
  mark,
  correct,
  answer,
  lift,
  urge,
  ...recycling({
    right,
    words: { button: '删除这次督办', removed: '删除了督办', restored: '从回收站恢复了督办' },
  }),
};

const WHY_NOT: Readonly<Record<SupervisionStanding, string>> = {
  to_answer: '这次督办还没有答复，请先答复。',
  answered: '这次督办已经答复，等督办的单位认可了销号。',
  lifted: '这次督办已经销号；登记错了，可以撤销上一步。',
};

function unless(one: Supervision, standings: readonly SupervisionStanding[]): Objection {
  if (standings.includes(standingOf(one))) return null;
  return refuse('NOT_NOW', { data: { why: WHY_NOT[standingOf(one)] } });
}

function lastDay({ mark, replies, urgings }: Supervision) {
  return lastOf(
    { on: mark.askedOn, called: '督办日期' },
    { on: urgings.at(-1)?.urgedOn ?? null, called: '再督办日期' },
    { on: replies.at(-1)?.answeredOn ?? null, called: '上一次答复日期' },
  );
}

function written(
  one: Omit<Supervision, 'mark' | 'holderId'>,
  mark: Mark,
  ctx: ErrandContext,
): Ruling<Supervision> {
  const asked = { on: mark.askedOn, called: '督办日期' };
  const first = [one.replies[0]?.answeredOn, one.urgings[0]?.urgedOn];
  const why = '督办日期晚于已经登记的答复或再督办日期。请核对这几个日期。';
  return (
    objectToDay({ ...asked, field: 'mark.askedOn', after: null }, ctx.today) ??
    (first.some((on) => on !== undefined && on < mark.askedOn)
      ? refuse('NOT_NOW', { field: 'mark.askedOn', data: { why } })
      : null) ??
    (mark.dueOn === null
      ? null
      : objectToOrder({
          ...{ on: mark.dueOn, called: '要求答复的日期', field: 'mark.dueOn', after: asked },
        })) ??
    allow({ ...one, mark, holderId: holderNamed(mark.holder, ctx) })
  );
}
