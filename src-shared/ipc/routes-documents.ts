import { z } from 'zod';
import { paperEntrySchema, paperSchema } from '../domain/paper/paper';
import { paperTargetSchema } from '../domain/record/target';
import { REPORT_PERIOD_KINDS } from '../domain/reports/period';
import { periodKeySchema } from '../domain/reports/period-schemas';
import { ledgerCellSchema, reportContentSchema } from '../domain/reports/report-content';
import { defineRoute } from './define';

/** What was written where; null when the user closed the save dialog. */
export const savedFileSchema = z.object({
  path: z.string(),
  folder: z.string(),
  fileName: z.string(),
});
export type SavedFile = z.infer<typeof savedFileSchema>;

/** A paper with the record that it is written of, for the list of papers. */
const listedPaperSchema = paperEntrySchema.extend({
  kind: z.string(),
  id: z.string(),
  number: z.string(),
  title: z.string(),
});
export type ListedPaper = z.infer<typeof listedPaperSchema>;

export const DOCUMENT_ROUTES = {
  'paperwork.list': defineRoute({
    right: 'cases.read',
    input: z.object({
      state: z.enum(['all', 'draft', 'final']),
      page: z.int().min(1),
      pageSize: z.int().min(1).max(100),
    }),
    output: z.object({ total: z.int(), items: z.array(listedPaperSchema) }),
  }),
  'paperwork.preview': defineRoute({
    right: 'cases.read',
    input: paperTargetSchema,
    output: paperSchema,
  }),
  /** Asks where to save, then writes the Word file. */
  'paperwork.export': defineRoute({
    right: 'papers.make',
    input: paperTargetSchema,
    output: savedFileSchema.nullable(),
  }),
  /** The reports that can be chosen, sort by sort. */
  'reports.list': defineRoute({
    right: 'reports.read',
    input: z.strictObject({}),
    output: z.array(
      z.object({
        key: z.string(),
        sort: z.string(),
        name: z.string(),
        period: z.enum(REPORT_PERIOD_KINDS),
      }),
    ),
  }),
  /** Figures and checks. While the index is counted anew they wait: what is answered then is how far that has come. */
  'reports.preview': defineRoute({
    right: 'reports.read',
    input: z.object({ report: z.string().max(40), period: periodKeySchema }),
    output: z.discriminatedUnion('state', [
      z.object({
        state: z.literal('ready'),
        /** Names this very content to the routes below. */
        token: z.string(),
        content: reportContentSchema,
      }),
      z.object({ state: z.literal('counting'), done: z.int(), total: z.int() }),
    ]),
  }),
  /** One page of a ledger of a report that is shown: its rows name people, which figures do not. */
  'reports.rows': defineRoute({
    right: 'cases.read',
    input: z.object({
      token: z.string().max(60),
      ledger: z.string().max(40),
      page: z.int().min(1),
      pageSize: z.int().min(1).max(200),
    }),
    output: z.object({ rows: z.array(z.array(ledgerCellSchema)) }),
  }),
  /** Asks where to save, writes the workbook of what was shown and remembers its figures, so that a later change shows as 更正. */
  'reports.export': defineRoute({
    right: 'reports.make',
    input: z.object({ token: z.string().max(60) }),
    output: savedFileSchema
      .extend({
        /** False when the workbook is written but its figures could not be kept: a later change will not show as 更正. */
        isRemembered: z.boolean(),
        /** True when cases changed since it was shown: what was exported is what was shown. */
        hasChangedSince: z.boolean(),
      })
      .nullable(),
  }),
  /** Opens, or shows in its folder, a file that was exported since the program started; any other path is refused. */
  'files.open': defineRoute({
    right: 'desk.use',
    input: z.object({ path: z.string().max(2_000) }),
    output: z.null(),
  }),
  'files.showInFolder': defineRoute({
    right: 'desk.use',
    input: z.object({ path: z.string().max(2_000) }),
    output: z.null(),
  }),
} as const;
