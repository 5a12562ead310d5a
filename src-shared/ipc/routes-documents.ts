import { z } from 'zod';
import { dossierSchema } from '../domain/case/dossier/dossier';
import { partyCopyPart } from '../domain/case/model/party-copy';
import { idSchema, localDateSchema } from '../domain/kernel/schemas';
import { paperEntrySchema, paperSchema } from '../domain/paper/paper';
import { printSchema, sheetSchema } from '../domain/paper/paperwork';
import { paperTargetSchema } from '../domain/record/target';
import { PERIOD_KINDS } from '../domain/reports/period';
import { periodKeySchema } from '../domain/reports/period-schemas';
import {
  ledgerCellSchema,
  MEASURE_UNITS,
  reportContentSchema,
  SHOWN_COLUMNS,
} from '../domain/reports/report-content';
import { defineRoute } from './define';
import { historyEntrySchema } from './routes-history';
import { recordRefSchema } from './routes-of-kinds';
import { foundRecordSchema } from './routes-search';

/** Papers that one print may hold. */
export const MOST_PRINTED = 200;

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

/** A paper, with the file name of the studio's own template that its Word file is made with, where it is. */
const shownPaperSchema = paperSchema.extend({
  template: z.string().optional(),
  /** How many of it are to be printed. */
  copies: z.int().min(1),
});
export type ShownPaper = z.infer<typeof shownPaperSchema>;

/** The eight bytes with which every PNG begins (RFC 2083, 3.1). */
const PNG_MARK = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const MAX_PNG_BYTES = 4 << 20;

/** A picture that the window drew. */
const pngSchema = z
  .instanceof(Uint8Array)
  .refine((bytes) => bytes.length <= MAX_PNG_BYTES, { message: '图片太大' })
  .refine((bytes) => PNG_MARK.every((byte, at) => bytes[at] === byte), {
    message: '不是 PNG 图片',
  });

