import { CASE_STATUSES, type CaseStatus } from '@shared/domain/case/case-status';
import { DISPUTE_CATEGORIES } from '@shared/domain/case/dispute-category';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import type { CaseEntry } from '../case-entry';
import type { CaseQuery } from '../case-query';
import { CaseColumns, dayNumber } from './case-columns';
import { CaseSearch } from './case-search';
import { decodeEntry, encodeEntry } from './entry-row';
import { RowBytes } from './row-bytes';
import { NO_RANK } from './search-segment';
import { type SearchTexts, searchWordsOf } from './search-text';
import { SortedOrder } from './sorted-order';

export interface TableAnswer {
  readonly total: number;
  readonly page: readonly CaseEntry[];
  /** Cases by status with every filter but the status applied. */
  readonly countsByStatus: Partial<Record<CaseStatus, number>>;
}

/** Which cases are wanted, said in what the table has at hand. */
export interface EntryFilter {
  /** Only cases with something left to be done. */
  readonly isOpenOnly?: boolean;
  /** Open cases, and ended ones in which this day or a later one is named. */
  readonly isOpenOrSince?: LocalDate;
  /** Only cases in which every word is found. */
  readonly text?: string;
}

/**
 * All cases as lists need them, small: numbers to filter and sort by in columns, the entries as
 * JSON outside the heap, texts and grams to search in. An entry is read out of its JSON when asked for.
 */
export class CaseTable {
  private readonly slotOf = new Map<string, number>();
  private readonly columns = new CaseColumns();
  private readonly rows = new RowBytes();
  private readonly search = new CaseSearch();
  private readonly orders: Record<Exclude<CaseQuery['sortBy'], 'relevance'>, SortedOrder>;
  private slotCount = 0;

  constructor() {
    const { columns } = this;
    const by = (values: () => Float64Array | Uint32Array): SortedOrder =>
      new SortedOrder(values, () => columns.number);
    this.orders = {
      number: by(() => columns.number),
      registeredOn: by(() => columns.registeredOn),
      dueOn: by(() => columns.dueOn),
      amount: by(() => columns.amount),
      updatedAt: by(() => columns.updatedAt),
    };
  }

  get size(): number {
    return this.slotOf.size;
  }

  has(caseId: string): boolean {
    return this.slotOf.has(caseId);
  }

  get(caseId: string): CaseEntry | undefined {
    const slot = this.slotOf.get(caseId);
    return slot === undefined ? undefined : this.entryAt(slot);
  }

  /** Takes in a new case or what became of a known one. */
  put(entry: CaseEntry, readTexts: () => SearchTexts): void {
    this.search.put(this.place(entry, encodeEntry(entry)), readTexts);
  }

  /** Takes in one of many cases read from a ledger. */
  putRead(entry: CaseEntry, texts: SearchTexts): void {
    this.search.load(this.place(entry, encodeEntry(entry)), texts);
  }

  /** Works out what changed cases are found by, for as long as `mayGoOn` says. @returns whether that is done */
  settle(mayGoOn: () => boolean): boolean {
    return this.search.settle(mayGoOn);
  }

  /** Takes in a case as its index has it. What it is found by comes later, by `putTexts`. */
  putRow(entry: CaseEntry, row: Uint8Array): void {
    this.place(entry, row);
  }

  /** Takes in what a case is found by, unless it is known already. */
  putTexts(caseId: string, texts: SearchTexts): void {
    const slot = this.slotOf.get(caseId);
    if (slot !== undefined && !this.search.has(slot)) this.search.load(slot, texts);
  }

  /** The entry as it is written, and what the case is found by; null for an unknown case. */
  rowOf(caseId: string): Uint8Array | null {
    const slot = this.slotOf.get(caseId);
    return slot === undefined ? null : this.rows.get(slot);
  }

  textsOf(caseId: string): SearchTexts | null {
    const slot = this.slotOf.get(caseId);
    return slot === undefined ? null : this.search.textsOf(slot);
  }

  remove(caseId: string): void {
    const slot = this.slotOf.get(caseId);
    if (slot === undefined) return;
    for (const order of Object.values(this.orders)) order.remove(slot);
    this.slotOf.delete(caseId);
    this.columns.clear(slot);
    this.search.remove(slot);
  }

