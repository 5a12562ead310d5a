import { defineKind } from '../record/define-kind';
import { type ExportRecord, exportRowSchema, exportSchema } from './export';
import { EXPORT_ACTS } from './export-acts';

const GONE = '（案卷已销毁）';

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
  withoutRecords,
  words: ({ exported }) => [exported.title, exported.fileName, exported.exportedBy],
});

/** That something of a destroyed file was written out stays noted; what it was called may name people. */
function withoutRecords(one: ExportRecord, destroyed: ReadonlySet<string>): ExportRecord {
  const { caseId, about, exported } = one;
  const of = caseId ?? about?.id;
  const isMeant = of !== undefined && destroyed.has(of) && exported.fileName !== GONE;
  return isMeant ? { ...one, exported: { ...exported, title: GONE, fileName: GONE } } : one;
}

function inOrder(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