export const DOCUMENT_ROUTES = {
  'paperwork.list': defineRoute({
    right: 'cases.read',
    input: z.object({
      /** `blank`: no papers of records, but the blank forms. */
      state: z.enum(['all', 'draft', 'final', 'blank']),
      page: z.int().min(1),
      pageSize: z.int().min(1).max(100),
    }),
    output: z.object({ total: z.int(), items: z.array(listedPaperSchema) }),
  }),
  /** Every paper of one record, of whatever kind. */
  'paperwork.of': defineRoute({
    right: 'cases.read',
    input: recordRefSchema,
    output: z.object({ items: z.array(listedPaperSchema) }),
  }),
  'paperwork.preview': defineRoute({
    isPaper: true,
    right: 'cases.read',
    input: paperTargetSchema,
    output: shownPaperSchema,
  }),
  /** The pages of the paper as they are printed: a PDF. */
  'paperwork.pages': defineRoute({
    right: 'papers.make',
    input: paperTargetSchema,
    output: z.object({ pdf: z.instanceof(Uint8Array) }),
  }),
  /** Asks with the system's dialog, then prints: one paper in the copies that its parties need, several one after the other. */
  'paperwork.print': defineRoute({
    right: 'papers.make',
    input: z.object({ targets: z.array(paperTargetSchema).min(1).max(MOST_PRINTED) }),
    /**
     * `isNoted`: whether the cases say now that it was printed. `leftOut`: titles of those that are printed from Word alone,
     * by a template of the studio's own; of one paper that is a refusal.
     */
    output: z.object({
      outcome: z.enum(['printed', 'cancelled']),
      isNoted: z.boolean(),
      leftOut: z.array(z.string()),
    }),
  }),
  /** 卷宗: the sheets of a case's file in their order with how each stands, and what a reviewer would find. */
  'paperwork.dossier': defineRoute({
    right: 'cases.read',
    input: z.object({ caseId: idSchema }),
    output: dossierSchema.extend({
      id: z.string(),
      revision: z.int(),
      number: z.string(),
      title: z.string(),
    }),
  }),
  /** What was done to the case since a sheet was last printed, the newest first; null where it never was. */
  'paperwork.changesSince': defineRoute({
    right: 'cases.read',
    input: sheetSchema.extend({ caseId: idSchema }),
    output: printSchema
      .pick({ printedOn: true, copies: true, printedBy: true })
      .extend({ hasChanged: z.boolean(), entries: z.array(historyEntrySchema) })
      .nullable(),
  }),
  /** Asks where to save, then writes the Word file. */
  'paperwork.export': defineRoute({
    right: 'papers.make',
    input: paperTargetSchema,
    output: savedFileSchema.nullable(),
  }),
  /**
   * 一键成卷: writes the complete file of a case into a folder of its own below the documents: papers in Word, the bound PDF,
   * what is still to be signed. Tells `safekeeping.progress`; answers the bound PDF.
   */
  'paperwork.bind': defineRoute({
    right: 'materials.export',
    input: z.object({ caseId: idSchema }),
    output: savedFileSchema,
  }),
  /**
   * 查阅复制: writes one PDF for a party into the documents: its own papers and the common ones, the others' numbers hidden.
   * Tells `safekeeping.progress`. `isNoted`: whether the case says so now.
   */
  'paperwork.partyCopy': defineRoute({
    right: 'materials.export',
    input: partyCopyPart.extend({ caseId: idSchema }),
    output: savedFileSchema.extend({ isNoted: z.boolean() }),
  }),
  /** Stops it; nothing of its folder then stays. */
  'paperwork.stopBinding': defineRoute({
    right: 'materials.export',
    input: z.null(),
    output: z.null(),
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
        period: z.enum(PERIOD_KINDS),
      }),
    ),
  }),
  /** Figures and checks. While the index is counted anew they wait: what is answered then is how far that has come. */
  'reports.preview': defineRoute({
    right: 'reports.read',
    input: z.object({
      report: z.string().max(100),
      period: periodKeySchema,
      /** Whether it is set beside the period before and the same of last year. */
      isCompared: z.boolean().optional(),
    }),
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
      ledger: z.string().max(100),
      page: z.int().min(1),
      pageSize: z.int().min(1).max(200),
    }),
    output: z.object({
      rows: z.array(z.array(ledgerCellSchema)),
      /** Rows of the whole ledger in which free text names somebody; the first by their numbers. */
      naming: z.object({ total: z.int(), first: z.array(z.int()) }),
    }),
  }),
  /** What stands behind a figure of a report that is shown: one page of the records that it counts, by the day that counts. */
  'reports.figure': defineRoute({
    right: 'reports.read',
    input: z.object({
      token: z.string().max(60),
      figure: z.string().max(120),
      column: z.enum(SHOWN_COLUMNS),
      page: z.int().min(1),
      pageSize: z.int().min(1).max(200),
    }),
    output: z.object({
      /** 防止自杀·涉及人数 */
      name: z.string(),
      unit: z.enum(MEASURE_UNITS),
      /** The figure itself. */
      sum: z.int(),
      /** Which records count and by which day, without a full stop; empty where nothing is to be said. */
      basis: z.string(),
      /** The day by which it counts, in words; of a stock since when a record stands in it. */
      dayLabel: z.string(),
      /** How many records it counts. */
      total: z.int(),
      items: z.array(z.object({ record: foundRecordSchema, on: localDateSchema, amount: z.int() })),
    }),
  }),
  /** Asks where to save, writes every report over a period into one workbook with cover and contents. */
  'reports.exportAll': defineRoute({
    right: 'reports.make',
    input: z.object({ period: periodKeySchema }),
    output: savedFileSchema.nullable(),
  }),
  /** Asks where to save and writes a picture of a report that is shown, as the window drew it. */
  'reports.savePicture': defineRoute({
    right: 'reports.make',
    input: z.object({ token: z.string().max(60), chart: z.string().max(60), png: pngSchema }),
    output: savedFileSchema.nullable(),
  }),
  /** Asks where to save and writes the 简报 of a report that is shown, as a Word file. */
  'reports.exportBriefing': defineRoute({
    right: 'reports.make',
    input: z.object({
      token: z.string().max(60),
      pictures: z
        .array(
          z.object({
            ...{ key: z.string().max(60), png: pngSchema },
            ...{ width: z.int().min(1).max(10_000), height: z.int().min(1).max(10_000) },
          }),
        )
        .max(6),
    }),
    output: savedFileSchema.nullable(),
  }),
  /** Asks where to save and writes the workbook of what was shown, or fills it in the studio's own form. */
  'reports.export': defineRoute({
    right: 'reports.make',
    input: z.object({ token: z.string().max(60), isInForm: z.boolean().optional() }),
    output: savedFileSchema
      .extend({
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
