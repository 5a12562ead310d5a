import { z } from 'zod';
import { platformEntrySchema } from '../domain/case/model/platform-entry';
import { LEDGER_COLUMNS } from '../domain/import/ledger-columns';
import { idSchema, localDateSchema } from '../domain/kernel/schemas';
import { defineRoute } from './define';
import { savedFileSchema } from './routes-documents';

const lineSchema = z.object({ key: z.string(), heading: z.string(), text: z.string() });

const listed = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  registeredOn: localDateSchema,
  platform: platformEntrySchema.nullable(),
});
export type PlatformCase = z.infer<typeof listed>;

/** A row of the platform's export. */
const rowNamed = z.object({
  ...{ row: z.int(), code: z.string(), day: z.string(), parties: z.string() },
});

/** So many of each list are told; how many there are is told too. */
export const MAX_COMPARED = 200;

const comparisonSchema = z.object({
  ...{ fileName: z.string(), sheet: z.string(), rowCount: z.int() },
  /** Cases that are there and read alike. */
  sameCount: z.int(),
  /** Fields that the file has no column for. */
  leftOut: z.array(z.enum(LEDGER_COLUMNS)),
  totals: z.object({ differing: z.int(), unnoted: z.int(), unknown: z.int(), absent: z.int() }),
  differing: z.array(
    z.object({
      case: listed,
      row: z.int(),
      differences: z.array(
        z.object({ column: z.enum(LEDGER_COLUMNS), here: z.string(), there: z.string() }),
      ),
    }),
  ),
  /** There, and not noted here. */
  unnoted: z.array(z.object({ case: listed, named: rowNamed })),
  /** There, and no case of this studio. */
  unknown: z.array(rowNamed),
  /** Noted here, and not there. */
  absent: z.array(listed),
});
export type PlatformCompared = z.infer<typeof comparisonSchema>;

/** The year of registration. */
const year = z.int().min(1900).max(2999);

/** 平台录入: a case field by field for the government's platform, and which cases stand there already. */
export const PLATFORM_ROUTES = {
  /** Accepted cases of a year, those that stand there or those that do not, the oldest first. */
  'platform.list': defineRoute({
    right: 'cases.read',
    input: z.object({
      year,
      state: z.enum(['missing', 'entered']),
      page: z.int().min(1),
      pageSize: z.int().min(1).max(100),
    }),
    output: z.object({ missing: z.int(), entered: z.int(), items: z.array(listed) }),
  }),
  /** A case in the order of the platform's fields, then its people one by one. */
  'platform.lines': defineRoute({
    right: 'cases.read',
    input: z.object({ caseId: idSchema }),
    output: z.object({
      case: listed.extend({ revision: z.int() }),
      lines: z.array(lineSchema),
      people: z.array(z.object({ id: z.string(), name: z.string(), lines: z.array(lineSchema) })),
      /** The next one of its year that does not stand there; null for none. */
      nextId: z.string().nullable(),
    }),
  }),
  /** What can be copied, with the names that it has where nothing was set. */
  'platform.choices': defineRoute({
    right: 'desk.use',
    input: z.strictObject({}),
    output: z.object({ items: z.array(lineSchema.omit({ text: true })) }),
  }),
  /** Asks where to save and writes those that do not stand there as a workbook in the platform's columns. */
  'platform.export': defineRoute({
    right: 'reports.make',
    input: z.object({ year }),
    output: savedFileSchema.nullable(),
  }),
  /** Asks for the platform's export and compares it with the cases here; null when nobody chose a file. Saves nothing. */
  'platform.compare': defineRoute({
    right: 'ledgers.import',
    input: z.strictObject({}),
    output: comparisonSchema.nullable(),
  }),
} as const;
