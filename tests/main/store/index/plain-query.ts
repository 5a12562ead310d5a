import { type CaseQueryResult, compareSerials, pageOf } from '@main/store/index/case-query';
import { type SearchTexts, searchWordsOf } from '@main/store/search/search-text';
import type { CaseStatus } from '@shared/domain/case/model/case-status';
import type { CaseEntry } from '@shared/domain/case/view/case-entry';
import type { CaseQuery } from '@shared/domain/case/view/case-query';

/** A case as the plain walk sees it. */
export interface PlainCase {
  readonly entry: CaseEntry;
  readonly texts: SearchTexts;
}

/** Finds, counts, sorts and cuts out one page by looking at every case: slow, and easy to believe. */
export function queryPlainly(cases: readonly PlainCase[], query: CaseQuery): CaseQueryResult {
  const words = searchWordsOf(query.text);
  const countsByStatus: Partial<Record<CaseStatus, number>> = {};
  const found: CaseEntry[] = [];
  for (const { entry, texts } of cases) {
    if (!isWanted(entry, texts, query, words)) continue;
    countsByStatus[entry.status] = (countsByStatus[entry.status] ?? 0) + 1;
    if (query.statuses.length === 0 || query.statuses.includes(entry.status)) found.push(entry);
  }
  found.sort(comparatorFor(query));
  return { total: found.length, page: pageOf(found, query), countsByStatus };
}

function isWanted(
  entry: CaseEntry,
  texts: SearchTexts,
  query: CaseQuery,
  words: readonly string[],
): boolean {
  if (query.categories.length > 0 && !query.categories.includes(entry.category)) return false;
  if (query.month !== null && !entry.registeredOn.startsWith(query.month)) return false;
  if (query.mediatorId !== null && !entry.mediatorIds.includes(query.mediatorId)) return false;
  return words.every((word) => texts.some((text) => text.includes(word)));
}

type SortValue = string | number | null;

const SORT_VALUES: Record<CaseQuery['sortBy'], (entry: CaseEntry) => SortValue> = {
  number: () => 0,
  relevance: () => 0,
  registeredOn: ({ registeredOn }) => registeredOn,
  dueOn: ({ dueOn }) => dueOn,
  amount: ({ amountFen }) => amountFen,
  updatedAt: ({ updatedAt }) => updatedAt,
  urgency: ({ isEnded, summary: { alertColor, waiting } }) =>
    isEnded ? null : `${['red', 'yellow', 'blue', null].indexOf(alertColor)} ${waiting.on}`,
};

function comparatorFor(query: CaseQuery): (a: CaseEntry, b: CaseEntry) => number {
  const sortValueOf = SORT_VALUES[query.sortBy];
  const sign = query.isDescending ? -1 : 1;
  return (a, b) => {
    const [left, right] = [sortValueOf(a), sortValueOf(b)];
    // A case without a due day or an amount stands at the end either way.
    if (left === null || right === null) {
      if (left !== right) return left === null ? 1 : -1;
    } else if (left !== right) return left < right ? -sign : sign;
    return sign * compareSerials(a, b);
  };
}
