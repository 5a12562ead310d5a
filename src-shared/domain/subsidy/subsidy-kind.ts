import { defineKind } from '../record/define-kind';
import { pickMembers } from '../record/pick-members';
import { type Subsidy, subsidyRowSchema, subsidySchema } from './subsidy';
import { SUBSIDY_ACTS } from './subsidy-acts';
import { subsidyFactsOf } from './subsidy-facts';

/** 以案定补: lies in the year of the day by which its case counted when it was first applied for. */
export const SUBSIDY_KIND = defineKind({
  key: 'subsidy',
  label: '补贴申请',
  prefix: 'subsidies',
  acts: SUBSIDY_ACTS,
  // To take a step back, 发放 among them, is no less than to take it.
  rights: { read: 'subsidies.read', handle: 'subsidies.review' },
  schema: subsidySchema,
  form: 1,
  upgrades: [],
  isUnsearched: true,
  fixed: ['caseId'],
  shardOf: ({ claim }) => claim.countedOn.slice(0, 4),
  isShardName: (name) => /^\d{4}$/.test(name),
  compare: (one, other) => inOrder(one.createdAt, other.createdAt) || inOrder(one.id, other.id),
  title: ({ claim }) => `${claim.caseNumber}的补贴申请`,
  visibleTo: ({ claim }) => claim.shares.map(({ mediatorId }) => mediatorId),
  links: ({ caseId }) => [{ kind: 'case', id: caseId }],
  listedBy: ({ claim, createdAt }) => `${claim.countedOn} ${createdAt}`,
  row: { schema: subsidyRowSchema, of: (one: Subsidy) => pickMembers(subsidyRowSchema, one) },
  words: ({ caseId, claim }) => [caseId, claim.caseNumber],
  facts: subsidyFactsOf,
});

function inOrder(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
