import { z } from 'zod';
import { formatChineseDate, type LocalDate } from '../kernel/local-date';
import { allow, type Ruling, refuse } from '../kernel/ruling';
import { idSchema } from '../kernel/schemas';
import type { Objection } from '../record/act';
import { actsOf, inner } from '../record/act-makers';
import { blankOf } from '../record/blank';
import { beginRecord } from '../record/members';
import { handedIn, recordsFoundBy } from '../record/needs';
import {
  type Claim,
  type Said,
  type Subsidy,
  saidSchema,
  standingOf,
  stoppingSchema,
  subsidySchema,
  type TakenStep,
} from './subsidy';
import {
  type ForwardStep,
  isStopped,
  type StoppingStep,
  SUBSIDY_STANDING_LABELS,
  SUBSIDY_STEP_LABELS,
  type SubsidyStep,
  stepAfter,
} from './subsidy-steps';

/** What the acts of a claim may know. */
export interface SubsidyContext {
  readonly today: LocalDate;
  /** Instant, ISO. */
  readonly now: string;
  /** A new id at each call. */
  readonly makeId: () => string;
}

const { begin, change } = actsOf<Subsidy, SubsidyContext, { id: string }>();

const notNow = (why: string, field?: string) =>
  refuse('NOT_NOW', { ...(field !== undefined && { field }), data: { why } });

/** The claim as the service reckoned it of the case, with nothing missing in its file. */
const claimed = handedIn<Claim>();

/** 申请: once a dispute, see `subsidySchema`. */
const apply = inner(
  begin({
    input: z.object({ caseId: idSchema, said: saidSchema }),
    right: 'subsidies.apply',
    words: { button: '申请补贴', done: '申请了补贴' },
    undo: { never: '申请不能撤销；不申请了，请用“撤回申请”，写明原因。' },
    needs: {
      claimed,
      same: recordsFoundBy('subsidy', ({ caseId }: { caseId: string }) => caseId),
    },
    begin: ({ id }, { caseId, said }, ctx) => {
      if (ctx.same.length > 0) return notNow('这件纠纷已经申请过，一件只补一次。');
      const { claimed: claim } = ctx;
      const empty = { ...blankOf(subsidySchema), ...beginRecord(id, ctx.now), caseId, claim };
      return withStep(empty, 'applied', said, ctx);
    },
  }),
);

/** 重新申请: what was returned, refused or taken back is reckoned anew and goes the same way once more. */
const applyAgain = inner(
  change({
    input: z.object({ said: saidSchema }),
    right: 'subsidies.apply',
    words: { button: '重新申请', done: '重新申请了补贴' },
    undo: 'free',
    needs: { claimed },
    objection: objectToAgain,
    apply: (one, { said }, ctx) =>
      objectToAgain(one) ?? withStep({ ...one, claim: ctx.claimed }, 'applied', said, ctx),
  }),
);

function objectToAgain(one: Subsidy): Objection {
  return isStopped(standingOf(one)) ? null : notNow(`这件${wordStanding(one)}，不用再申请。`);
}

/** A step forward. */
function forward(step: Exclude<ForwardStep, 'applied'>, button: string, done: string) {
  const objection = (one: Subsidy): Objection =>
    stepAfter(standingOf(one)) === step
      ? null
      : notNow(`这件${wordStanding(one)}，现在不能${SUBSIDY_STEP_LABELS[step]}。`);
  return inner(
    change({
      input: z.object({ said: saidSchema }),
      right: 'subsidies.review',
      words: { button, done },
      undo: step === 'paid' ? 'ask' : 'free',
      objection,
      apply: (one, { said }, ctx) => objection(one) ?? withStep(one, step, said, ctx),
    }),
  );
}

/** What stops it, with the reason. */
function stop(step: StoppingStep, button: string, done: string) {
  const objection = (one: Subsidy): Objection => {
    const now = standingOf(one);
    if (now === 'paid') return notNow('钱已经发了，不能再改；发放记错了，请先撤销发放。');
    return isStopped(now)
      ? notNow(`这件${wordStanding(one)}，不用再${SUBSIDY_STEP_LABELS[step]}。`)
      : null;
  };
  return inner(
    change({
      input: z.object({ said: stoppingSchema }),
      right: step === 'withdrawn' ? 'subsidies.apply' : 'subsidies.review',
      words: { button, done },
      undo: 'free',
      objection,
      apply: (one, { said }, ctx) => objection(one) ?? withStep(one, step, said, ctx),
    }),
  );
}

/** Everything that can be done with a claim; `SubsidyService` does it, with many at once. */
export const SUBSIDY_ACTS = {
  apply,
  applyAgain,
  passFirst: forward('first', '初审通过', '初审通过了补贴申请'),
  passSecond: forward('second', '复核通过', '复核通过了补贴申请'),
  approve: forward('approved', '审定通过', '审定了补贴'),
  pay: forward('paid', '登记发放', '登记了补贴发放'),
  giveBack: stop('returned', '退回', '退回了补贴申请'),
  refuse: stop('refused', '不予补贴', '定为不予补贴'),
  withdraw: stop('withdrawn', '撤回申请', '撤回了补贴申请'),
};

/** The act that takes a step. */
export const ACT_OF_STEP = {
  first: 'passFirst',
  second: 'passSecond',
  approved: 'approve',
  paid: 'pay',
  returned: 'giveBack',
  refused: 'refuse',
  withdrawn: 'withdraw',
} as const satisfies Record<Exclude<SubsidyStep, 'applied'>, keyof typeof SUBSIDY_ACTS>;

function wordStanding(one: Subsidy): string {
  return SUBSIDY_STANDING_LABELS[standingOf(one)];
}

/** The claim one step on. The days of the steps follow one another, and none lies in the future. */
function withStep(
  one: Subsidy,
  step: SubsidyStep,
  said: Said,
  { today, makeId }: SubsidyContext,
): Ruling<Subsidy> {
  if (said.on > today) return notNow('日期不能晚于今天，请填实际的日期。', 'said.on');
  const { countedOn } = one.claim;
  if (step === 'applied' && said.on < countedOn)
    return notNow(`案件按${formatChineseDate(countedOn)}算，申请的日期不能比它早。`, 'said.on');
  const last = one.steps.at(-1);
  if (last !== undefined && said.on < last.on)
    return notNow(
      `${SUBSIDY_STEP_LABELS[last.step]}是${formatChineseDate(last.on)}，这一步不能比它早。`,
      'said.on',
    );
  const taken: TakenStep = { id: makeId(), step, ...said };
  return allow({ ...one, steps: [...one.steps, taken] });
}
