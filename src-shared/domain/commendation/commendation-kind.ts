import { defineKind, type Told } from '../record/define-kind';
import { pickMembers } from '../record/pick-members';
import { wordsSaid } from '../record/plain-texts';
import {
  COMMENDATION_STANDING_LABELS,
  COMMENDED_SORT_LABELS,
  type Commendation,
  type CommendationRow,
  chosenOf,
  commendationRowSchema,
  commendationSchema,
  commendationStanding,
  contestSchema,
} from './commendation';
import { COMMENDATION_ACTS } from './commendation-acts';

/** What reports count of a commendation. */
export type CommendationFacts = ReturnType<typeof commendationFacts>;

/** 评选: lies in the year in which its evidence first began, whatever day is written later. */
export const COMMENDATION_KIND = defineKind({
  key: 'commendation',
  label: '评选',
  prefix: 'commendations',
  acts: COMMENDATION_ACTS,
  rights: { read: 'community.read', handle: 'community.handle' },
  schema: commendationSchema,
  form: 1,
  upgrades: [],
  work: 'merchants',
  isCommon: true,
  shardOf: ({ contest }) => contest.fromOn.slice(0, 4),
  isShardName: (name) => /^\d{4}$/.test(name),
  compare: ({ id: one }, { id: other }) => (one === other ? 0 : one < other ? -1 : 1),
  title: ({ contest }) => contest.title,
  links: ({ candidates }) =>
    candidates.flatMap(({ merchantId }) =>
      merchantId === null ? [] : [{ kind: 'merchant', id: merchantId }],
    ),
  listedBy: ({ contest, createdAt }) => `${contest.untilOn} ${createdAt}`,
  row: { schema: commendationRowSchema, of: rowOf, told },
  facts: commendationFacts,
  words: ({ contest, candidates }) => [
    ...wordsSaid(contestSchema, contest),
    ...candidates.map(({ name }) => name),
  ],
});

function rowOf(one: Commendation): CommendationRow {
  return pickMembers(commendationRowSchema, {
    ...one.contest,
    standing: commendationStanding(one),
    candidateCount: one.candidates.length,
    chosenCount: chosenOf(one).length,
  });
}

function told({ title, sort, candidateCount, chosenCount, standing }: CommendationRow): Told {
  const chosen = standing === 'open' ? '' : `，评上 ${chosenCount}`;
  return {
    title,
    detail: `${COMMENDED_SORT_LABELS[sort]} · 候选 ${candidateCount}${chosen}`,
    state: COMMENDATION_STANDING_LABELS[standing],
  };
}

function commendationFacts(one: Commendation) {
  return {
    sort: one.contest.sort,
    decidedOn: one.decision?.decidedOn ?? null,
    chosenCount: chosenOf(one).length,
  };
}
