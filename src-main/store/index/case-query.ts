import type { CaseStatus } from '@shared/domain/case/model/case-status';
import type { DisputeCategory } from '@shared/domain/case/model/dispute-category';
import type { CaseEntry } from '@shared/domain/case/view/case-entry';

/** Orders that there are columns for. `urgency`: what is to be done by colour, then by how long it waits; ended cases last. */
export const SORT_KEYS = [
  'number',
  'registeredOn',
  'dueOn',
  'amount',
  'updatedAt',
  'urgency',
] as const;
export type SortKey = (typeof SORT_KEYS)[number];

/** What a list of cases is asked for; the contract's `cases.list` has the same form. */
export interface CaseQuery {
  readonly text: string;
  readonly statuses: readonly CaseStatus[];
  readonly categories: readonly DisputeCategory[];
  /** Month of registration, `YYYY-MM`. */
  readonly month: string | null;
  readonly mediatorId: string | null;
  /** `relevance`: the best finds of `text` first, among equals the newer number. */
  readonly sortBy: SortKey | 'relevance';
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

/** The items of one page. */
export function pageOf<T>(items: readonly T[], query: { page: number; pageSize: number }): T[] {
  return items.slice((query.page - 1) * query.pageSize, query.page * query.pageSize);
}

/** Earlier number first: by year, then by running number, never by text (第10号 after 第9号). */
export function compareSerials(a: CaseEntry, b: CaseEntry): number {
  return a.serial.year - b.serial.year || a.serial.ordinal - b.serial.ordinal;
}
