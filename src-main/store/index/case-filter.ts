import { CASE_STATUSES, type CaseStatus } from '@shared/domain/case/model/case-status';
import { DISPUTE_CATEGORIES } from '@shared/domain/case/model/dispute-category';
import type { CaseQuery } from '@shared/domain/case/view/case-query';
import type { Sight } from '@shared/domain/record/actor';
import { NO_RANK } from '../search/search-segment';
import type { CaseSlots } from './case-slots';
import type { NumberArray } from './column-set';
import { dayNumber } from './day-number';
import { seenTest } from './seen-test';

export interface FilteredSlots {
  /** 1 for each slot that is wanted. */
  readonly wanted: Uint8Array;
  readonly total: number;
  /** Cases by status with every filter but the status applied. */
  readonly countsByStatus: Partial<Record<CaseStatus, number>>;
}

/**
 * Which cases a list asks for.
 * @param ranks of each slot how well it answers the words; null when there are none
 * @param sight which cases may be seen; null for all. What may not be seen is not counted either
 */
export function filterSlots(
  slots: CaseSlots,
  query: CaseQuery,
  ranks: Uint8Array | null,
  sight: Sight | null,
): FilteredSlots {
  const { status } = slots.columns.all;
  const isStatusWanted = choiceOf(CASE_STATUSES, query.statuses);
  const tests = testsOf(slots, query, sight);
  const { count } = slots;
  const wanted = new Uint8Array(count);
  const counts = new Uint32Array(CASE_STATUSES.length + 1);
  let total = 0;
  // It goes over every case at each key that is typed: nothing is called but what the engine draws in.
  for (let slot = 0; slot < count; slot += 1) {
    if (ranks !== null && ranks[slot] === NO_RANK) continue;
    const state = status[slot] ?? 0;
    if (state === 0 || !passes(tests, slot)) continue;
    counts[state] = (counts[state] ?? 0) + 1;
    if (isStatusWanted[state - 1] === 0) continue;
    wanted[slot] = 1;
    total += 1;
  }
  return { wanted, total, countsByStatus: toCounts(counts) };
}

/** Every filter but the status and the words, with the columns that it looks at. */
interface Tests {
  readonly category: NumberArray;
  readonly registeredOn: NumberArray;
  readonly team: NumberArray;
  /** By place in DISPUTE_CATEGORIES plus one. */
  readonly isCategoryWanted: Uint8Array;
  readonly month: number | null;
  readonly isTeamWanted: Uint8Array | null;
  readonly isSeen: ((slot: number) => boolean) | null;
}

function testsOf(slots: CaseSlots, query: CaseQuery, sight: Sight | null): Tests {
  const { columns } = slots;
  const { facts } = columns;
  return {
    category: facts.column('category'),
    registeredOn: facts.column('registeredOn'),
    team: columns.all.team,
    isCategoryWanted: Uint8Array.of(0, ...choiceOf(DISPUTE_CATEGORIES, query.categories)),
    month: query.month === null ? null : dayNumber(query.month),
    isTeamWanted: query.mediatorId === null ? null : columns.teamsWith(query.mediatorId),
    isSeen: sight && seenTest(slots, sight),
  };
}

function passes(tests: Tests, slot: number): boolean {
  const { isCategoryWanted, month, isTeamWanted, isSeen } = tests;
  const team = tests.team[slot] ?? 0;
  return (
    isCategoryWanted[tests.category[slot] ?? 0] === 1 &&
    (month === null || Math.floor((tests.registeredOn[slot] ?? 0) / 100) === month) &&
    (isTeamWanted === null || isTeamWanted[team] === 1) &&
    (isSeen === null || isSeen(slot))
  );
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
