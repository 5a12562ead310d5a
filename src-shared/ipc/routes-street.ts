import { z } from 'zod';
import { idSchema, localDateSchema } from '../domain/kernel/schemas';
import { periodKindOf } from '../domain/reports/period';
import { periodKeySchema } from '../domain/reports/period-schemas';
import { ledgerCellSchema, reportContentSchema } from '../domain/reports/report-content';
import { VERDICTS } from '../domain/street/judge-package';
import { memberRowSchema } from '../domain/street/member';
import { receivedRowSchema } from '../domain/street/received';
import { UNIT_STATES } from '../domain/street/unit-months';
import { defineRoute } from './define';
import { savedFileSchema } from './routes-documents';

/** A month, or what is made of months. */
const period = periodKeySchema.refine((key) => periodKindOf(key) !== 'span', {
  error: '汇总要按月、按季度、按半年或者按年',
});

const memberSchema = memberRowSchema.extend({
  id: z.string(),
  revision: z.int(),
  /** How it stands in each month of the period. */
  months: z.array(
    z.object({
      month: z.string(),
      state: z.enum(UNIT_STATES),
      isLate: z.boolean().nullable(),
      /** What was read of it; null for nothing. */
      held: receivedRowSchema
        .pick({ versions: true })
        .extend({ id: z.string(), revision: z.int() })
        .nullable(),
    }),
  ),
});
export type ShownMember = z.infer<typeof memberSchema>;

const judgedSchema = z.object({
  file: z.string(),
  verdict: z.enum(VERDICTS),
  unitName: z.string(),
  month: z.string(),
});
export type ShownVerdict = z.infer<typeof judgedSchema>;

/** A key that nobody confirmed yet, with the files that it signed. */
const unknownKeySchema = z.object({
  key: z.string(),
  fingerprint: z.string(),
  unitName: z.string(),
  /** The studio of the register that it may be of; null for none. */
  memberId: z.string().nullable(),
  /** What was confirmed for that studio before; empty for nothing. */
  before: z.string(),
  files: z.array(z.string()),
});
export type UnknownKey = z.infer<typeof unknownKeySchema>;

const readingSchema = z.object({
  files: z.array(judgedSchema),
  unknownKeys: z.array(unknownKeySchema),
});
export type Reading = z.infer<typeof readingSchema>;

/** 上报包 and 街道汇总; the acts of 报送单位 and of what was received are derived of their kinds. */
export const STREET_ROUTES = {
  /** The fingerprint of this studio's key; null while nothing was signed yet. */
  'street.fingerprint': defineRoute({
    right: 'reports.read',
    input: z.strictObject({}),
    output: z.object({ fingerprint: z.string().nullable() }),
  }),
  /** Asks where to save and writes the package of a handing in. */
  'street.exportPackage': defineRoute({
    right: 'reports.handIn',
    input: z.object({ id: idSchema, versionId: idSchema }),
    output: savedFileSchema.extend({ fingerprint: z.string() }).nullable(),
  }),
  /** Asks for a 退回单 and notes it with the handing in that it is about. */
  'street.readReturn': defineRoute({
    right: 'reports.handIn',
    input: z.strictObject({}),
    output: z
      .object({
        submissionId: z.string(),
        versionId: z.string(),
        month: z.string(),
        streetName: z.string(),
        reasons: z.string(),
        returnedOn: localDateSchema,
        /** Of the key that signed it. */
        fingerprint: z.string(),
      })
      .nullable(),
  }),
  /** The studios and how they stand, and all together as a report. */
  'street.overview': defineRoute({
    right: 'reports.read',
    input: z.object({ period }),
    output: z.object({
      members: z.array(memberSchema),
      content: reportContentSchema,
      /** The rows of its ledgers, by their keys. */
      rows: z.record(z.string(), z.array(z.array(ledgerCellSchema))),
    }),
  }),
  /** Asks for packages and reads them; null when nobody chose any. */
  'street.read': defineRoute({
    right: 'street.handle',
    input: z.object({ from: z.enum(['files', 'folder']) }),
    output: readingSchema.nullable(),
  }),
  /**
   * Somebody compared the fingerprint with the studio: its packages that were read last are taken. A studio that the register
   * does not have (`memberId` null) is registered by the name that it gives itself.
   */
  'street.confirm': defineRoute({
    right: 'street.handle',
    input: z.object({ key: z.string().max(60), memberId: idSchema.nullable() }),
    output: readingSchema,
  }),
  /** Asks where to save and writes the workbook. */
  'street.export': defineRoute({
    right: 'reports.make',
    input: z.object({ period }),
    output: savedFileSchema.nullable(),
  }),
  /** Asks where to save and writes the 通报. */
  'street.circular': defineRoute({
    right: 'reports.make',
    input: z.object({ period }),
    output: savedFileSchema.nullable(),
  }),
  /** Asks where to save and writes the 退回单 of a package that went back. */
  'street.exportReturn': defineRoute({
    right: 'street.handle',
    input: z.object({ id: idSchema, versionId: idSchema }),
    output: savedFileSchema.nullable(),
  }),
} as const;
