/**
 * What an article of a law asks for, in plain words of our own: never its text. Kept from what the project knows of the
 * trade; where a word of it is doubted, the law itself counts, and the window says so.
 */
export interface Article {
  /** `17`, `55之1`; empty for what a rule says as a whole. */
  readonly number: string;
  /** What it is about, in a few words. */
  readonly title: string;
  /** What it asks for, in short sentences. */
  readonly asks: readonly string[];
  /** What that means for who sits at the desk. */
  readonly atDesk: string;
  /** Where in the program it counts, by the words that stand there. */
  readonly usedAt: readonly string[];
}
