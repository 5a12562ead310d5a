import { maySound } from '@main/store/search/may-sound';
import { loadPinyin, soundsOf } from '@main/store/search/pinyin-text';
import { type RecordRow, wordsOfText } from '@main/store/shards/record-row';
import { piecesInTurns } from '@main/store/turn';
import { answersSound, isPinyin, type Sound } from '@shared/domain/kernel/sound';

/** Longer words are sentences: nobody looks for them by first letters, which would be found everywhere in them. */
const LONGEST_SOUNDED = 16;

/**
 * A text that stands in rows, often in many: a name, a kind, a street. How it sounds, and whether it answers what was asked
 * last, is worked out once for all of them.
 */
interface SpokenText {
  readonly text: string;
  sounds: readonly Sound[] | null;
  /** The letters that were asked last, and the answer. */
  asked: string;
  answer: boolean;
}

const spokenTexts = new Map<string, SpokenText>();
/** More than any studio has that are different; then it begins anew, and rows keep what they hold. */
const MOST_KEPT = 200_000;

/** A row never changes, another takes its place: which of its texts may be looked for by letters is found once. */
const textsOfRows = new WeakMap<RecordRow, readonly SpokenText[]>();

/** The same of a whole list, in its order: as long as no record changes the list is the same one. */
const textsOfLists = new WeakMap<readonly RecordRow[], readonly (readonly SpokenText[])[]>();

/** So many rows are looked at before other things are answered. */
const ROWS_A_STEP = 64;

/** The rows in which every word is found, as it is written or by pinyin; answers other things in between. */
export async function rowsFoundBy(
  rows: readonly RecordRow[],
  words: readonly string[],
): Promise<readonly RecordRow[]> {
  const letters = words.filter(isPinyin);
  if (letters.length === 0) return rows.filter((row) => words.every((word) => holds(row, word)));
  await loadPinyin();
  let found = rows;
  // Word by word: what a text answered for the one row it answers for the next.
  for (const word of words) found = await piecesInTurns(soundedRows(found, word));
  return found;
}

function* soundedRows(
  rows: readonly RecordRow[],
  word: string,
): Generator<void, RecordRow[], void> {
  const found: RecordRow[] = [];
  const texts = isPinyin(word) ? yield* textsOfAll(rows) : [];
  let at = 0;
  for (const row of rows) {
    if (holds(row, word) || texts[at]?.some((text) => soundsAs(text, word)) === true)
      found.push(row);
    at += 1;
    if (at % ROWS_A_STEP === 0) yield;
  }
  return found;
}

function holds({ text }: RecordRow, word: string): boolean {
  return text.includes(word);
}

function* textsOfAll(
  rows: readonly RecordRow[],
): Generator<void, readonly (readonly SpokenText[])[], void> {
  const known = textsOfLists.get(rows);
  if (known !== undefined) return known;
  const all: (readonly SpokenText[])[] = [];
  for (const row of rows) {
    all.push(textsOf(row));
    if (all.length % ROWS_A_STEP === 0) yield;
  }
  textsOfLists.set(rows, all);
  return all;
}

function soundsAs(one: SpokenText, letters: string): boolean {
  if (one.asked !== letters) {
    one.asked = letters;
    one.answer = answers(one, letters);
  }
  return one.answer;
}

/** What no reading of the characters allows is not read as a whole. */
function answers(one: SpokenText, letters: string): boolean {
  if (!maySound(one.text, letters)) return false;
  one.sounds ??= soundsOf(one.text);
  return one.sounds.some((sound) => answersSound(sound, letters));
}

function textsOf(row: RecordRow): readonly SpokenText[] {
  const known = textsOfRows.get(row);
  if (known !== undefined) return known;
  const texts = wordsOfText(row.text)
    .filter((text) => text.length <= LONGEST_SOUNDED && /\p{Script=Han}/u.test(text))
    .map(spokenText);
  textsOfRows.set(row, texts);
  return texts;
}

function spokenText(text: string): SpokenText {
  const known = spokenTexts.get(text);
  if (known !== undefined) return known;
  if (spokenTexts.size >= MOST_KEPT) spokenTexts.clear();
  const one: SpokenText = { text, sounds: null, asked: '', answer: false };
  spokenTexts.set(text, one);
  return one;
}
