import { maySound } from '@main/store/search/may-sound';
import { loadPinyin, soundsOf } from '@main/store/search/pinyin-text';
import { type RecordRow, wordsOfText } from '@main/store/shards/record-row';
import { piecesInTurns } from '@main/store/turn';
import { answersSound, isPinyin, type Sound } from '@shared/domain/kernel/sound';

/** Longer words are sentences: nobody looks for them by first letters, which would be found everywhere in them. */
const LONGEST_SOUNDED = 16;

/** A row never changes, another takes its place: how it sounds is worked out once, when letters are first looked for. */
const spokenOfRows = new WeakMap<RecordRow, Spoken>();

/** Words of a row that may be looked for by letters, and how they sound, once somebody has looked for what they may. */
interface Spoken {
  readonly words: readonly string[];
  sounds: readonly Sound[] | null;
}

/** The rows in which every word is found, as it is written or by pinyin; answers other things in between. */
export async function rowsFoundBy(
  rows: readonly RecordRow[],
  words: readonly string[],
): Promise<readonly RecordRow[]> {
  const letters = words.filter(isPinyin);
  if (letters.length === 0) return rows.filter((row) => words.every((word) => holds(row, word)));
  await loadPinyin();
  return piecesInTurns(soundedRows(rows, words));
}

function* soundedRows(
  rows: readonly RecordRow[],
  words: readonly string[],
): Generator<void, RecordRow[], void> {
  const found: RecordRow[] = [];
  for (const row of rows) {
    if (words.every((word) => holds(row, word) || sounds(row, word))) found.push(row);
    yield;
  }
  return found;
}

function holds({ text }: RecordRow, word: string): boolean {
  return text.includes(word);
}

function sounds(row: RecordRow, word: string): boolean {
  if (!isPinyin(word)) return false;
  const spoken = spokenOf(row);
  // What no reading of the characters allows is not read as a whole.
  if (!spoken.words.some((text) => maySound(text, word))) return false;
  spoken.sounds ??= spoken.words.flatMap(soundsOf);
  return spoken.sounds.some((sound) => answersSound(sound, word));
}

function spokenOf(row: RecordRow): Spoken {
  const known = spokenOfRows.get(row);
  if (known !== undefined) return known;
  const words = wordsOfText(row.text).filter(
    (text) => text.length <= LONGEST_SOUNDED && /\p{Script=Han}/u.test(text),
  );
  const spoken: Spoken = { words, sounds: null };
  spokenOfRows.set(row, spoken);
  return spoken;
}
