/** 提示: words that a reviewer might stumble over, and where they stand. Never blocks anything. */
export interface WordingHint {
  /** Place of the first code unit in the text. */
  readonly at: number;
  readonly word: string;
  /** What is doubtful and what would be right, as a sentence without its stop. */
  readonly message: string;
  /** What the word is replaced with by one click; null where only a person can tell what was meant. */
  readonly mend: string | null;
}

/** One word that may be wrong: where it is found, and what is said of it. */
export interface WordingRule {
  /** With the flag g. Only what it matches is marked; what must stand around it is looked at, not matched. */
  readonly pattern: RegExp;
  readonly say: (word: string) => string;
  /** What would be right where that is sure; left out where it is not. */
  readonly mend?: (word: string) => string;
}

/** What the rules find in a text, in its order. */
export function applyRules(rules: readonly WordingRule[], text: string): WordingHint[] {
  return rules
    .flatMap(({ pattern, say, mend }) =>
      [...text.matchAll(pattern)].map(({ 0: word, index }) => ({
        ...{ at: index, word, message: say(word) },
        mend: mend?.(word) ?? null,
      })),
    )
    .sort((one, other) => one.at - other.at);
}

/** The text with the word of a hint mended; the same text where the word is no longer there. */
export function mendText(text: string, { at, word, mend }: WordingHint): string {
  if (mend === null || !text.startsWith(word, at)) return text;
  return `${text.slice(0, at)}${mend}${text.slice(at + word.length)}`;
}
