import { z } from 'zod';
import { isYearMonth } from '../kernel/local-date';
import { idSchema, localDateSchema, yearMonthSchema } from '../kernel/schemas';
import { byOrdinal } from '../record/entries';
import { field, kept, lineField, part, requiredLineField, textField } from '../record/field';
import { RECORD_MEMBERS } from '../record/members';
import { day } from '../record/words';

/** What the street writes down of a studio that reports to it. */
export const memberPartSchema = z.object({
  name: requiredLineField('单位名称', 200, 'none'),
  from: field(yearMonthSchema, { label: '从哪个月起报', privacy: 'none' }),
  until: field(
    z.string().refine((text) => text === '' || isYearMonth(text), {
      error: '没有这个月，请写成“2026-11”的样子；还在报的，空着',
    }),
    { label: '报到哪个月为止', privacy: 'none' },
  ),
  contact: textField('联系人和电话', 200, 'private'),
});
export type MemberPart = z.infer<typeof memberPartSchema>;

/** A key of which a person said that it is the studio's. */
const confirmedKeySchema = z.object({
  /** Ed25519 public key, base64. */
  key: kept(z.string().max(60)),
  fingerprint: lineField('指纹', 60, 'none'),
  confirmedOn: field(localDateSchema, { label: '核对日期', words: day, privacy: 'none' }),
  confirmedBy: lineField('核对人', 60, 'none'),
});

/** 报送单位: a studio of which the street waits for a package each month. */
export const memberSchema = z.object({
  ...RECORD_MEMBERS,
  member: part(memberPartSchema, '报送单位'),
  /** The data folder that its packages come from; null until a key was confirmed. */
  unitId: kept(idSchema.nullable()),
  /** The last is in use; a studio that lost its key has another, which is confirmed anew. */
  keys: part(z.array(confirmedKeySchema).max(20), '核对过的指纹', byOrdinal('个', 'key')),
});
export type Member = z.infer<typeof memberSchema>;

export const memberRowSchema = memberPartSchema.extend({
  unitId: z.string().nullable(),
  keys: z.array(confirmedKeySchema),
});
export type MemberRow = z.infer<typeof memberRowSchema>;

/** Whether a package of that month is waited for. @param month `YYYY-MM` */
export function isExpectedIn({ from, until }: MemberPart, month: string): boolean {
  return from <= month && (until === '' || month <= until);
}
