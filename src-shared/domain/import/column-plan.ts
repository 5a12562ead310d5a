import { z } from 'zod';
import { AGREEMENT_FORM_LABELS, AGREEMENT_FORMS } from '../case/model/agreement';
import { CASE_SOURCE_LABELS, CASE_SOURCES } from '../case/model/case-source';
import { DISPUTE_CATEGORIES, DISPUTE_CATEGORY_LABELS } from '../case/model/dispute-category';
import { LEDGER_RESULT_LABELS, LEDGER_RESULTS } from '../case/model/imported';
import { DIFFICULTIES, DIFFICULTY_LABELS } from '../case/model/registration-words';
import { field, part } from '../record/field';
import { code } from '../record/words';
import { LEDGER_COLUMN_LABELS, LEDGER_COLUMNS } from './ledger-columns';

/** 调解结果 where the row is silent: open too, for there it has to be said. */
export const STATED_RESULTS = ['open', ...LEDGER_RESULTS] as const;
export type StatedResult = (typeof STATED_RESULTS)[number];
export const STATED_RESULT_LABELS = {
  open: '还在调解',
  ...LEDGER_RESULT_LABELS,
} as const satisfies Record<StatedResult, string>;

/** What a person says of all rows where the ledger is silent; null where nobody did, and such rows stay out. */
export const silentRowsSchema = z.object({
  source: field(z.enum(CASE_SOURCES).nullable(), {
    label: '没写案件来源的',
    words: code(CASE_SOURCE_LABELS),
    privacy: 'none',
  }),
  category: field(z.enum(DISPUTE_CATEGORIES).nullable(), {
    label: '没写纠纷类别的',
    words: code(DISPUTE_CATEGORY_LABELS),
    privacy: 'none',
  }),
  difficulty: field(z.enum(DIFFICULTIES).nullable(), {
    label: '没写难易程度的',
    words: code(DIFFICULTY_LABELS),
    privacy: 'none',
  }),
  result: field(z.enum(STATED_RESULTS).nullable(), {
    label: '没写调解结果的',
    words: code(STATED_RESULT_LABELS),
    privacy: 'none',
  }),
  form: field(z.enum(AGREEMENT_FORMS).nullable(), {
    label: '没写协议形式的',
    words: code(AGREEMENT_FORM_LABELS),
    privacy: 'none',
  }),
});
export type SilentRows = z.infer<typeof silentRowsSchema>;
export type SilentField = keyof SilentRows;

export const NOTHING_SAID: SilentRows = {
  ...{ source: null, category: null, difficulty: null },
  ...{ result: null, form: null },
};

/** What the columns of a file hold, by place; null for what is only kept as it was read. */
export const columnPlanSchema = z.object({
  columns: field(z.array(z.enum(LEDGER_COLUMNS).nullable()).max(200), {
    label: '各栏',
    words: code({ ...LEDGER_COLUMN_LABELS }),
    privacy: 'none',
  }),
  silent: part(silentRowsSchema, '没写的按什么算'),
});
export type ColumnPlan = z.infer<typeof columnPlanSchema>;
