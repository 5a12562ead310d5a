import { z } from 'zod';
import { localDateSchema } from '../kernel/schemas';
import { field, kept, lineField, part } from '../record/field';
import { RECORD_MEMBERS } from '../record/members';
import { code, count, day } from '../record/words';
import { columnPlanSchema } from './column-plan';

/** How an import stands. One that was cut off is `running` until the next opening, which takes it back. */
export const IMPORT_STATES = ['running', 'done', 'taking_back', 'taken_back'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];
export const IMPORT_STATE_LABELS = {
  running: '正在导入',
  done: '已导入',
  taking_back: '正在撤销',
  taken_back: '已撤销',
} as const satisfies Record<ImportState, string>;

/** The most rows of one file. */
export const MAX_IMPORT_ROWS = 20_000;

/** 导入旧台账: one file that was brought in, and by whom. Its cases name it. */
export const importToldSchema = z.object({
  /** Which import of this studio it was: part of the numbers of rows that have none. */
  ordinal: kept(z.int().min(1)),
  fileName: lineField('文件名', 255, 'private'),
  sheet: lineField('工作表', 200, 'none'),
  importedOn: field(localDateSchema, { label: '导入日期', words: day, privacy: 'none' }),
  importedBy: lineField('导入人', 60, 'none'),
  leftOutCount: field(z.int().min(0), {
    label: '没有导入的行',
    words: count('行'),
    privacy: 'none',
  }),
  /** The headings of the file on one line: what columns hold is remembered for the next file that has the same. */
  headings: kept(z.string().max(20_000)),
  plan: part(columnPlanSchema, '各栏是什么'),
});
export type ImportTold = z.infer<typeof importToldSchema>;

/** With how far it came. */
export const importSchema = z.object({
  ...RECORD_MEMBERS,
  told: part(importToldSchema, '文件'),
  state: field(z.enum(IMPORT_STATES), {
    label: '状态',
    words: code(IMPORT_STATE_LABELS),
    privacy: 'none',
  }),
  caseCount: field(z.int().min(0), { label: '导入件数', words: count('件'), privacy: 'none' }),
});
export type ImportRecord = z.infer<typeof importSchema>;

/** What the list of imports shows. */
export const importRowSchema = z.object({
  ...importToldSchema.omit({ plan: true, sheet: true }).shape,
  ...importSchema.pick({ state: true, caseCount: true }).shape,
});
export type ImportRow = z.infer<typeof importRowSchema>;
