import { z } from 'zod';
import { localDateSchema } from '../kernel/schemas';
import { LEDGER_PAPERS } from './ledgers/ledger-paper';
import { periodKeySchema, periodSchema } from './period-schemas';

/** How a measure is counted: 件, 人, 元 (held in 分), 次 or 天; `item` is 件 too, several of which may stand in one record. */
export const MEASURE_UNITS = [
  'case',
  'person',
  'fen',
  'time',
  'day',
  'minute',
  'shop',
  'place',
  'item',
] as const;
export type MeasureUnit = (typeof MEASURE_UNITS)[number];

/** Why a typed figure is none: what stands in its place, and the months that were not typed. */
export const figureGapSchema = z.object({ text: z.string(), months: z.array(z.string()) });
export type FigureGap = z.infer<typeof figureGapSchema>;

/** One row of the statistics sheet, the columns of the ministry-style case table. */
export const statisticsRowSchema = z.object({
  /** Stable key such as `total`, `category.medical`, `source.referred_court`. */
  key: z.string(),
  label: z.string(),
  /** By which day its records count, in words. */
  basis: z.string().optional(),
  unit: z.enum(MEASURE_UNITS),
  /** 0 = measure of its own, 1 = part of the nearest row above with level 0. */
  level: z.int().min(0).max(2),
  /** Null for a typed figure of which a month is missing. */
  thisPeriod: z.int().nullable(),
  /** From the first day of the report year to the end of the period before; null for a stock such as 期末在办. */
  before: z.int().nullable(),
  /** From the first day of the report year to the end of this period; null for a stock. */
  yearToDate: z.int().nullable(),
  /** Of a figure that a person types (手填): where it is none, by column; null where it is whole. */
  gaps: z
    .object({
      thisPeriod: figureGapSchema.nullable(),
      before: figureGapSchema.nullable(),
      yearToDate: figureGapSchema.nullable(),
    })
    .optional(),
});
export type StatisticsRow = z.infer<typeof statisticsRowSchema>;

export const statisticsSectionSchema = z.object({
  key: z.string(),
  title: z.string(),
  rows: z.array(statisticsRowSchema),
  /** Key of the measure that this section's level-0 rows must add up to, or null. */
  sumsTo: z.string().nullable(),
});
export type StatisticsSection = z.infer<typeof statisticsSectionSchema>;

const namedRecordSchema = z.object({ kind: z.string(), id: z.string(), name: z.string() });
/** A record by a name that people know. */
export type NamedRecord = z.infer<typeof namedRecordSchema>;

/** One arithmetic check, run before export and shown. */
export const reportCheckSchema = z.object({
  key: z.string(),
  label: z.string(),
  isPassed: z.boolean(),
  /** What was compared, with the numbers. */
  detail: z.string(),
  /** Where it failed: the first records at which it does not hold. */
  records: z.array(namedRecordSchema).optional(),
});
export type ReportCheck = z.infer<typeof reportCheckSchema>;

/** Why a text stands out in a ledger: it is late, or tells what a group of rows comes to. */
export const CELL_MARKS = ['late', 'sum'] as const;
export type CellMark = (typeof CELL_MARKS)[number];

/** A cell of the row-per-case ledger: text stays text; amounts are 分 and print as 元. */
export const ledgerCellSchema = z.union([
  z.string(),
  z.object({ text: z.string(), mark: z.enum(CELL_MARKS) }),
  z.object({ fen: z.int() }),
  z.object({ date: localDateSchema }),
]);
export type LedgerCell = z.infer<typeof ledgerCellSchema>;

export const ledgerColumnSchema = z.object({
  key: z.string(),
  heading: z.string(),
  /** Width in characters. */
  width: z.number(),
  align: z.enum(['left', 'center']),
});

/** A ledger of a report but for its rows, which are asked for by page. */
export const ledgerHeadSchema = z.object({
  key: z.string(),
  title: z.string(),
  sheetName: z.string(),
  emptyText: z.string(),
  columns: z.array(ledgerColumnSchema),
  /** A4 landscape where it is left out. */
  paper: z.enum(LEDGER_PAPERS).optional(),
  /** Whether numbers or names stand in it whole. */
  isWhole: z.boolean().optional(),
  /** Keys of the columns of money that are added up below the last row. */
  totals: z.array(z.string()).optional(),
  rowCount: z.int(),
  /** What stands in it, in one phrase: 共 3 件，协议金合计 1 250.02 元. */
  summary: z.string(),
});
export type LedgerHead = z.infer<typeof ledgerHeadSchema>;
/** The cells of one record, in the order of the ledger's columns. */
export type LedgerRow = LedgerCell[];

/** The figures of a row that stand on their own; 本年累计 follows from the two. */
export const FIGURE_COLUMNS = ['thisPeriod', 'before'] as const;
export type FigureColumn = (typeof FIGURE_COLUMNS)[number];
export const FIGURE_COLUMN_LABELS = {
  thisPeriod: '本期',
  before: '上期累计',
} as const satisfies Record<FigureColumn, string>;

