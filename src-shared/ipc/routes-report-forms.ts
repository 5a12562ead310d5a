import { z } from 'zod';
import { idSchema } from '../domain/kernel/schemas';
import { defineRoute } from './define';
import { savedFileSchema } from './routes-documents';
import { pickedTemplateSchema, shownTagSchema, templatedPaperSchema } from './routes-templates';

const report = z.string().max(40);

/** A report with the office's own form for it, if there is one. */
const formedReportSchema = templatedPaperSchema.extend({
  report,
  /** What it is about, and how long its periods are: 案件, 月报. */
  sort: z.string(),
  name: z.string(),
});
export type FormedReport = z.infer<typeof formedReportSchema>;

const tagGroupSchema = z.object({
  title: z.string(),
  /** Of a row that is repeated: what it is called between the brackets, and how many there are. */
  loop: z.object({ name: z.string(), about: z.string(), count: z.int() }).nullable(),
  tags: z.array(shownTagSchema),
});
export type FormTagGroup = z.infer<typeof tagGroupSchema>;

const sheetSchema = z.object({
  name: z.string(),
  rows: z.array(z.object({ number: z.int(), cells: z.array(z.string()) })),
  isCut: z.boolean(),
});
export type FormSheetWords = z.infer<typeof sheetSchema>;

/** The office's own forms of reports: which there are, what may stand in them, trying one. They are taken as templates are. */
export const REPORT_FORM_ROUTES = {
  'reportForms.list': defineRoute({
    right: 'desk.use',
    input: z.strictObject({}),
    output: z.object({ items: z.array(formedReportSchema) }),
  }),
  /** What may stand in a form of this report, with what it gives for the last period that is over. */
  'reportForms.tags': defineRoute({
    right: 'reports.read',
    input: z.object({ report }),
    output: z.object({ period: z.string(), groups: z.array(tagGroupSchema) }),
  }),
  /** Asks for an Excel file and looks it through. Nothing is saved: a good one waits under its token. Null when the dialog was closed. */
  'reportForms.pick': defineRoute({
    right: 'studio.settings',
    input: z.object({ report }),
    output: pickedTemplateSchema,
  }),
  /** How a form that waits, or one of its versions, comes out for the last period that is over: its cells, sheet by sheet. */
  'reportForms.read': defineRoute({
    right: 'cases.read',
    input: z.object({ report, token: idSchema }),
    output: z.object({ period: z.string(), sheets: z.array(sheetSchema) }),
  }),
  /** The same as a file. Asks where to save; null when the dialog was closed. */
  'reportForms.tryOut': defineRoute({
    right: 'reports.make',
    input: z.object({ report, token: idSchema }),
    output: savedFileSchema.nullable(),
  }),
  /** The program's own layout with tags in it, to begin with. Asks where to save. */
  'reportForms.example': defineRoute({
    right: 'reports.make',
    input: z.object({ report }),
    output: savedFileSchema.nullable(),
  }),
} as const;
