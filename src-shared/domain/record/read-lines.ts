import { cleanLine } from '../kernel/text';

/** A line that cannot be taken, with why. */
export interface LineProblem {
  /** From 1. */
  readonly line: number;
  readonly sentence: string;
}

/** What pasted lines would register. */
export interface LinesRead<T> {
  readonly ones: readonly T[];
  readonly problems: readonly LineProblem[];
  /** Lines that say a second time what another says: taken once. */
  readonly repeated: number;
}

interface ReadLinesOptions<T> {
  /** The first cell of a line of headings, which is passed over. */
  readonly heading: RegExp;
  readonly readCells: (cells: readonly string[]) => T | { readonly problem: string };
  /** The same word for two lines that say the same. */
  readonly wordOf: (one: T) => string;
}

/** One record a line, its cells divided by tabs, commas or semicolons, as they are copied from a table. */
export function readLines<T extends object>(
  text: string,
  { heading, readCells, wordOf }: ReadLinesOptions<T>,
): LinesRead<T> {
  const ones: T[] = [];
  const problems: LineProblem[] = [];
  const seen = new Set<string>();
  let repeated = 0;
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    if (raw.trim() === '') continue;
    const cells = raw.split(/[\t,，;；]/).map(cleanLine);
    if (heading.test(cells[0] ?? '')) continue;
    const read = readCells(cells);
    if ('problem' in read) {
      problems.push({ line: index + 1, sentence: read.problem });
      continue;
    }
    const word = wordOf(read);
    if (seen.has(word)) repeated += 1;
    else ones.push(read);
    seen.add(word);
  }
  return { ones, problems, repeated };
}

/** The digits of a number as it is looked at: whatever their width, without what divides them. */
export function plainNumber(word: string): string {
  return word.normalize('NFKC').replaceAll(/[\s-]/g, '');
}
