import { defineKind } from '../record/define-kind';
import { pickMembers } from '../record/pick-members';
import { formatPeriod } from '../reports/period';
import {
  type SubmissionRecord,
  type SubmissionRow,
  shownVersionSchema,
  submissionRecordSchema,
  submissionRowSchema,
} from './submission';
import { SUBMISSION_ACTS, submissionWord } from './submission-acts';
import { withoutDestroyed } from './without-records';

/** 报送: lies in the year of its period. Whoever reads one whole sees the ledgers, which name people. */
export const SUBMISSION_KIND = defineKind({
  key: 'submission',
  label: '报送',
  prefix: 'submissions',
  acts: SUBMISSION_ACTS,
  rights: { read: 'cases.read', handle: 'reports.handIn' },
  schema: submissionRecordSchema,
  form: 1,
  upgrades: [],
  isUnsearched: true,
  shardOf: ({ period }) => period.slice(0, 4),
  isShardName: (name) => /^\d{4}$/.test(name),
  compare: ({ id: one }, { id: other }) => (one === other ? 0 : one < other ? -1 : 1),
  title: ({ title, period }) => `${formatPeriod(period)}${title}的报送`,
  listedBy: ({ period, report }) => `${period} ${report}`,
  row: { schema: submissionRowSchema, of: rowOf },
  words: (one) => [submissionWord(one)],
  withoutRecords: withoutDestroyed,
});

function rowOf(one: SubmissionRecord): SubmissionRow {
  const versions = one.versions.map((version) => ({
    ...pickMembers(shownVersionSchema, version),
    isZeroReport: version.frozen.content.isZeroReport,
  }));
  return pickMembers(submissionRowSchema, { ...one, versions });
}
