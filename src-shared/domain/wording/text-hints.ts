import { amountHints } from './amounts';
import { DOUBTFUL_WORDS } from './doubtful-words';
import { applyRules, type WordingHint } from './hint';
import { SLIPS } from './slips';

/** What might be wrong with any text of a case: confused words, sums that do not agree. */
export function textHints(text: string): WordingHint[] {
  return inOrder([...applyRules(SLIPS, text), ...amountHints(text)]);
}

/** The same of the text of an agreement, with what would send it back. */
export function agreementHints(text: string): WordingHint[] {
  return inOrder([...textHints(text), ...applyRules(DOUBTFUL_WORDS, text)]);
}

/** The order of the text; of two on one word the first counts. */
function inOrder(hints: readonly WordingHint[]): WordingHint[] {
  const sorted = hints.toSorted((one, other) => one.at - other.at);
  return sorted.filter(
    ({ at, word }, index) =>
      !sorted
        .slice(0, index)
        .some((other) => other.at <= at && at + word.length <= other.at + other.word.length),
  );
}
