import { CASE_STATUSES, type CaseStatus } from '@shared/domain/case/case-status';
import { DISPUTE_CATEGORIES } from '@shared/domain/case/dispute-category';
import type { CaseQuery } from '../cases/case-query';
import { dayNumber } from './case-columns';
import type { CaseSlots } from './case-slots';
import { NO_RANK } from './search-segment';

export interface FilteredSlots {
  /** 1 for each slot that is wanted. */
  readonly wanted: Uint8Array;
  readonly total: number;
  /** Cases by status with every filter but the status applied. */
  readonly countsByStatus: Partial<Record<CaseStatus, number>>;
}

/** Which cases a list asks for. @param ranks of each slot how well it answers the words; null when there are none */
export function filterSlots(
  slots: CaseSlots,
  query: CaseQuery,
  ranks: Uint8Array | null,
): FilteredSlots {
  const { status } = slots.columns.all;
  const isWanted = testOf(slots, query, ranks);
  const isStatusWanted = choiceOf(CASE_STATUSES, query.statuses);
  const wanted = new Uint8Array(slots.count);
  const counts = new Uint32Array(CASE_STATUSES.length + 1);
  let total = 0;
  for (let slot = 0; slot < slots.count; slot += 1) {
    const state = status[slot] ?? 0;
    if (state === 0 || !isWanted(slot)) continue;
    counts[state] = (counts[state] ?? 0) + 1;
    if (isStatusWanted[state - 1] === 0) continue;
    wanted[slot] = 1;
    total += 1;
  }
  return { wanted, total, countsByStatus: toCounts(counts) };
}

/** Of each rank the place in the whole list at which its first case stands. */
export function startsByRank(wanted: Uint8Array, ranks: Uint8Array): Uint32Array {
  const starts = new Uint32Array(NO_RANK + 1);
  for (let slot = 0; slot < wanted.length; slot += 1)
    if (wanted[slot] === 1)
      starts[(ranks[slot] ?? 0) + 1] = (starts[(ranks[slot] ?? 0) + 1] ?? 0) + 1;
  for (let rank = 1; rank <= NO_RANK; rank += 1)
    starts[rank] = (starts[rank] ?? 0) + (starts[rank - 1] ?? 0);
  return starts;
}

/** Whether a slot passes every filter but the status. */
function testOf(
  { columns }: CaseSlots,
  query: CaseQuery,
  ranks: Uint8Array | null,
): (slot: number) => boolean {
  const { category, registeredOn, team } = columns.all;
  const isCategoryWanted = choiceOf(DISPUTE_CATEGORIES, query.categories);
  const month = query.month === null ? null : dayNumber(query.month);
  const teams = query.mediatorId === null ? null : columns.teamsWith(query.mediatorId);
  return (slot) =>
    isCategoryWanted[category[slot] ?? 0] === 1 &&
    (month === null || Math.floor((registeredOn[slot] ?? 0) / 100) === month) &&
    (teams === null || teams[team[slot] ?? 0] === 1) &&
    (ranks === null || ranks[slot] !== NO_RANK);
}

function choiceOf<T>(all: readonly T[], chosen: readonly T[]): Uint8Array {
  return Uint8Array.from(all, (one) => (chosen.length === 0 || chosen.includes(one) ? 1 : 0));
}

function toCounts(counts: Uint32Array): Partial<Record<CaseStatus, number>> {
  const found: Partial<Record<CaseStatus, number>> = {};
  CASE_STATUSES.forEach((status, at) => {
    const count = counts[at + 1] ?? 0;
    if (count > 0) found[status] = count;
  });
  return found;
}
