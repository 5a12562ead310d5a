import { z } from 'zod';
import { FULFILLMENT_MODE_LABELS, FULFILLMENT_MODES } from '../case/model/agreement';
import { DISPUTE_CATEGORIES, DISPUTE_CATEGORY_LABELS } from '../case/model/dispute-category';
import { PARTY_SIDE_LABELS, PARTY_SIDES } from '../party/party';
import { field, kept, lineField, part, requiredTextField } from '../record/field';
import { RECORD_MEMBERS } from '../record/members';
import { code } from '../record/words';
import { PHRASE_PLACE_LABELS, PHRASE_PLACES } from '../wording/phrase-places';

/** The longest phrase, in characters. */
export const MAX_PHRASE = 500;

/**
 * What a person keeps to write it again. A clause has room instead of names (`keepClause`), and may say what it lays on
 * somebody; of the others nothing but the words is kept, which may name people: whoever keeps them is told.
 */
export const ownPhraseSchema = z.object({
  place: field(z.enum(PHRASE_PLACES, { error: '请选择用在哪里' }), {
    label: '用在哪里',
    words: code(PHRASE_PLACE_LABELS),
    privacy: 'none',
  }),
  /** Of a clause; null for every dispute. */
  category: field(z.enum(DISPUTE_CATEGORIES).nullable(), {
    label: '用在哪类纠纷',
    words: code(DISPUTE_CATEGORY_LABELS),
    privacy: 'none',
  }),
  text: requiredTextField('常用语', MAX_PHRASE, 'private'),
  /** Of a clause that lays something on somebody; empty, and null, for one that does not. */
  action: lineField('做什么', 200, 'private'),
  mode: field(z.enum(FULFILLMENT_MODES).nullable(), {
    label: '履行方式',
    words: code(FULFILLMENT_MODE_LABELS),
    privacy: 'none',
  }),
  from: field(z.enum(PARTY_SIDES).nullable(), {
    label: '由哪一方履行',
    words: code(PARTY_SIDE_LABELS),
    privacy: 'none',
  }),
});
export type OwnPhrase = z.infer<typeof ownPhraseSchema>;

/** 自己的常用语 */
export const phraseSchema = z.object({
  ...RECORD_MEMBERS,
  phrase: part(ownPhraseSchema, '常用语'),
  /** Where it stands among the others: the smallest first. */
  rank: kept(z.number()),
});
export type PhraseRecord = z.infer<typeof phraseSchema>;
