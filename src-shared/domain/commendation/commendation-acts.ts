import { z } from 'zod';
import { objectToDay, objectToOrder } from '../errand/object-to-day';
import type { LocalDate } from '../kernel/local-date';
import { allow, type Ruling, refuse } from '../kernel/ruling';
import { chosenIdSchema, idSchema } from '../kernel/schemas';
import type { Objection } from '../record/act';
import { actsOf } from '../record/act-makers';
import { blankOf } from '../record/blank';
import { firstRepeated } from '../record/many';
import { beginRecord } from '../record/members';
import {
  type Candidate,
  type Commendation,
  type Contest,
  candidateSchema,
  commendationSchema,
  contestSchema,
  decisionSchema,
  familySchema,
  MOST_CANDIDATES,
  nominatedSchema,
  postingSchema,
} from './commendation';

/** What the acts of a commendation may know. */
export interface CommendationContext {
  readonly today: LocalDate;
  /** Instant, ISO. */
  readonly now: string;
  readonly seesEveryCase: boolean;
  /** A new id at each call. */
  readonly makeId: () => string;
}

const { begin, change, recycling } = actsOf<Commendation, CommendationContext, { id: string }>();

const right = 'community.handle';
const notNow = (why: string, field?: string) =>
  refuse('NOT_NOW', { ...(field !== undefined && { field }), data: { why } });

/** 登记评选 */
const register = begin({
  input: z.object({ contest: contestSchema }),
  right,
  words: { button: '登记评选', done: '登记了评选' },
  undo: { never: '登记不能撤销；登记错了，可以改正，或者写明原因删除。' },
  begin: ({ id }, { contest }, { now }) =>
    written({ ...blankOf(commendationSchema), ...beginRecord(id, now) }, contest),
});

const correct = change({
  input: z.object({ contest: contestSchema }),
  right,
  words: { button: '保存', done: '改正了评选' },
  undo: 'free',
  objection: () => null,
  apply: (one, { contest }) =>
    (one.candidates.length > 0 && contest.sort !== one.contest.sort
      ? notNow('已经有候选了，不能改成评别的；登记错了，另外登记一次评选。', 'contest.sort')
      : null) ?? written(one, contest),
});

/** 列入候选: merchants that a person ticked, each with what stood in its records then. */
const nominate = change({
  input: z.object({
    merchants: z
      .array(nominatedSchema)
      .min(1, { error: '请先勾选商户' })
      .max(MOST_CANDIDATES, { error: `一次最多列 ${MOST_CANDIDATES} 家` }),
  }),
  right,
  words: { button: '列入候选', done: '列入了候选' },
  undo: 'free',
  objection: (one, ctx) => objectToListing(one, 'merchants') ?? objectToPartial(ctx),
  apply: (one, { merchants }, ctx) => {
    const twice = firstRepeated([...one.candidates, ...merchants], ({ merchantId }) => [
      merchantId ?? '',
    ]);
    return (
      objectToListing(one, 'merchants') ??
      objectToPartial(ctx) ??
      (twice === undefined ? null : notNow(`“${twice.name}”已经是候选了。`)) ??
      withMore(
        one,
        merchants.map((merchant) => ({
          ...blankOf(candidateSchema),
          ...merchant,
          id: ctx.makeId(),
        })),
      )
    );
  },
});

/** 列入一户: a family, with what speaks for it. */
const nominateFamily = change({
  input: z.object({ family: familySchema }),
  right,
  words: { button: '列入一户', done: '列入了一户候选' },
  undo: 'free',
  objection: (one) => objectToListing(one, 'families'),
  apply: (one, { family }, { makeId }) => {
    const isThere = one.candidates.some(
      ({ name, place }) => name === family.name && place === family.place,
    );
    return (
      objectToListing(one, 'families') ??
      (isThere ? notNow('这一户已经是候选了。', 'family.name') : null) ??
      withMore(one, [{ ...blankOf(candidateSchema), ...family, id: makeId() }])
    );
  },
});

