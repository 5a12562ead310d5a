import { formatChineseDate } from '../kernel/local-date';
import { defineKind } from '../record/define-kind';
import { pickMembers } from '../record/pick-members';
import { appraisalRowSchema, appraisalSchema } from './appraisal';
import { APPRAISAL_ACTS } from './appraisal-acts';

/** 档案鉴定: lies in the year of its day. It names no record, so that it stands in nobody's way, and outlives what it destroyed. */
export const APPRAISAL_KIND = defineKind({
  key: 'appraisal',
  label: '档案鉴定',
  prefix: 'appraisals',
  acts: APPRAISAL_ACTS,
  rights: { read: 'archive.appraise', handle: 'archive.appraise' },
  schema: appraisalSchema,
  form: 1,
  upgrades: [],
  isUnsearched: true,
  fixed: ['files'],
  shardOf: ({ opinion }) => opinion.heldOn.slice(0, 4),
  isShardName: (name) => /^\d{4}$/.test(name),
  compare: (one, other) => inOrder(one.createdAt, other.createdAt) || inOrder(one.id, other.id),
  title: ({ opinion }) => `${formatChineseDate(opinion.heldOn)}的档案鉴定`,
  listedBy: ({ opinion, createdAt }) => `${opinion.heldOn} ${createdAt}`,
  row: {
    schema: appraisalRowSchema,
    of: (one) => pickMembers(appraisalRowSchema, one),
  },
  words: ({ opinion }) => [opinion.heldOn],
});

function inOrder(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
