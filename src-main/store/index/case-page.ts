import type { CaseQuery } from '@shared/domain/case/view/case-query';
import { NO_RANK } from '../search/search-segment';
import type { FilteredSlots } from './case-filter';
import type { SortedOrder } from './sorted-order';

/** So few finds of a word are sorted; of more, the page is picked out of the order of numbers. */
const SORTED_BY_RANK = 500;
/** So few cases of a list are sorted when all cases are not in that order yet. */
export const SORTED_AT_ONCE = 5_000;

type Page = Pick<CaseQuery, 'page' | 'pageSize'>;

/** The slots of one page, in an order. @param wanted 1 for each slot that is wanted */
export function pageInOrder(
  order: SortedOrder,
  query: Page & Pick<CaseQuery, 'isDescending'>,
  wanted: Uint8Array,
): number[] {
  const [from, to] = windowOf(query);
  const slots: number[] = [];
  let at = 0;
  order.walk(query.isDescending, (slot) => {
    if (wanted[slot] === 1) {
      if (at >= from) slots.push(slot);
      at += 1;
    }
    return at < to;
  });
  return slots;
}

/** The same in ascending order, sorting only the slots that are wanted. */
export function pageOfFew(
  order: SortedOrder,
  query: Page,
  { wanted, total }: Pick<FilteredSlots, 'wanted' | 'total'>,
): number[] {
  const [from, to] = windowOf(query);
  return slotsIn(wanted, total)
    .sort((a, b) => order.compare(a, b))
    .slice(from, to);
}

/**
 * The slots of one page, the best finds first, among equals the newer number.
 * @param ranks of each slot how well it answers the words; null when there are none
 */
export function pageByRank(
  numbers: SortedOrder,
  query: Page,
  { wanted, total }: Pick<FilteredSlots, 'wanted' | 'total'>,
  ranks: Uint8Array | null,
): number[] {
  if (ranks === null) return pageInOrder(numbers, { ...query, isDescending: true }, wanted);
  const [from, to] = windowOf(query);
  if (total <= SORTED_BY_RANK)
    return slotsIn(wanted, total)
      .sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || numbers.compare(b, a))
      .slice(from, to);
  const next = startsByRank(wanted, ranks);
  const found = new Array<number>(Math.max(0, Math.min(to, total) - from)).fill(0);
  let missing = found.length;
  numbers.walk(true, (slot) => {
    if (wanted[slot] === 1) {
      const rank = ranks[slot] ?? NO_RANK;
      const at = next[rank] ?? 0;
      next[rank] = at + 1;
      if (at >= from && at < to) {
        found[at - from] = slot;
        missing -= 1;
      }
    }
    return missing > 0;
  });
  return found;
}

function windowOf(query: Page): [from: number, to: number] {
  return [(query.page - 1) * query.pageSize, query.page * query.pageSize];
}

/** The slots that are wanted, of which there are so many. */
function slotsIn(wanted: Uint8Array, total: number): number[] {
  const slots: number[] = [];
  for (let slot = 0; slots.length < total; slot += 1) if (wanted[slot] === 1) slots.push(slot);
  return slots;
}

/** Of each rank the place in the whole list at which its first case stands. */
function startsByRank(wanted: Uint8Array, ranks: Uint8Array): Uint32Array {
  const starts = new Uint32Array(NO_RANK + 1);
  for (let slot = 0; slot < wanted.length; slot += 1)
    if (wanted[slot] === 1)
      starts[(ranks[slot] ?? 0) + 1] = (starts[(ranks[slot] ?? 0) + 1] ?? 0) + 1;
  for (let rank = 1; rank <= NO_RANK; rank += 1)
    starts[rank] = (starts[rank] ?? 0) + (starts[rank - 1] ?? 0);
  return starts;
}
