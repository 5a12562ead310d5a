import { z } from 'zod';
import { chosenIdSchema, idSchema, localDateSchema } from '../../kernel/schemas';
import { GONE_PARTY } from '../../party/party';
import { byDay } from '../../record/entries';
import { field, kept, lineField, requiredLineField } from '../../record/field';
import { day, refersTo } from '../../record/words';
import { DAY_WORDS } from './day-words';

/** 监护人同意: that the parent or another guardian of a party under 14 consented to the party's data being kept (《个人信息保护法》第31条). */
export const guardianConsentSchema = z.object({
  id: kept(idSchema),
  partyId: field(chosenIdSchema('请选择是哪位未成年人'), {
    label: '未成年人',
    words: refersTo('parties', GONE_PARTY),
    privacy: 'name',
  }),
  guardian: requiredLineField('同意的监护人', 60, 'name'),
  relation: lineField('与未成年人的关系', 60, 'private'),
  consentedOn: field(localDateSchema, {
    label: DAY_WORDS.consentedOn,
    words: day,
    privacy: 'none',
  }),
  /** No form is laid down: signed on the 告知书, said on the telephone. */
  way: requiredLineField('怎样同意的', 60, 'none'),
  note: lineField('备注', 200, 'private'),
});
export type GuardianConsent = z.infer<typeof guardianConsentSchema>;

/** What a person writes of it. */
export const guardianConsentPart = guardianConsentSchema.omit({ id: true });

export const byGuardianConsent = byDay('id', 'consentedOn', '监护人同意');
