import type { pinyin } from 'pinyin-pro';

interface Reading {
  readonly initials: string;
  readonly syllables: string;
}

let sounds: typeof pinyin | null = null;
let loading: Promise<void> | null = null;

/**
 * Loads the dictionaries, which takes a tenth of a second that the start of the program has better
 * use for. To be waited for before anything else of this file; at once when they are there.
 */
export function loadPinyin(): Promise<void> {
  loading ??= import('pinyin-pro').then((loaded) => {
    sounds = loaded.pinyin;
  });
  return loading;
}

const KEPT = 20_000;
/** Names come back again and again: what was read once is kept. */
const readings = new Map<string, Reading>();

/** First letters of the pinyin of a name or title: 王顺 → `ws`. The first character is read as a surname. */
export function initialsOf(text: string): string {
  return read(text).initials;
}

/** The pinyin without tones, an upper-case letter beginning each syllable: 王顺 → `WangShun`; ü is v. */
export function syllablesOf(text: string): string {
  return read(text).syllables;
}

/** The pinyin of each character, lower case; empty for what has none. In step with the characters of `text`. */
export function pinyinByCharacter(text: string): string[] {
  if (sounds === null) throw new Error('pinyin is asked for before it was loaded');
  const read = sounds(text, {
    toneType: 'none',
    type: 'array',
    surname: 'head',
    v: true,
    nonZh: 'spaced',
  });
  const characters = [...text];
  return characters.map((character, at) => {
    const sound = read[at] ?? '';
    return sound === character || !/^[a-z]+$/.test(sound) ? '' : sound;
  });
}

function read(text: string): Reading {
  const known = readings.get(text);
  if (known !== undefined) return known;
  const syllables = pinyinByCharacter(text).filter((sound) => sound !== '');
  const reading = {
    initials: syllables.map((sound) => sound.charAt(0)).join(''),
    syllables: syllables.map((sound) => sound.charAt(0).toUpperCase() + sound.slice(1)).join(''),
  };
  if (readings.size >= KEPT) readings.clear();
  readings.set(text, reading);
  return reading;
}

/** Where `word` begins in pinyin syllables such as `WangShun` when it begins at a syllable; -1 when nowhere. */
export function findSyllables(syllables: string, word: string): number {
  const lower = syllables.toLowerCase();
  let at = lower.indexOf(word);
  while (at >= 0) {
    if (syllables.charAt(at) !== lower.charAt(at)) return at;
    at = lower.indexOf(word, at + 1);
  }
  return -1;
}
