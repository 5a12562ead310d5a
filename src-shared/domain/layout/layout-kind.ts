import { defineKind } from '../record/define-kind';
import { LEDGER_PAPER_LABELS } from '../reports/ledgers/ledger-paper';
import { layoutRowSchema, layoutSchema } from './layout';
import { LAYOUT_ACTS } from './layout-acts';
import { LISTED_BY_LABELS } from './listed-by';
import { nameKey } from './name-rule';

/** 自排台账: all of them in one file, for they are looked at together. */
export const LAYOUT_KIND = defineKind({
  key: 'layout',
  label: '自排台账',
  prefix: 'layouts',
  acts: LAYOUT_ACTS,
  rights: { read: 'reports.read', handle: 'reports.make' },
  schema: layoutSchema,
  form: 1,
  upgrades: [],
  isCommon: true,
  shardOf: () => 'own',
  isShardName: (name) => name === 'own',
  compare: ({ id: one }, { id: other }) => (one === other ? 0 : one < other ? -1 : 1),
  title: ({ composed }) => composed.name,
  listedBy: ({ createdAt }) => createdAt,
  row: {
    schema: layoutRowSchema,
    of: ({ composed, createdAt }) => ({ ...composed, createdAt }),
    told: ({ name, listedBy, paper, columns }) => ({
      title: name,
      detail: `${LISTED_BY_LABELS[listedBy]}案件 · ${columns.length} 栏 · ${LEDGER_PAPER_LABELS[paper]}`,
      state: '',
    }),
  },
  words: ({ composed: { name, title } }) => [name, nameKey(name), title],
});
