import { z } from 'zod';
import { chosenIdSchema, idSchema, localDateSchema } from '../../kernel/schemas';
import { GONE_PARTY } from '../../party/party';
import { byDay } from '../../record/entries';
import { field, kept, lineField, requiredLineField, textField } from '../../record/field';
import { code, day, refersTo } from '../../record/words';
import { DAY_WORDS } from './day-words';

/** The ways that a party may take to court over an agreement; which of them is open, `agreement/remedies.ts` says. */
export const REMEDIES = ['enforcement', 'lawsuit', 'payment_order'] as const;
export type Remedy = (typeof REMEDIES)[number];
export const REMEDY_LABELS = {
  enforcement: '申请执行',
  lawsuit: '反悔起诉',
  payment_order: '申请支付令',
} as const satisfies Record<Remedy, string>;

/** What a party did over an agreement that was not performed or is disputed, as the studio heard of it. */
export const remedyTakenSchema = z.object({
  id: kept(idSchema),
  remedy: field(z.enum(REMEDIES, { error: '请选择当事人走了哪一条路' }), {
    label: '走了哪一条路',
    words: code(REMEDY_LABELS),
    privacy: 'none',
  }),
  soughtOn: field(localDateSchema, { label: DAY_WORDS.soughtOn, words: day, privacy: 'none' }),
  partyId: field(chosenIdSchema('请选择是谁去的'), {
    label: '谁去的',
    words: refersTo('parties', GONE_PARTY),
    privacy: 'name',
  }),
  court: requiredLineField('哪个法院', 100, 'none'),
  caseNumber: lineField('法院案号', 60, 'none'),
  outcomeNote: textField('后来怎样', 1_000, 'private'),
});
export type RemedyTaken = z.infer<typeof remedyTakenSchema>;

/** What a person writes of it. */
export const remedyTakenPart = remedyTakenSchema.omit({ id: true });

export const byRemedy = byDay('id', 'soughtOn', '去法院');
