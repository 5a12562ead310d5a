import { z } from 'zod';
import { idSchema, localDateSchema } from '../kernel/schemas';
import { byOrdinal } from '../record/entries';
import {
  field,
  kept,
  lineField,
  part,
  requiredLineField,
  requiredTextField,
  textField,
} from '../record/field';
import { RECORD_MEMBERS } from '../record/members';
import { code, day } from '../record/words';
import { periodKeySchema } from '../reports/period-schemas';
import { ledgerCellSchema, reportContentSchema } from '../reports/report-content';
import { figuresOf } from '../reports/report-figures';
import type { Submission } from '../reports/submission';

/** How a report reached the office. */
export const SUBMISSION_WAYS = ['paper', 'message', 'mail', 'platform', 'other'] as const;
export type SubmissionWay = (typeof SUBMISSION_WAYS)[number];
export const SUBMISSION_WAY_LABELS = {
  paper: '送纸质表',
  message: '微信等发送',
  mail: '邮箱发送',
  platform: '平台填报',
  other: '其他方式',
} as const satisfies Record<SubmissionWay, string>;

/** What a person says of handing in. */
export const handedInSchema = z.object({
  handedInOn: field(localDateSchema, { label: '报送日期', words: day, privacy: 'none' }),
  to: requiredLineField('报给', 100, 'none'),
  way: field(z.enum(SUBMISSION_WAYS).nullable(), {
    label: '报送方式',
    words: code(SUBMISSION_WAY_LABELS),
    privacy: 'none',
  }),
  note: textField('备注', 500, 'private'),
});
export type HandedIn = z.infer<typeof handedInSchema>;

/** 更正的原因: why the figures that were handed in are no longer right. */
export const reasonSchema = z.object({ reason: requiredTextField('更正的原因', 500, 'private') });

/** A record that was counted, with the facts that it was counted by: what changed since is told by them. */
export const countedFactsSchema = z.object({
  kind: z.string(),
  id: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type CountedFacts = z.infer<typeof countedFactsSchema>;

/** The rows of a ledger with the records that they were printed from. */
const frozenLedgerSchema = z.object({
  ledger: z.string(),
  ids: z.array(z.string()),
  rows: z.array(z.array(ledgerCellSchema)),
});

/** A report as it was handed in: nothing in it ever changes. */
export const frozenReportSchema = z.object({
  content: reportContentSchema,
  ledgers: z.array(frozenLedgerSchema),
  counted: z.array(countedFactsSchema),
});
export type FrozenReport = z.infer<typeof frozenReportSchema>;

/** What a 退回单 of the street says. */
const returnedVersionSchema = z.object({
  returnedOn: field(localDateSchema, { label: '退回日期', words: day, privacy: 'none' }),
  reasons: textField('退回的原因', 1_000, 'private'),
});
export type ReturnedVersion = z.infer<typeof returnedVersionSchema>;

/** One handing in: the report itself, or one that corrects the one before. */
export const submittedVersionSchema = z.object({
  id: kept(idSchema),
  said: part(handedInSchema, '报送情况'),
  /** Why it corrects the one before; empty for the first. */
  reason: textField('更正的原因', 500, 'private'),
  handedInBy: lineField('报送人', 60, 'none'),
  /** Instant, ISO: what was done since is told from here. */
  madeAt: kept(z.string()),
  frozen: kept(frozenReportSchema),
  /** 退回: the street sent it back; why. Null: it did not. */
  returned: part(returnedVersionSchema.nullable(), '街道退回'),
  /** 收回: noted by mistake; why. Null: it stands. */
  withdrawn: field(z.string().nullable(), { label: '收回的原因', privacy: 'private' }),
});
export type SubmittedVersion = z.infer<typeof submittedVersionSchema>;

/** 报送: what was handed in of one report over one period, the first and each 更正. */
export const submissionRecordSchema = z.object({
  ...RECORD_MEMBERS,
  report: kept(z.string().max(60)),
  period: kept(periodKeySchema),
  title: field(z.string().max(120), { label: '报表', privacy: 'none' }),
  versions: part(z.array(submittedVersionSchema).max(60), '报送', byOrdinal('次', 'id')),
});
export type SubmissionRecord = z.infer<typeof submissionRecordSchema>;

/** A version without what was handed in with it. */
export const shownVersionSchema = submittedVersionSchema.omit({ frozen: true });
export type ShownSubmittedVersion = z.infer<typeof shownVersionSchema>;

export const submissionRowSchema = z.object({
  report: z.string(),
  period: z.string(),
  title: z.string(),
  versions: z.array(shownVersionSchema.extend({ isZeroReport: z.boolean() })),
});
export type SubmissionRow = z.infer<typeof submissionRowSchema>;

/** The handings in that stand, the first of them first. */
export function standing<V extends Pick<SubmittedVersion, 'withdrawn'>>({
  versions,
}: {
  readonly versions: readonly V[];
}): V[] {
  return versions.filter(({ withdrawn }) => withdrawn === null);
}

/** What the report of that period is compared with; null when nothing that stands was handed in. */
export function comparedWith(record: SubmissionRecord): Submission | null {
  const versions = standing(record);
  const [last, before] = [versions.at(-1), versions.at(-2)];
  if (last === undefined) return null;
  const { content } = last.frozen;
  return {
    month: record.period,
    period: content.period,
    submittedOn: last.said.handedInOn,
    revision: versions.length,
    figures: figuresOf(content.sections),
    replaced:
      before === undefined
        ? null
        : {
            submittedOn: before.said.handedInOn,
            figures: figuresOf(before.frozen.content.sections),
          },
  };
}
