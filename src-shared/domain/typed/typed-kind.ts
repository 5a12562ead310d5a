import { defineKind } from '../record/define-kind';
import { factsOfTyped, typedMonthSchema, typedRowSchema } from './typed';
import { TYPED_ACTS } from './typed-acts';

/** 手填数: lies in the year of its month. */
export const TYPED_KIND = defineKind({
  key: 'typed',
  label: '手填数',
  prefix: 'typed',
  acts: TYPED_ACTS,
  rights: { read: 'reports.read', handle: 'reports.make' },
  schema: typedMonthSchema,
  form: 1,
  upgrades: [],
  isUnsearched: true,
  shardOf: ({ month }) => month.slice(0, 4),
  isShardName: (name) => /^\d{4}$/.test(name),
  compare: ({ month: one }, { month: other }) => (one === other ? 0 : one < other ? -1 : 1),
  title: ({ month }) => `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月的手填数`,
  listedBy: ({ month }) => month,
  row: { schema: typedRowSchema, of: ({ month, figures }) => ({ month, figures }) },
  words: ({ month }) => [month],
  facts: (one) => factsOfTyped(one),
});
