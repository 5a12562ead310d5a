import { z } from 'zod';
import { idSchema, localDateSchema } from '../../kernel/schemas';
import { GONE_PARTY } from '../../party/party';
import { byDay } from '../../record/entries';
import { field, kept, requiredLineField, textField } from '../../record/field';
import { code, day, refersTo } from '../../record/words';
import { DAY_WORDS } from './day-words';

/** How somebody was urged. */
export const URGING_WAYS = ['phone', 'home_visit', 'at_studio', 'message', 'written'] as const;
export type UrgingWay = (typeof URGING_WAYS)[number];
export const URGING_WAY_LABELS = {
  phone: '电话',
  home_visit: '上门',
  at_studio: '到室面谈',
  message: '短信、微信',
  written: '书面通知',
} as const satisfies Record<UrgingWay, string>;

/** 督促 (人民调解法 第31条: 督促当事人履行约定的义务): who was urged, when and how, and what they answered. */
export const urgingSchema = z.object({
  id: kept(idSchema),
  urgedOn: field(localDateSchema, { label: DAY_WORDS.urgedOn, words: day, privacy: 'none' }),
  partyIds: field(z.array(idSchema).min(1, { error: '请选择督促了哪位当事人' }).max(60), {
    label: '督促了',
    words: refersTo('parties', GONE_PARTY),
    privacy: 'name',
  }),
  way: field(z.enum(URGING_WAYS, { error: '请选择督促的方式' }), {
    label: '督促方式',
    words: code(URGING_WAY_LABELS),
    privacy: 'none',
  }),
  urgedBy: requiredLineField('督促人', 60, 'none'),
  answer: textField('当事人怎么说', 1_000, 'private'),
  /** The day by which they said they would perform; the agreement's own day stays what it is. */
  promisedOn: field(localDateSchema.nullable(), {
    label: DAY_WORDS.promisedOn,
    words: day,
    privacy: 'none',
  }),
});
export type Urging = z.infer<typeof urgingSchema>;

/** What a person writes of it. */
export const urgingPart = urgingSchema.omit({ id: true });

export const byUrging = byDay('id', 'urgedOn', '督促');
