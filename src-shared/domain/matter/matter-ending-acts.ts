import { z } from 'zod';
import { lastOf, objectToDay } from '../errand/object-to-day';
import { allow, refuse } from '../kernel/ruling';
import type { Objection } from '../record/act';
import { actsOf } from '../record/act-makers';
import {
  answerSchema,
  clearanceSchema,
  endingSchema,
  handUpSchema,
  type Matter,
  ratingSchema,
} from './matter';
import {
  assigned,
  disposed,
  done,
  type MatterContext,
  rated,
  reported,
  unless,
} from './matter-rules';
import { isUndone } from './matter-standing';
import { MATTER_STANDINGS } from './matter-words';

const { change } = actsOf<Matter, MatterContext, { id: string }>();
const right = 'community.handle';

const UNDONE = MATTER_STANDINGS.filter(isUndone);

/** 办结: once more where it was found wanting. */
const finish = change({
  input: z.object({ ending: endingSchema }),
  right,
  words: { button: '办结', done: '登记了办结' },
  undo: 'free',
  objection: (one) => unless(one, UNDONE),
  apply: (one, { ending }, { today }) =>
    unless(one, UNDONE) ??
    objectToUnit(ending) ??
    objectToDay(
      {
        ...{ on: ending.doneOn, called: '办结日期', field: 'ending.doneOn' },
        after: lastOf(reported(one), assigned(one), disposed(one), rated(one)),
      },
      today,
    ) ??
    allow({ ...one, rounds: [...one.rounds, { ...ending, isSpot: false, rating: null }] }),
});

/** 答复反映人: also while it goes on. */
const answer = change({
  input: z.object({ answer: answerSchema }),
  right,
  words: { button: '答复反映人', done: '登记了答复' },
  undo: 'free',
  objection: objectToTurned,
  apply: (one, { answer: said }, { today }) =>
    objectToTurned(one) ??
    objectToDay(
      {
        ...{ on: said.answeredOn, called: '答复日期', field: 'answer.answeredOn' },
        after: lastOf(reported(one)),
      },
      today,
    ) ??
    allow({ ...one, answers: [...one.answers, said] }),
});

/** 评单: 不满意 gives it back to be done again (S2 二次办理). */
const rate = change({
  input: z.object({ rating: ratingSchema }),
  right,
  words: { button: '评单', done: '登记了评单' },
  undo: 'free',
  objection: objectToRating,
  apply: (one, { rating }, { today }) => {
    const objection =
      objectToRating(one) ??
      objectToDay(
        {
          ...{ on: rating.ratedOn, called: '评单日期', field: 'rating.ratedOn' },
          after: lastOf(done(one)),
        },
        today,
      );
    if (objection !== null) return objection;
    const last = one.rounds.at(-1);
    const rounds = one.rounds.map((round) => (round === last ? { ...round, rating } : round));
    return allow({ ...one, rounds });
  },
});

/** 上报: to the street's centre, with its number. */
const handUp = change({
  input: z.object({ handUp: handUpSchema }),
  right,
  words: { button: '上报', done: '上报了这件事项' },
  undo: 'free',
  objection: (one) => unless(one, UNDONE) ?? objectToSecondHandUp(one),
  apply: (one, { handUp: told }, { today }) =>
    unless(one, UNDONE) ??
    objectToSecondHandUp(one) ??
    objectToDay(
      {
        ...{ on: told.handedOn, called: '上报日期', field: 'handUp.handedOn' },
        after: lastOf(reported(one)),
      },
      today,
    ) ??
    allow({ ...one, handUp: told }),
});

/** 销号, received back from the centre: over, also where the studio did nothing more itself. */
const clear = change({
  input: z.object({ clearance: clearanceSchema }),
  right,
  words: { button: '收到销号', done: '登记了销号' },
  undo: 'free',
  objection: objectToClearance,
  apply: (one, { clearance }, { today }) =>
    objectToClearance(one) ??
    objectToDay(
      {
        ...{ on: clearance.clearedOn, called: '销号日期', field: 'clearance.clearedOn' },
        after: lastOf(
          { on: one.handUp?.handedOn ?? null, called: '上报日期' },
          done(one),
          rated(one),
        ),
      },
      today,
    ) ??
    allow({ ...one, clearance }),
});

/** What ends a matter, and what comes after, in the order of the buttons. */
export const ENDING_ACTS = { finish, answer, rate, handUp, clear };

function objectToUnit({ how, unit }: z.infer<typeof endingSchema>): Objection {
  if (how !== 'handed_on' || unit !== '') return null;
  const why = '转交给哪个单位没有写，请写上，以后好问。';
  return refuse('NOT_NOW', { field: 'ending.unit', data: { why } });
}

function objectToTurned(one: Matter): Objection {
  const why = '这件事项已经转为纠纷，请打开那件纠纷办理。';
  return one.turnedOn === null ? null : refuse('NOT_NOW', { data: { why } });
}

function objectToRating(one: Matter): Objection {
  const objection = objectToTurned(one);
  if (objection !== null) return objection;
  const last = one.rounds.at(-1);
  const why =
    last === undefined
      ? '还没有办结，请先登记办结，再评单。'
      : one.clearance !== null
        ? '这件事项已经销号，不再评单。'
        : '这次办理已经评过；又办结了，可以再评。';
  return last?.rating === null && one.clearance === null
    ? null
    : refuse('NOT_NOW', { data: { why } });
}

function objectToSecondHandUp(one: Matter): Objection {
  const why = '这件事项已经上报，等着销号。';
  return one.handUp === null ? null : refuse('NOT_NOW', { data: { why } });
}

function objectToClearance(one: Matter): Objection {
  const objection = objectToTurned(one);
  if (objection !== null) return objection;
  const why = one.handUp === null ? '这件事项没有上报，不用销号。' : '这件事项的销号已经登记过了。';
  return one.handUp !== null && one.clearance === null
    ? null
    : refuse('NOT_NOW', { data: { why } });
}
