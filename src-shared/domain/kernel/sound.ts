/** How a text sounds in pinyin without tones: 邻里 is `ll` and `LinLi`; ü is v. */
export interface Sound {
  readonly initials: string;
  /** An upper-case letter begins each syllable. */
  readonly syllables: string;
}

/** Whether what was typed, in lower case, may be pinyin or the first letters of it. */
export function isPinyin(typed: string): boolean {
  return /^[a-z]+$/.test(typed);
}

/** Whether letters, in lower case, are first letters of neighbouring characters, or pinyin that begins at a syllable. */
export function answersSound({ initials, syllables }: Sound, letters: string): boolean {
  return initials.includes(letters) || findSyllables(syllables, letters) >= 0;
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

/** Whether a choice answers what was typed to narrow its list: by its words, or by how they may sound. */
export function answersTyped(label: string, sounds: readonly Sound[], typed: string): boolean {
  const wanted = typed.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
  if (label.normalize('NFKC').toLowerCase().replace(/\s+/g, '').includes(wanted)) return true;
  return isPinyin(wanted) && sounds.some((sound) => answersSound(sound, wanted));
}
