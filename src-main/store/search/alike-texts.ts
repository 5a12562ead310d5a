import type { CaseSearch } from './case-search';

/** Cases whose 情况 may tell the same as a text, and in how many each of its terms stands. */
export interface AlikeTexts {
  /** The likeliest first. */
  readonly slots: readonly number[];
  readonly holding: ReadonlyMap<string, number>;
}

/**
 * Looks for the terms of a text one after another, a step each, in the grams that search has anyway; no text of a case is
 * read.
 * @param terms single characters are only counted; pairs tell who is likely
 * @param isWanted whether a case is looked at
 * @param count how many are answered
 */
export function* alikeTexts(
  search: CaseSearch,
  terms: readonly string[],
  {
    slotCount,
    isWanted,
    count,
  }: {
    readonly slotCount: number;
    readonly isWanted: (slot: number) => boolean;
    readonly count: number;
  },
): Generator<void, AlikeTexts, void> {
  const holding = new Map<string, number>();
  const scores = new Float64Array(slotCount);
  for (const term of terms) {
    const slots: number[] = [];
    search.eachHolding('description', term, (slot) => slots.push(slot));
    holding.set(term, slots.length);
    const rarity = Math.log(1 + slotCount / (slots.length + 1));
    if (term.length > 1) for (const slot of slots) scores[slot] = (scores[slot] ?? 0) + rarity;
    yield;
  }
  const likely: number[] = [];
  for (let slot = 0; slot < slotCount; slot += 1) if ((scores[slot] ?? 0) > 0) likely.push(slot);
  likely.sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0));
  return { slots: likely.filter(isWanted).slice(0, count), holding };
}
