import { z } from 'zod';
import { localDateSchema } from '../../kernel/schemas';
import { byOrdinal } from '../../record/entries';
import { field, lineField, part, requiredTextField } from '../../record/field';
import { code, day } from '../../record/words';
import { KEEPING_TERM_LABELS, KEEPING_TERMS } from '../../studio/keeping-term';
import { DAY_WORDS } from './day-words';

/** 重新打开案卷: the file may be written in again; the end of the case and its day stay as they are. */
export const reopeningSchema = z.object({
  reopenedOn: field(localDateSchema, { label: DAY_WORDS.reopenedOn, words: day, privacy: 'none' }),
  reason: requiredTextField('重新打开的原因', 1_000, 'private'),
});
export type Reopening = z.infer<typeof reopeningSchema>;

/**
 * 归档: the file of an ended case goes to the archive, and nothing is written in it any more. It tells nothing of how the
 * case ended, so that no report counts by it.
 */
export const archivingSchema = z.object({
  archivedOn: field(localDateSchema, { label: DAY_WORDS.archivedOn, words: day, privacy: 'none' }),
  archivedBy: lineField('归档人', 60, 'name'),
  /** 档案号, such as the number on the spine; the office gives it, no rule says how. */
  fileNumber: lineField('档案号', 60, 'none'),
  box: lineField('存放位置（盒号）', 60, 'none'),
  /** As it is decided for this file; null where what the settings say of its category holds. */
  term: field(z.enum(KEEPING_TERMS).nullable(), {
    label: '保管期限',
    words: (value, names) => (value === null ? '照设置' : code(KEEPING_TERM_LABELS)(value, names)),
    privacy: 'none',
  }),
  reopening: part(reopeningSchema.nullable(), '重新打开'),
});
export type Archiving = z.infer<typeof archivingSchema>;

/** What a person writes of it. */
export const archivingPart = archivingSchema.omit({ reopening: true });

export const byArchiving = byOrdinal('次');

/** The archiving by which the file is closed now; null while it may be written in. */
export function currentArchiving({
  archivings,
}: {
  readonly archivings: readonly Archiving[];
}): Archiving | null {
  const last = archivings.at(-1);
  return last === undefined || last.reopening !== null ? null : last;
}
