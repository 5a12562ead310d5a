import { defineKind } from '../record/define-kind';
import { exportRowSchema, exportSchema } from './export';
import { EXPORT_ACTS } from './export-acts';

/** 导出记录: lies in the year of its day. It names no record, so that it stands in nobody's way. */
export const EXPORT_KIND = defineKind({
  key: 'export',
  label: '导出记录',
  prefix: 'exports',
  acts: EXPORT_ACTS,
  rights: { read: 'data.backup', handle: 'data.backup' },
  schema: exportSchema,
  form: 1,
  upgrades: [],
  isUnsearched: true,
  shardOf: ({ exported }) => exported.exportedOn.slice(0, 4),
  isShardName: (name) => /^\d{4}$/.test(name),
  compare: (one, other) => inOrder(one.createdAt, other.createdAt) || inOrder(one.id, other.id),
  title: ({ exported }) => exported.title,
  listedBy: ({ createdAt }) => createdAt,
  row: {
    schema: exportRowSchema,
    of: ({ exported, caseId, about, createdAt: at }) => ({
      ...exported,
      at,
      of: caseId === null ? about : { kind: 'case', id: caseId },
    }),
  },
  words: ({ exported }) => [exported.title, exported.fileName, exported.exportedBy],
});

function inOrder(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
