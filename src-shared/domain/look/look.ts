import { z } from 'zod';
import { clockTimeSchema, idSchema, localDateSchema } from '../kernel/schemas';
import { field, kept, part, requiredLineField } from '../record/field';
import { RECORD_MEMBERS } from '../record/members';
import { code, day } from '../record/words';

/** What of a record was looked at. */
export const LOOKED_ATS = ['page', 'paper', 'attachment', 'history'] as const;
export type LookedAt = (typeof LOOKED_ATS)[number];
export const LOOKED_AT_LABELS = {
  page: '案卷、登记',
  paper: '查看文书',
  attachment: '查看材料',
  history: '查看修改记录',
} as const satisfies Record<LookedAt, string>;

/** One look. What the record is called is asked when it is told: its name is nowhere twice. */
export const lookSchema = z.object({
  kind: kept(z.string().min(1).max(40)),
  id: kept(idSchema),
  at: field(clockTimeSchema, { label: '几点', privacy: 'none' }),
  what: field(z.enum(LOOKED_ATS), {
    label: '看了什么',
    words: code(LOOKED_AT_LABELS),
    privacy: 'none',
  }),
});
export type Look = z.infer<typeof lookSchema>;

/** 查看记录: what one account looked at on one day, each thing once. */
export const lookDaySchema = z.object({
  ...RECORD_MEMBERS,
  accountId: kept(idSchema),
  who: requiredLineField('谁', 60, 'none'),
  on: field(localDateSchema, { label: '日期', words: day, privacy: 'none' }),
  looks: part(z.array(lookSchema), '看了什么', { name: (_one, index) => `第${index + 1}次` }),
});
export type LookDay = z.infer<typeof lookDaySchema>;

/** The same, whole: there is nothing to be left out. */
export const lookRowSchema = lookDaySchema.pick({
  accountId: true,
  who: true,
  on: true,
  looks: true,
});
export type LookRow = z.infer<typeof lookRowSchema>;

/** The record of an account's day. */
export function lookDayId(accountId: string, on: string): string {
  return `${on}-${accountId}`;
}
