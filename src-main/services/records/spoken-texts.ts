import { maySound } from '@main/store/search/may-sound';
import { readingsOfCharacter, soundsOf } from '@main/store/search/pinyin-text';
import { type RecordRow, wordsOfText } from '@main/store/shards/record-row';
import { answersSound, type Sound } from '@shared/domain/kernel/sound';

/** Longer words are sentences: nobody looks for them by first letters, which would be found everywhere in them. */
const LONGEST_SOUNDED = 16;
/** More than any studio has that are different; then all of it begins anew. */
const MOST_KEPT = 200_000;
/** So many rows are looked at before other things are answered. */
const ROWS_A_STEP = 64;

/** A text that stands in rows, often in many: a name, a kind, a street. How it sounds is worked out once for all of them. */
interface SpokenText {
  readonly text: string;
  /** A bit for each letter with which a reading of one of its characters begins; null until it is asked. */
  firsts: number | null;
  sounds: readonly Sound[] | null;
}

/** Which texts the rows of a list have: those of row `n` are `texts[starts[n]]` up to `texts[starts[n + 1]]`. */
export interface TextsOfRows {
  readonly starts: Uint32Array;
  readonly texts: Uint32Array;
  /** 1 where letters stand in the row as they are: a licence plate, the name of a shop. */
  readonly hasLetters: Uint8Array;
}

/** What is known of a row, which never changes: another takes its place. */
interface TextsOfRow {
  readonly numbers: readonly number[];
  readonly hasLetters: boolean;
}

/**
 * The texts that may be looked for by letters, each with a number. A text that stands in a thousand rows answers once, and a
 * row is then looked up by numbers that lie side by side.
 */
export class SpokenTexts {
  private all: SpokenText[] = [];
  private numbers = new Map<string, number>();
  private ofRow = new WeakMap<RecordRow, TextsOfRow>();
  /** As long as no record changes the list is the same one. */
  private ofList = new WeakMap<readonly RecordRow[], TextsOfRows>();

  /** The texts of a list's rows, in pieces. */
  *textsOf(rows: readonly RecordRow[]): Generator<void, TextsOfRows, void> {
    const known = this.ofList.get(rows);
    if (known !== undefined) return known;
    if (this.all.length >= MOST_KEPT) this.beginAnew();
    const starts = new Uint32Array(rows.length + 1);
    const hasLetters = new Uint8Array(rows.length);
    const texts: number[] = [];
    for (const [at, row] of rows.entries()) {
      const one = this.textsOfRow(row);
      if (one.hasLetters) hasLetters[at] = 1;
      texts.push(...one.numbers);
      starts[at + 1] = texts.length;
      if (at % ROWS_A_STEP === 0) yield;
    }
    const made = { starts, texts: Uint32Array.from(texts), hasLetters };
    this.ofList.set(rows, made);
    return made;
  }

  /** For one search: whether a text, by its number, sounds as the letters. */
  asking(letters: string): (text: number) => boolean {
    const { all } = this;
    // 0 until the text is asked.
    const answers = new Uint8Array(all.length);
    const first = bitOf(letters.charAt(0));
    return (number) => {
      const known = answers[number];
      if (known !== 0) return known === 1;
      const text = all[number];
      const isSo = text !== undefined && sounds(text, letters, first);
      answers[number] = isSo ? 1 : 2;
      return isSo;
    };
  }

  private beginAnew(): void {
    this.all = [];
    this.numbers = new Map();
    this.ofRow = new WeakMap();
    this.ofList = new WeakMap();
  }

  private textsOfRow(row: RecordRow): TextsOfRow {
    const known = this.ofRow.get(row);
    if (known !== undefined) return known;
    const numbers = wordsOfText(row.text)
      .filter((text) => text.length <= LONGEST_SOUNDED && /\p{Script=Han}/u.test(text))
      .map((text) => this.numberOf(text));
    const one = { numbers, hasLetters: /[a-z]/.test(row.text) };
    this.ofRow.set(row, one);
    return one;
  }

  private numberOf(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const number = this.all.length;
    this.all.push({ text, firsts: null, sounds: null });
    this.numbers.set(text, number);
    return number;
  }
}

/** What no reading of the characters allows is not read as a whole. */
function sounds(one: SpokenText, letters: string, first: number): boolean {
  one.firsts ??= firstsOf(one.text);
  if ((one.firsts & first) === 0 || !maySound(one.text, letters)) return false;
  one.sounds ??= soundsOf(one.text);
  return one.sounds.some((sound) => answersSound(sound, letters));
}

function firstsOf(text: string): number {
  let firsts = 0;
  for (const character of text)
    for (const reading of readingsOfCharacter(character)) firsts |= bitOf(reading.charAt(0));
  return firsts;
}

/** @param letter a to z */
function bitOf(letter: string): number {
  return 1 << (letter.charCodeAt(0) - 97);
}
