import { z } from 'zod';
import { idSchema, localDateSchema, yearMonthSchema } from '../domain/kernel/schemas';
import { PAPERWORK_KINDS, paperSchema } from '../domain/paper/paper';
import { monthlyReportSchema } from '../domain/statistics/monthly-report';
import { defineRoute } from './define';

/** What was written where; null when the user closed the save dialog. */
export const savedFileSchema = z.object({
  path: z.string(),
  folder: z.string(),
  fileName: z.string(),
});
export type SavedFile = z.infer<typeof savedFileSchema>;

/** A paper that exists in some case, for the list of papers. */
export const paperEntrySchema = z.object({
  caseId: z.string(),
  caseNumber: z.string(),
  title: z.string(),
  kind: z.enum(PAPERWORK_KINDS),
  state: z.enum(['draft', 'in_force']),
  effectiveOn: localDateSchema.nullable(),
  missingCount: z.int(),
});
export type PaperEntry = z.infer<typeof paperEntrySchema>;

export const DOCUMENT_ROUTES = {
  'paperwork.list': defineRoute({
    input: z.object({
      state: z.enum(['all', 'draft', 'in_force']),
      page: z.int().min(1),
      pageSize: z.int().min(1).max(100),
    }),
    output: z.object({ total: z.int(), items: z.array(paperEntrySchema) }),
  }),
  'paperwork.preview': defineRoute({
    input: z.object({ caseId: idSchema, kind: z.enum(PAPERWORK_KINDS) }),
    output: paperSchema,
  }),
  /** Asks where to save, then writes the Word file. */
  'paperwork.export': defineRoute({
    input: z.object({ caseId: idSchema, kind: z.enum(PAPERWORK_KINDS) }),
    output: savedFileSchema.nullable(),
  }),
  'reports.preview': defineRoute({
    input: z.object({ month: yearMonthSchema }),
    output: monthlyReportSchema,
  }),
  /** Asks where to save, writes the workbook and remembers its figures, so that a later change shows as 更正. */
  'reports.export': defineRoute({
    input: z.object({ month: yearMonthSchema }),
    output: savedFileSchema
      .extend({
        /** False when the workbook is written but its figures could not be kept: a later change will not show as 更正. */
        isRemembered: z.boolean(),
      })
      .nullable(),
  }),
  /** Opens, or shows in its folder, a file that was exported since the program started; any other path is refused. */
  'files.open': defineRoute({ input: z.object({ path: z.string().max(2_000) }), output: z.null() }),
  'files.showInFolder': defineRoute({
    input: z.object({ path: z.string().max(2_000) }),
    output: z.null(),
  }),
} as const;
