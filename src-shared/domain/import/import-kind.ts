import { defineKind } from '../record/define-kind';
import { pickMembers } from '../record/pick-members';
import { IMPORT_ACTS } from './import-acts';
import { importRowSchema, importSchema } from './import-record';

/** 导入: lies in the year of its day. */
export const IMPORT_KIND = defineKind({
  key: 'import',
  label: '导入',
  prefix: 'imports',
  acts: IMPORT_ACTS,
  rights: { read: 'ledgers.import', handle: 'ledgers.import' },
  schema: importSchema,
  form: 1,
  upgrades: [],
  isUnsearched: true,
  shardOf: ({ told }) => told.importedOn.slice(0, 4),
  isShardName: (name) => /^\d{4}$/.test(name),
  compare: ({ told: one }, { told: other }) => one.ordinal - other.ordinal,
  title: ({ told }) => told.fileName,
  listedBy: ({ told }) => String(told.ordinal).padStart(9, '0'),
  row: {
    schema: importRowSchema,
    of: ({ told, state, caseCount }) => pickMembers(importRowSchema, { ...told, state, caseCount }),
  },
});
