import { defineKind } from '../record/define-kind';
import { studyRowSchema, studySchema } from './study';
import { STUDY_ACTS } from './study-acts';

/** 案例: lies in the year of the month that it was first told for. */
export const STUDY_KIND = defineKind({
  key: 'study',
  label: '案例',
  prefix: 'studies',
  acts: STUDY_ACTS,
  rights: { read: 'reports.read', handle: 'reports.make' },
  schema: studySchema,
  form: 1,
  upgrades: [],
  isCommon: true,
  isUnsearched: true,
  shardOf: ({ told }) => told.month.slice(0, 4),
  isShardName: (name) => /^\d{4}$/.test(name),
  compare: ({ id: one }, { id: other }) => (one === other ? 0 : one < other ? -1 : 1),
  title: ({ told }) => told.title,
  links: ({ caseId }) => [{ kind: 'case', id: caseId }],
  listedBy: ({ told, createdAt }) => `${told.month} ${createdAt}`,
  row: {
    schema: studyRowSchema,
    of: ({ caseId, told: { month, title } }) => ({ caseId, month, title }),
  },
});