  /** The entries that are wanted, in no particular order. */
  entries(filter: EntryFilter = {}): CaseEntry[] {
    const since = filter.isOpenOrSince === undefined ? 0 : dayNumber(filter.isOpenOrSince);
    const { isEnded, lastDay } = this.columns;
    const words = searchWordsOf(filter.text ?? '');
    const ranks = words.length === 0 ? null : this.search.rank(words, this.slotCount);
    const wanted: CaseEntry[] = [];
    for (const slot of this.slotOf.values()) {
      if (ranks !== null && ranks[slot] === NO_RANK) continue;
      const isDone = isEnded[slot] === 1;
      if (isDone && (filter.isOpenOnly === true || (lastDay[slot] ?? 0) < since)) continue;
      wanted.push(this.entryAt(slot));
    }
    return wanted;
  }

  /** Finds, counts, sorts and cuts out one page. */
  query(query: CaseQuery): TableAnswer {
    const words = searchWordsOf(query.text);
    const ranks = words.length === 0 ? null : this.search.rank(words, this.slotCount);
    const { wanted, countsByStatus, total } = this.filter(query, ranks);
    const slots =
      query.sortBy === 'relevance'
        ? this.pageByRank(query, wanted, ranks)
        : this.pageInOrder(query, wanted);
    return { total, countsByStatus, page: slots.map((slot) => this.entryAt(slot)) };
  }

  private place(entry: CaseEntry, row: Uint8Array): number {
    const known = this.slotOf.get(entry.id);
    const slot = known ?? this.slotCount++;
    const orders = Object.values(this.orders);
    if (known !== undefined) for (const order of orders) order.remove(slot);
    this.slotOf.set(entry.id, slot);
    this.columns.put(slot, entry);
    this.rows.put(slot, row);
    for (const order of orders) order.insert(slot);
    return slot;
  }

  private entryAt(slot: number): CaseEntry {
    return decodeEntry(this.rows.get(slot));
  }

  private filter(query: CaseQuery, ranks: Uint8Array | null) {
    const { status } = this.columns;
    const isWanted = this.testOf(query, ranks);
    const isStatusWanted = choiceOf(CASE_STATUSES, query.statuses);
    const wanted = new Uint8Array(this.slotCount);
    const counts = new Uint32Array(CASE_STATUSES.length + 1);
    let total = 0;
    for (let slot = 0; slot < this.slotCount; slot += 1) {
      const state = status[slot] ?? 0;
      if (state === 0 || !isWanted(slot)) continue;
      counts[state] = (counts[state] ?? 0) + 1;
      if (isStatusWanted[state - 1] === 0) continue;
      wanted[slot] = 1;
      total += 1;
    }
    return { wanted, total, countsByStatus: toCounts(counts) };
  }

  /** Whether a slot passes every filter but the status. */
  private testOf(query: CaseQuery, ranks: Uint8Array | null): (slot: number) => boolean {
    const { category, registeredOn, team } = this.columns;
    const isCategoryWanted = choiceOf(DISPUTE_CATEGORIES, query.categories);
    const month = query.month === null ? null : dayNumber(query.month);
    const teams = query.mediatorId === null ? null : this.columns.teamsWith(query.mediatorId);
    return (slot) =>
      isCategoryWanted[category[slot] ?? 0] === 1 &&
      (month === null || Math.floor((registeredOn[slot] ?? 0) / 100) === month) &&
      (teams === null || teams[team[slot] ?? 0] === 1) &&
      (ranks === null || ranks[slot] !== NO_RANK);
  }

  private pageInOrder(query: CaseQuery, wanted: Uint8Array): number[] {
    const order = this.orderBy(query.sortBy === 'relevance' ? 'number' : query.sortBy);
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

  /** The best finds first, among equals the newer number. */
  private pageByRank(query: CaseQuery, wanted: Uint8Array, ranks: Uint8Array | null): number[] {
    if (ranks === null) return this.pageInOrder({ ...query, isDescending: true }, wanted);
    const next = startsByRank(wanted, ranks);
    const [from, to] = windowOf(query);
    const found = new Map<number, number>();
    this.orderBy('number').walk(true, (slot) => {
      if (wanted[slot] === 1) {
        const rank = ranks[slot] ?? NO_RANK;
        const at = next[rank] ?? 0;
        next[rank] = at + 1;
        if (at >= from && at < to) found.set(at, slot);
      }
      return true;
    });
    return [...found.entries()].sort(([a], [b]) => a - b).map(([, slot]) => slot);
  }

  private orderBy(key: keyof CaseTable['orders']): SortedOrder {
    const order = this.orders[key];
    order.build(() => Uint32Array.from(this.slotOf.values()));
    return order;
  }
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

function windowOf(query: CaseQuery): [number, number] {
  return [(query.page - 1) * query.pageSize, query.page * query.pageSize];
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
