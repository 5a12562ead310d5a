import type { Sound } from '@shared/domain/kernel/sound';
import type { pinyin } from 'pinyin-pro';

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
const readings = new Map<string, Sound>();

/** First letters of the pinyin of a name or title: 王顺 → `ws`. The first character is read as a surname. */
export function initialsOf(text: string): string {
  return read(text).initials;
}

/** The pinyin without tones, an upper-case letter beginning each syllable: 王顺 → `WangShun`; ü is v. */
export function syllablesOf(text: string): string {
  return read(text).syllables;
}

/** How a text may sound: as a name, and as any words, where 单 of 单位 is no surname. Each sound once. */
export function soundsOf(text: string): Sound[] {
  const [asName, asWords] = [read(text), soundOf(pinyinByCharacter(text, 'off'))];
  return asName.syllables === asWords.syllables ? [asName] : [asName, asWords];
}

/**
 * The pinyin of each character, lower case; empty for what has none. In step with the characters of `text`.
 * @param surname whether the first character is read as a surname
 */
export function pinyinByCharacter(text: string, surname: 'head' | 'off' = 'head'): string[] {
  if (sounds === null) throw new Error('pinyin is asked for before it was loaded');
  const read = sounds(text, {
    toneType: 'none',
    type: 'array',
    surname,
    v: true,
    nonZh: 'spaced',
  });
  const characters = [...text];
  return characters.map((character, at) => {
    const sound = read[at] ?? '';
    return sound === character || !/^[a-z]+$/.test(sound) ? '' : sound;
  });
}

const characterReadings = new Map<string, readonly string[]>();

/** Every way in which a character is read in pinyin without tones, lower case; none where it has none. */
export function readingsOfCharacter(character: string): readonly string[] {
  const known = characterReadings.get(character);
  if (known !== undefined) return known;
  if (sounds === null) throw new Error('pinyin is asked for before it was loaded');
  const all = sounds(character, { toneType: 'none', type: 'array', multiple: true, v: true });
  const readings = [...new Set([...all, ...pinyinByCharacter(character)])].filter((one) =>
    /^[a-z]+$/.test(one),
  );
  characterReadings.set(character, readings);
  return readings;
}

function read(text: string): Sound {
  const known = readings.get(text);
  if (known !== undefined) return known;
  const reading = soundOf(pinyinByCharacter(text));
  if (readings.size >= KEPT) readings.clear();
  readings.set(text, reading);
  return reading;
}

function soundOf(byCharacter: readonly string[]): Sound {
  const syllables = byCharacter.filter((sound) => sound !== '');
  return {
    initials: syllables.map((sound) => sound.charAt(0)).join(''),
    syllables: syllables.map((sound) => sound.charAt(0).toUpperCase() + sound.slice(1)).join(''),
  };
}
