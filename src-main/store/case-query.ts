import type { CaseStatus } from '@shared/domain/case/case-status';
import type { DisputeCategory } from '@shared/domain/case/dispute-category';
import { type CaseEntry, normalizeForSearch } from './case-entry';

/** What a list of cases is asked for; the contract's `cases.list` has the same form. */
export interface CaseQuery {
  readonly text: string;
  readonly statuses: readonly CaseStatus[];
  readonly categories: readonly DisputeCategory[];
  /** Month of registration, `YYYY-MM`. */
  readonly month: string | null;
  readonly mediatorId: string | null;
  /** `relevance`: the best finds of `text` first, among equals the newer number. */
  readonly sortBy: 'number' | 'registeredOn' | 'dueOn' | 'amount' | 'updatedAt' | 'relevance';
  readonly isDescending: boolean;
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
}

export interface CaseQueryResult {
  readonly total: number;
  readonly page: readonly CaseEntry[];
  /** Cases by status with every filter but the status applied. */
  readonly countsByStatus: Partial<Record<CaseStatus, number>>;
}

/** The words that must all be found; none for an empty search. */
export function searchWordsOf(text: string): string[] {
  return normalizeForSearch(text)
    .split(/\s+/u)
    .filter((word) => word !== '');
}

/** Finds, counts, sorts and cuts out one page. */
export function queryCases(entries: Iterable<CaseEntry>, query: CaseQuery): CaseQueryResult {
  const words = searchWordsOf(query.text);
  const countsByStatus: Partial<Record<CaseStatus, number>> = {};
  const found: CaseEntry[] = [];
  for (const entry of entries) {
    if (!isWanted(entry, query, words)) continue;
    countsByStatus[entry.status] = (countsByStatus[entry.status] ?? 0) + 1;
    if (query.statuses.length === 0 || query.statuses.includes(entry.status)) found.push(entry);
  }
  found.sort(comparatorFor(query));
  return { total: found.length, page: pageOf(found, query), countsByStatus };
}

/** The items of one page. */
export function pageOf<T>(items: readonly T[], query: { page: number; pageSize: number }): T[] {
  return items.slice((query.page - 1) * query.pageSize, query.page * query.pageSize);
}

function isWanted(entry: CaseEntry, query: CaseQuery, words: readonly string[]): boolean {
  if (query.categories.length > 0 && !query.categories.includes(entry.category)) return false;
  if (query.month !== null && !entry.registeredOn.startsWith(query.month)) return false;
  if (query.mediatorId !== null && !entry.mediatorIds.includes(query.mediatorId)) return false;
  return words.every((word) => entry.searchText.includes(word));
}

type SortValue = string | number | null;

const SORT_VALUES: Record<CaseQuery['sortBy'], (entry: CaseEntry) => SortValue> = {
  number: () => 0,
  relevance: () => 0,
  registeredOn: ({ registeredOn }) => registeredOn,
  dueOn: ({ dueOn }) => dueOn,
  amount: ({ amountFen }) => amountFen,
  updatedAt: ({ updatedAt }) => updatedAt,
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

/** Earlier number first: by year, then by running number, never by text (第10号 after 第9号). */
export function compareSerials(a: CaseEntry, b: CaseEntry): number {
  return a.serial.year - b.serial.year || a.serial.ordinal - b.serial.ordinal;
}