/** The three columns of the statistics. */
export const SHOWN_COLUMNS = [...FIGURE_COLUMNS, 'yearToDate'] as const;
export type ShownColumn = (typeof SHOWN_COLUMNS)[number];
export const SHOWN_COLUMN_LABELS = {
  ...FIGURE_COLUMN_LABELS,
  yearToDate: '本年累计',
} as const satisfies Record<ShownColumn, string>;

/** A figure that differs from what was handed in before (更正). */
export const correctionSchema = z.object({
  key: z.string(),
  label: z.string(),
  column: z.enum(FIGURE_COLUMNS),
  unit: z.enum(MEASURE_UNITS),
  /** Null: 未填 or 未填全. */
  submitted: z.int().nullable(),
  now: z.int().nullable(),
});
export type Correction = z.infer<typeof correctionSchema>;

const namedPeriodSchema = z.object({ key: periodKeySchema, period: periodSchema });

/** The figures of every row over the periods that this one is compared with. */
export const comparedPeriodsSchema = z.object({
  /** 上期; null before the first that the calendar knows. */
  previous: namedPeriodSchema.nullable(),
  /** 去年同期 */
  lastYear: namedPeriodSchema.nullable(),
  /** By the rows' keys; null for what has no such figure. */
  figures: z.record(
    z.string(),
    z.object({
      previous: z.int().nullable(),
      lastYear: z.int().nullable(),
      lastYearToDate: z.int().nullable(),
    }),
  ),
});
export type ComparedPeriods = z.infer<typeof comparedPeriodsSchema>;

/** A table whose rows are sections of the same measures. */
export const figureTableSchema = z.object({
  key: z.string(),
  title: z.string(),
  sheetName: z.string(),
  /** What the rows are: 调解员. */
  corner: z.string(),
  /** Keys of the sections, a row each. */
  sections: z.array(z.string()),
  /** Which figures of each measure it shows. */
  shown: z.array(z.enum(SHOWN_COLUMNS)),
  /** The period's figures stand in one of several columns beside each other, with their sum after them: 市、县、镇、村级. */
  spread: z.object({ labels: z.array(z.string()), own: z.int() }).optional(),
  /** Heading of a last column that is left for the pen, in the workbook alone: 领取人签名. */
  signature: z.string().optional(),
  /** Its rows in groups, each added up by itself where it says so; one group of all, added up, when left out. */
  groups: z
    .array(z.object({ title: z.string(), sections: z.array(z.string()), isSummed: z.boolean() }))
    .optional(),
});
export type FigureTable = z.infer<typeof figureTableSchema>;

/** Sections on a sheet of their own, below one another. */
export const annexSchema = z.object({
  key: z.string(),
  title: z.string(),
  sheetName: z.string(),
  sections: z.array(z.string()),
  notes: z.array(z.string()),
});
export type Annex = z.infer<typeof annexSchema>;

/** A report: the one content that preview and workbook are made from. */
export const reportContentSchema = z.object({
  /** Key of its definition. */
  report: z.string(),
  periodKey: periodKeySchema,
  title: z.string(),
  /** The title without period and marks: 人民调解案件统计月报. */
  label: z.string(),
  period: periodSchema,
  /** The report year up to the period's last day; null for a period that has no running total. */
  yearPeriod: periodSchema.nullable(),
  /** 填报单位 */
  unitName: z.string(),
  committeeName: z.string(),
  /** In the head of the table: to whom it goes, or that it stays here. */
  purpose: z.object({ term: z.string(), text: z.string() }),
  preparedOn: localDateSchema,
  /** 零报告: nothing to be counted happened in the period. */
  isZeroReport: z.boolean(),
  /** What says so on the page; null for any other. */
  zeroLead: z.string().nullable(),
  sections: z.array(statisticsSectionSchema),
  /** Which sections stand below one another in which block of the table. */
  blocks: z.array(z.array(z.string())),
  /** Sections that stand in none of the blocks. */
  tables: z.array(figureTableSchema),
  /** Left out of what was handed in before there were any. */
  annexes: z.array(annexSchema).optional(),
  /** Null unless a comparison was asked for. */
  compared: comparedPeriodsSchema.nullable(),
  ledgers: z.array(ledgerHeadSchema),
  checks: z.array(reportCheckSchema),
  /** Empty unless this period was handed in before with other figures. */
  corrections: z.array(correctionSchema),
  /** When the figures that `corrections` compares with were handed in, or null. */
  correctedFrom: localDateSchema.nullable(),
  /** False for one that is for the studio's own use: what is exported is not remembered as handed in. */
  isHandedIn: z.boolean(),
  /** True before the last day of its period: what is exported is tried out, and not remembered as handed in. */
  isTrial: z.boolean(),
  /** When this period was handed in last, or null. */
  lastSubmittedOn: localDateSchema.nullable(),
  /** 口径说明 printed under the table. */
  notes: z.array(z.string()),
  /** Name offered for the file, without extension; safe on Windows. */
  fileName: z.string(),
});
export type ReportContent = z.infer<typeof reportContentSchema>;
