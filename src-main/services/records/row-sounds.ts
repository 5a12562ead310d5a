import { loadPinyin } from '@main/store/search/pinyin-text';
import type { RecordRow } from '@main/store/shards/record-row';
import { piecesInTurns } from '@main/store/turn';
import { isPinyin } from '@shared/domain/kernel/sound';
import { SpokenTexts } from './spoken-texts';

const spoken = new SpokenTexts();

/** So many rows are looked at before other things are answered. */
const ROWS_A_STEP = 256;

/** The rows in which every word is found, as it is written or by pinyin; answers other things in between. */
export async function rowsFoundBy(
  rows: readonly RecordRow[],
  words: readonly string[],
): Promise<readonly RecordRow[]> {
  const letters = words.filter(isPinyin);
  const written = words.filter((word) => !isPinyin(word));
  if (letters.length === 0) return rows.filter((row) => written.every((word) => holds(row, word)));
  await loadPinyin();
  return piecesInTurns(foundInPieces(rows, written, letters));
}

function* foundInPieces(
  rows: readonly RecordRow[],
  written: readonly string[],
  letters: readonly string[],
): Generator<void, RecordRow[], void> {
  const { starts, texts, hasLetters } = yield* spoken.textsOf(rows);
  const asked = letters.map((word) => ({ word, sounds: spoken.asking(word) }));
  const found: RecordRow[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at];
    if (row === undefined) continue;
    const isFound = asked.every(({ word, sounds }) => {
      const end = starts[at + 1] ?? 0;
      for (let text = starts[at] ?? 0; text < end; text += 1)
        if (sounds(texts[text] ?? 0)) return true;
      return hasLetters[at] === 1 && holds(row, word);
    });
    if (isFound && written.every((word) => holds(row, word))) found.push(row);
    if (at % ROWS_A_STEP === 0) yield;
  }
  return found;
}

function holds({ text }: RecordRow, word: string): boolean {
  return text.includes(word);
}