/** 去掉候选: put on the list by mistake. */
const drop = change({
  input: z.object({ candidateId: chosenIdSchema('请选择去掉哪一个') }),
  right,
  words: { button: '去掉候选', done: '去掉了候选' },
  undo: 'free',
  objection: objectToDeciding,
  apply: (one, { candidateId }) =>
    objectToDeciding(one) ??
    (one.candidates.some(({ id }) => id === candidateId)
      ? allow({ ...one, candidates: one.candidates.filter(({ id }) => id !== candidateId) })
      : notNow('这个候选已经去掉了。', 'candidateId')),
});

/** 评定: people chose; nothing is proposed. */
const decide = change({
  input: z.object({
    decision: decisionSchema,
    chosenIds: z.array(idSchema).min(1, { error: '请勾选评上了的' }).max(MOST_CANDIDATES),
  }),
  right,
  words: { button: '登记评定', done: '登记了评定' },
  undo: 'free',
  objection: objectToDeciding,
  apply: (one, { decision, chosenIds }, { today }) => {
    const chosen = new Set(chosenIds);
    const unknown = chosenIds.some((id) => !one.candidates.some((other) => other.id === id));
    return (
      objectToDeciding(one) ??
      objectToDay(
        {
          ...{ on: decision.decidedOn, called: '评定日期', field: 'decision.decidedOn' },
          after: { on: one.contest.fromOn, called: '评选开始的日子' },
        },
        today,
      ) ??
      (unknown ? notNow('勾选的里面有已经去掉的候选，请重新勾选。') : null) ??
      allow({
        ...one,
        decision,
        candidates: one.candidates.map((other) => ({ ...other, isChosen: chosen.has(other.id) })),
      })
    );
  },
});

/** 公示名单 */
const post = change({
  input: z.object({ posting: postingSchema }),
  right,
  words: { button: '登记公示', done: '登记了名单的公示' },
  undo: 'free',
  objection: objectToPosting,
  apply: (one, { posting }, { today }) =>
    objectToPosting(one) ??
    objectToDay(
      {
        ...{ on: posting.postedOn, called: '名单公示日期', field: 'posting.postedOn' },
        after: one.decision === null ? null : { on: one.decision.decidedOn, called: '评定日期' },
      },
      today,
    ) ??
    allow({ ...one, posting }),
});

/** Everything that can be done with a commendation. */
export const COMMENDATION_ACTS = {
  register,
  correct,
  nominate,
  nominateFamily,
  drop,
  decide,
  post,
  ...recycling({
    right,
    words: { button: '删除这次评选', removed: '删除了评选', restored: '从回收站恢复了评选' },
  }),
};

function objectToDecided({ decision }: Commendation): Objection {
  return decision === null ? null : notNow('已经评定了；登记错了，可以撤销上一步。');
}

function objectToListing(one: Commendation, sort: Contest['sort']): Objection {
  const why = sort === 'merchants' ? '这次评的是诚信家庭。' : '这次评的是诚信商户。';
  return objectToDecided(one) ?? (one.contest.sort === sort ? null : notNow(why));
}

/** Of disputes who sees some of them counts some, and what is counted stays: it is drawn by who sees all. */
function objectToPartial({ seesEveryCase }: Pick<CommendationContext, 'seesEveryCase'>): Objection {
  const why = '您看不到全部纠纷，凭据里的件数不全；请看得到全部纠纷的人（例如主任）列入候选。';
  return seesEveryCase ? null : notNow(why);
}

function objectToDeciding(one: Commendation): Objection {
  return (
    objectToDecided(one) ?? (one.candidates.length > 0 ? null : notNow('还没有候选，请先列入。'))
  );
}

function objectToPosting({ decision, posting }: Commendation): Objection {
  if (decision === null) return notNow('还没有评定。');
  return posting === null ? null : notNow('名单已经公示；登记错了，可以撤销上一步。');
}

function withMore(one: Commendation, more: readonly Candidate[]): Ruling<Commendation> {
  return one.candidates.length + more.length > MOST_CANDIDATES
    ? notNow(`一次评选最多列 ${MOST_CANDIDATES} 个候选。`)
    : allow({ ...one, candidates: [...one.candidates, ...more] });
}

function written(one: Omit<Commendation, 'contest'>, contest: Contest): Ruling<Commendation> {
  return (
    objectToOrder({
      ...{ on: contest.untilOn, called: '到哪一天', field: 'contest.untilOn' },
      after: { on: contest.fromOn, called: '从哪一天' },
    }) ?? allow({ ...one, contest })
  );
}
