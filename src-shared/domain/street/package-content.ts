import { z } from 'zod';
import {
  idSchema,
  lineSchema,
  localDateSchema,
  textSchema,
  yearMonthSchema,
} from '../kernel/schemas';
import { periodSchema } from '../reports/period-schemas';
import {
  correctionSchema,
  reportCheckSchema,
  statisticsSectionSchema,
} from '../reports/report-content';
import { COMPLEX_RULES, COUNTED_BY, PERSON_RULES } from '../studio/counting-rule';
import { PACKAGE_FORMAT, PACKAGE_TYPES } from './package-format';

const bytes = (length: number) =>
  z.base64().refine((text) => text.length === 4 * Math.ceil(length / 3));

/** The first line of a package. */
export const packageHeadSchema = z.object({
  format: z.literal(PACKAGE_FORMAT),
  version: z.int().min(1),
  type: z.enum(PACKAGE_TYPES),
  /** Ed25519 public key, 32 bytes. */
  key: bytes(32),
  /** Ed25519 signature, 64 bytes. */
  signature: bytes(64),
});
export type PackageHead = z.infer<typeof packageHeadSchema>;

const unit = z.object({
  /** Id of the studio's data folder, for ever. */
  id: idSchema,
  name: lineSchema('单位', 200),
  committeeName: lineSchema('调委会', 200),
});

/**
 * 上报包: a report as it was handed in, without anything that tells of a person: no rows, no records behind the figures, no
 * text that somebody typed. What is private stays in the studio (个人信息保护法 第6条, the least that the purpose needs).
 */
export const reportPackageSchema = z.object({
  /** Of the handing in: the same one exported twice has the same. */
  id: idSchema,
  unit,
  /** To whom it goes, by the profile of the studio. */
  streetName: lineSchema('街道', 200),
  isSample: z.boolean(),
  report: z.string().max(60),
  label: z.string().max(120),
  month: yearMonthSchema,
  /** Its days, by the cut-off day of the studio. */
  days: periodSchema,
  /** 1 for the first handing in of the month; a later one corrects those before. */
  ordinal: z.int().min(1).max(1_000),
  handedInOn: localDateSchema,
  isZeroReport: z.boolean(),
  sections: z.array(statisticsSectionSchema).max(60),
  /** Whether the studio's own checks held; what they compared may name cases and is left out. */
  checks: z.array(reportCheckSchema.pick({ key: true, label: true, isPassed: true })).max(100),
  counting: z.object({
    countedBy: z.enum(COUNTED_BY),
    complex: z.enum(COMPLEX_RULES),
    persons: z.enum(PERSON_RULES),
  }),
  /** What it says otherwise than the one before. */
  corrections: z.array(correctionSchema).max(1_000),
  correctedFrom: localDateSchema.nullable(),
});
export type ReportPackage = z.infer<typeof reportPackageSchema>;

/** 退回单: a package goes back with the reasons. */
export const returnNoteSchema = z.object({
  packageId: idSchema,
  /** SHA-256 of the content that came, 64 hexadecimal digits. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  unitName: lineSchema('单位', 200),
  streetName: lineSchema('街道', 200),
  label: z.string().max(120),
  month: yearMonthSchema,
  ordinal: z.int().min(1).max(1_000),
  returnedOn: localDateSchema,
  reasons: textSchema('退回的原因', 1_000),
});
export type ReturnNote = z.infer<typeof returnNoteSchema>;
