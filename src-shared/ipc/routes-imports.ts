import { z } from 'zod';
import { columnPlanSchema } from '../domain/import/column-plan';
import { importRowSchema } from '../domain/import/import-record';
import { idSchema } from '../domain/kernel/schemas';
import { defineRoute } from './define';
import { foundRecordSchema } from './routes-search';

const right = 'ledgers.import' as const;
const none = z.null();
const token = idSchema;
const rowNumbers = z.array(z.int().min(1)).max(30_000);

/** How a row stands: it goes in, it goes in and should be looked at, it repeats another, it stays out. */
export const ROW_STATES = ['ready', 'doubt', 'repeated', 'problem'] as const;
export type RowState = (typeof ROW_STATES)[number];

/** A ledger that was found in a file. Its token names it in later requests; no path is ever taken from the window. */
const openedLedgerSchema = z.object({
  token,
  fileName: z.string(),
  sheet: z.string(),
  sheets: z.array(z.string()),
  /** Each with its heading and the first cells that hold something. */
  columns: z.array(z.object({ heading: z.string(), sample: z.string() })),
  rowCount: z.int(),
  /** Rows that are no cases: titles, totals. */
  skipped: z.array(z.object({ row: z.int(), text: z.string() })),
  plan: columnPlanSchema,
  /** Whether the columns are those of the last file with the same headings. */
  isRemembered: z.boolean(),
});
export type OpenedLedgerFile = z.infer<typeof openedLedgerSchema>;

const countsSchema = z.object({
  ...{ ready: z.int(), doubt: z.int(), repeated: z.int(), problem: z.int() },
  /** Names this reading: rows of an older one are not asked for, and not imported. */
  reading: z.int(),
  /** Rows that wait for a person to say what is meant where the ledger is silent. */
  silent: z.record(z.string(), z.int()),
});
export type ImportCounts = z.infer<typeof countsSchema>;

const shownRowSchema = z.object({
  row: z.int(),
  state: z.enum(ROW_STATES),
  ...{ code: z.string(), day: z.string(), parties: z.string() },
  ...{ category: z.string(), result: z.string() },
  remarks: z.array(z.object({ level: z.enum(['problem', 'doubt', 'note']), text: z.string() })),
});
export type ShownImportRow = z.infer<typeof shownRowSchema>;

/** 导入旧台账. Nothing is saved before `commit`. */
export const IMPORT_ROUTES = {
  /** Asks for a file; null when nobody chose one. */
  'imports.choose': defineRoute({ right, input: none, output: openedLedgerSchema.nullable() }),
  'imports.chooseSheet': defineRoute({
    right,
    input: z.object({ token, sheet: z.string().max(200) }),
    output: openedLedgerSchema,
  }),
  /** Reads every row by what the columns hold. */
  'imports.read': defineRoute({
    right,
    input: z.object({ token, plan: columnPlanSchema }),
    output: countsSchema,
  }),
  'imports.rows': defineRoute({
    right,
    input: z.object({
      ...{ token, reading: z.int(), states: z.array(z.enum(ROW_STATES)) },
      ...{ page: z.int().min(1), pageSize: z.int().min(1).max(100) },
    }),
    output: z.object({ total: z.int(), items: z.array(shownRowSchema) }),
  }),
  'imports.commit': defineRoute({
    right,
    input: z.object({ token, reading: z.int(), taken: rowNumbers, left: rowNumbers }),
    output: z.object({ id: idSchema, count: z.int() }),
  }),
  'imports.dismiss': defineRoute({ right, input: none, output: none }),
  'imports.cancel': defineRoute({ right, input: none, output: none }),
  /** What was imported, the last first. */
  'imports.overview': defineRoute({
    right,
    input: none,
    output: z.object({
      items: z.array(importRowSchema.omit({ headings: true }).extend({ id: idSchema })),
    }),
  }),
  /** The cases that one import brought in, by the number of the file's row. */
  'imports.cases': defineRoute({
    right,
    input: z.object({
      id: idSchema,
      page: z.int().min(1),
      pageSize: z.int().min(1).max(100),
    }),
    output: z.object({ total: z.int(), items: z.array(foundRecordSchema) }),
  }),
  /** Refused while a case of it was worked on. */
  'imports.takeBack': defineRoute({ right, input: z.object({ id: idSchema }), output: none }),
} as const;
