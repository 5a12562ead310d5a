import { z } from 'zod';
import { chosenIdSchema, clockTimeSchema, idSchema, localDateSchema } from '../../kernel/schemas';
import { GONE_PARTY } from '../../party/party';
import { byDay } from '../../record/entries';
import { field, kept, lineField } from '../../record/field';
import { code, day, refersTo, time } from '../../record/words';
import { CALL_RESULT_LABELS, CALL_RESULTS } from './call-result';
import { DAY_WORDS } from './day-words';

/**
 * 联系当事人: that somebody tried to reach a party, and what came of it. No rule asks for it (practice): a party that was
 * not reached has not refused (法 第17条), and the file shows that it was tried.
 */
export const callAttemptSchema = z.object({
  id: kept(idSchema),
  partyId: field(chosenIdSchema('请选择联系的是谁'), {
    label: '联系谁',
    words: refersTo('parties', GONE_PARTY),
    privacy: 'name',
  }),
  calledOn: field(localDateSchema, { label: DAY_WORDS.calledOn, words: day, privacy: 'none' }),
  calledAt: field(clockTimeSchema.nullable(), { label: '几点', words: time, privacy: 'none' }),
  result: field(z.enum(CALL_RESULTS, { error: '请选择联系得怎样' }), {
    label: '联系得怎样',
    words: code(CALL_RESULT_LABELS),
    privacy: 'none',
  }),
  calledBy: lineField('谁联系的', 60, 'none'),
  note: lineField('说明', 200, 'private'),
});
export type CallAttempt = z.infer<typeof callAttemptSchema>;

/** What a person writes of it. */
export const callAttemptPart = callAttemptSchema.omit({ id: true });

export const byCallAttempt = byDay('id', 'calledOn', '联系');
