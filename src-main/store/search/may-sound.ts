import { readingsOfCharacter } from './pinyin-text';

/** The readings of each character of a text that has any. */
type Readings = readonly (readonly string[])[];

const kept = new Map<string, Readings>();
const MOST_KEPT = 40_000;

/**
 * Whether letters, in lower case, may be first letters or pinyin of a text that is short, by any reading that its
 * characters have: what this denies need not be read as a whole, which costs hundreds of times as much. What it allows
 * may still sound otherwise, see `soundsOf`. To be asked once pinyin is loaded.
 */
export function maySound(text: string, letters: string): boolean {
  const readings = readingsOf(text);
  return readings.some((_one, from) => matches(readings, from, letters, 0));
}

function matches(readings: Readings, at: number, letters: string, from: number): boolean {
  if (from >= letters.length) return true;
  return (readings[at] ?? []).some((reading) => {
    if (reading[0] !== letters[from]) return false;
    if (matches(readings, at + 1, letters, from + 1)) return true;
    if (letters.startsWith(reading, from))
      return matches(readings, at + 1, letters, from + reading.length);
    return reading.startsWith(letters.slice(from));
  });
}

function readingsOf(text: string): Readings {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const readings = [...text].map(readingsOfCharacter).filter((one) => one.length > 0);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(text, readings);
  return readings;
}
