import { z } from 'zod';
import { field, part, requiredTextField } from '../record/field';
import { RECORD_MEMBERS } from '../record/members';
import { code } from '../record/words';
import { PHRASE_PLACE_LABELS, PHRASE_PLACES } from '../wording/phrase-places';

/** The longest phrase, in characters. */
export const MAX_PHRASE = 500;

/** What a person keeps to write it again. Its words may name people, for it came out of a case: whoever keeps it is told. */
export const ownPhraseSchema = z.object({
  place: field(z.enum(PHRASE_PLACES, { error: '请选择用在哪里' }), {
    label: '用在哪里',
    words: code(PHRASE_PLACE_LABELS),
    privacy: 'none',
  }),
  text: requiredTextField('常用语', MAX_PHRASE, 'private'),
});
export type OwnPhrase = z.infer<typeof ownPhraseSchema>;

/** 自己的常用语 */
export const phraseSchema = z.object({
  ...RECORD_MEMBERS,
  phrase: part(ownPhraseSchema, '常用语'),
});
export type PhraseRecord = z.infer<typeof phraseSchema>;
