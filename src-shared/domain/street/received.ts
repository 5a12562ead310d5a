import { z } from 'zod';
import { idSchema, localDateSchema, yearMonthSchema } from '../kernel/schemas';
import { byOrdinal } from '../record/entries';
import { field, kept, lineField, part, requiredTextField } from '../record/field';
import { RECORD_MEMBERS } from '../record/members';
import { day } from '../record/words';
import { reportPackageSchema } from './package-content';

/** Why a package goes back; written for the studio that sent it. */
export const returnPartSchema = z.object({
  reasons: requiredTextField('退回的原因', 1_000, 'private'),
});

const returnedSchema = z.object({
  ...returnPartSchema.shape,
  returnedOn: field(localDateSchema, { label: '退回日期', words: day, privacy: 'none' }),
  returnedBy: lineField('退回人', 60, 'none'),
});

/** One package as it was read. */
export const receivedVersionSchema = z.object({
  /** That of the package. */
  id: kept(idSchema),
  /** SHA-256 of its content. */
  digest: kept(z.string().max(64)),
  readOn: field(localDateSchema, { label: '读入日期', words: day, privacy: 'none' }),
  readBy: lineField('读入人', 60, 'none'),
  content: kept(reportPackageSchema),
  returned: part(returnedSchema.nullable(), '退回'),
});
export type ReceivedVersion = z.infer<typeof receivedVersionSchema>;

/** 收到的报表: what one studio sent of one month, the first package and what corrected it. */
export const receivedSchema = z.object({
  ...RECORD_MEMBERS,
  memberId: kept(idSchema),
  month: kept(yearMonthSchema),
  unitName: field(z.string().max(200), { label: '报送单位', privacy: 'none' }),
  versions: part(z.array(receivedVersionSchema).max(200), '收到的上报包', byOrdinal('次', 'id')),
});
export type Received = z.infer<typeof receivedSchema>;

export const receivedRowSchema = z.object({
  memberId: z.string(),
  month: z.string(),
  unitName: z.string(),
  /** Of each version what tells whether another package is new. */
  versions: z.array(
    receivedVersionSchema
      .omit({ content: true })
      .extend({ ordinal: z.int(), handedInOn: localDateSchema, isZeroReport: z.boolean() }),
  ),
});
export type ReceivedRow = z.infer<typeof receivedRowSchema>;

/** What counts of a month: the last package, unless it went back and was not answered yet. */
export function countedVersion<V extends Pick<ReceivedVersion, 'returned'>>(
  versions: readonly V[],
): V | null {
  const last = versions.at(-1);
  return last === undefined || last.returned !== null ? null : last;
}
