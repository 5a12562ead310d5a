import type { CaseFacts } from '@shared/domain/case/facts/case-facts';
import type { CaseEntry, DescribedCase } from '@shared/domain/case/view/case-entry';
import type { CaseQuery, ColumnSortKey } from '@shared/domain/case/view/case-query';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import type { Sight } from '@shared/domain/record/actor';
import type { FactTable } from '@shared/domain/record/fact-table';
import { CaseSearch, type RankOptions } from '../search/case-search';
import { NO_RANK } from '../search/search-segment';
import { type SearchTexts, searchWordsOf } from '../search/search-text';
import { type AskedDays, askingTest } from './asking';
import { type FilteredSlots, filterSlots } from './case-filter';
import { CaseOrders } from './case-orders';
import { pageByRank, pageInOrder, pageOfFew, SORTED_AT_ONCE } from './case-page';
import type { CaseQueryResult } from './case-query';
import type { RowFiles } from './case-rows';
import { type CaseKey, CaseSlots } from './case-slots';
import { countedCases } from './counted-cases';
import { dayNumber } from './day-number';
import {
  type BesidesColumns,
  type EncodedMonth,
  encodeTexts,
  type IndexedMonth,
} from './index-part';
import { seenTest } from './seen-test';
import type { SortedOrder } from './sorted-order';

/** Which cases are wanted, said in what the table has at hand. */
export interface EntryFilter {
  /** Only cases that ask for something in these days; see `duesWithin`. */
  readonly asksWithin?: AskedDays;
  /** Only these. */
  readonly caseIds?: readonly string[];
  /** Only cases in which every word is found. */
  readonly text?: string;
  /** Only cases that may be seen; null for all. */
  readonly sight?: Sight | null;
}

/**
 * All cases as lists need them: put in slots, kept in order, searched. Those in 回收站 are known by
 * their id and stand in no list.
 */
export class CaseTable {
  readonly slots: CaseSlots;
  readonly search = new CaseSearch();
  private readonly orders: CaseOrders;
  /** The slots of the cases that stand in lists and are not ended. */
  readonly open = new Set<number>();
  private listedCount = 0;
  private day: LocalDate | null = null;

  constructor(files: RowFiles) {
    this.slots = new CaseSlots(files);
    this.orders = new CaseOrders(this.slots.columns);
  }

  get size(): number {
    return this.listedCount;
  }

  has(caseId: string): boolean {
    return this.listed(caseId) !== undefined;
  }

  /** The id of a case by its number; undefined when no case in the lists carries it. */
  idOfNumber(number: string): string | undefined {
    const slot = this.slots.findNumber(number, (one) => this.slots.isListed(one));
    return slot === undefined ? undefined : this.slots.idAt(slot);
  }

  /** Month of the ledger that holds the case, wherever it is. */
  monthOf(caseId: string): string | undefined {
    const slot = this.slots.find(caseId);
    return slot === undefined ? undefined : this.slots.monthAt(slot);
  }

  /** The entry of a case wherever it is. Throws StoreError. */
  async get(caseId: string): Promise<CaseEntry | undefined> {
    const slot = this.slots.find(caseId);
    return slot === undefined ? undefined : (await this.slots.read([slot]))[0];
  }

  /** Takes in a new case or what became of a known one. */
  put(described: DescribedCase, readTexts: () => SearchTexts): void {
    this.search.put(this.place(described, true), readTexts);
  }

  /** Takes in one of many cases read from a ledger. */
  putRead(described: DescribedCase, texts: SearchTexts): void {
    this.search.load(this.place(described, true), texts);
  }

  /** Takes in a case that stands in no list. */
  putUnlisted(described: DescribedCase): void {
    this.search.remove(this.place(described, false));
  }

  /**
   * Takes in a month of which nothing is known yet, as its index has it. What the cases are found by
   * comes later, by `putTexts`. Throws TypeError when the block is not whole.
   */
  adopt(month: IndexedMonth): void {
    const first = this.slots.adopt(month);
    const { isEnded } = this.slots.columns.all;
    for (let slot = first; slot < first + month.count; slot += 1) {
      if (!this.slots.isListed(slot)) continue;
      this.listedCount += 1;
      if (isEnded[slot] === 0) this.open.add(slot);
    }
    this.orders.forget();
    this.day = null;
  }

  /** A month to be written to the index. Throws StoreError. @param besides what no column says */
  async encodeMonth(month: string, besides: BesidesColumns): Promise<EncodedMonth> {
    const ids = this.slots.idsOfMonth(month);
    // Before the rows, which are all of one moment: what changes meanwhile makes the month be written again.
    const texts = await encodeTexts(ids, (id) => this.textsOf(id));
    return { ...(await this.slots.encodeMonth(month, besides)), texts };
  }

  /** Takes in what a case is found by, unless it is known already. */
  putTexts(caseId: string, texts: SearchTexts): void {
    const slot = this.listed(caseId);
    if (slot !== undefined && !this.search.has(slot)) this.search.load(slot, texts);
  }

  /** What a case is found by; null for one that stands in no list. */
  textsOf(caseId: string): SearchTexts | null {
    const slot = this.listed(caseId);
    return slot === undefined ? null : this.search.textsOf(slot);
  }

  /** Forgets a case. */
  remove(caseId: string): void {
    const slot = this.slots.find(caseId);
    if (slot === undefined) return;
    this.takeOut(slot);
    this.search.remove(slot);
    this.slots.drop(slot);
  }

  /** Turns the due days over to another day: a right that has lapsed is due no more. */
  turnTo(today: LocalDate): void {
    if (this.day === today) return;
    this.day = today;
    const day = dayNumber(today);
    const { columns } = this.slots;
    const { dueOn } = columns.all;
    for (const slot of columns.dues.lapsing()) {
      const is = columns.dues.limitOn(slot, day);
      if (Object.is(dueOn[slot], is)) continue;
      const order = this.slots.isListed(slot) ? this.orders.of('dueOn') : null;
      const place = order?.placeBefore(slot) ?? 0;
      dueOn[slot] = is;
      order?.moved(slot, place);
    }
  }

  /** The entries that are wanted, in no particular order. Throws StoreError. */
  entries(filter: EntryFilter = {}): Promise<CaseEntry[]> {
    return this.slots.read(this.wanted(filter));
  }

  /** Id, number and place in the year of the cases that are wanted, in no order; or of the newest of them, in theirs. */
  keys(filter: EntryFilter = {}, newest: number | null = null): CaseKey[] {
    const [slots, { number }] = [this.wanted(filter), this.slots.columns.all];
    if (newest !== null) slots.sort((a, b) => (number[b] ?? 0) - (number[a] ?? 0)).splice(newest);
    return slots.map((slot) => this.slots.keyAt(slot));
  }

  /** The mediators that stand in any case of the lists. @param except ids of cases that are left out */
  mediatorIds(except: ReadonlySet<string> = new Set()): Set<string> {
    const left = new Set([...except].map((id) => this.slots.find(id)));
    const slots = this.listedSlots();
    return this.slots.columns.mediatorsIn(
      left.size === 0 ? slots : slots.filter((slot) => !left.has(slot)),
    );
  }

  /** What reports count; cases in 回收站 are left out. @param sight which cases may be seen; null for all */
  facts(sight: Sight | null = null): FactTable<CaseFacts> {
    return countedCases(this.slots, sight && this.seenTest(sight));
  }

  /** What reports count of a case, and the revision of which it was said; null for one that stands in no list. */
  factsOf(caseId: string): { readonly facts: CaseFacts; readonly revision: number } | null {
    const slot = this.listed(caseId);
    if (slot === undefined) return null;
    const { facts, all } = this.slots.columns;
    return { facts: facts.read(slot), revision: all.revision[slot] ?? 0 };
  }

  private wanted(filter: EntryFilter): number[] {
    const tests = this.testsOf(filter);
    const passes = (slot: number): boolean => tests.every((test) => test(slot));
    if (filter.caseIds !== undefined)
      return filter.caseIds.flatMap((id) => this.listed(id) ?? []).filter(passes);
    const ranks = this.rank(filter.text ?? '');
    const wanted: number[] = [];
    for (let slot = 0; slot < this.slots.count; slot += 1) {
      if (!this.slots.isListed(slot) || (ranks !== null && ranks[slot] === NO_RANK)) continue;
      if (passes(slot)) wanted.push(slot);
    }
    return wanted;
  }

  private testsOf({ asksWithin, sight }: EntryFilter): ((slot: number) => boolean)[] {
    const tests = asksWithin === undefined ? [] : [askingTest(this.slots, asksWithin)];
    return sight ? [...tests, this.seenTest(sight)] : tests;
  }

  /** Whether the case in a slot may be seen. */
  seenTest(sight: Sight): (slot: number) => boolean {
    return seenTest(this.slots, sight);
  }

  /** Finds, counts, sorts and cuts out one page. Throws StoreError. */
  async query(
    query: CaseQuery,
    sight: Sight | null = null,
    how?: RankOptions,
  ): Promise<CaseQueryResult> {
    const ranks = this.rank(query.text, how);
    const filtered = filterSlots(this.slots, query, ranks, sight);
    const found =
      query.sortBy === 'relevance'
        ? pageByRank(this.orderBy('number'), query, filtered, ranks)
        : this.pageOf(query.sortBy, query, filtered);
    const { total, countsByStatus } = filtered;
    return { total, countsByStatus, page: await this.slots.read(found) };
  }

  private pageOf(sortBy: ColumnSortKey, query: CaseQuery, filtered: FilteredSlots): number[] {
    const order = this.orders.of(sortBy);
    // 今日 asks for the open ones alone: to sort them takes less than to put all cases in order.
    if (!order.isBuilt && !query.isDescending && filtered.total <= SORTED_AT_ONCE)
      return pageOfFew(order, query, filtered);
    return pageInOrder(this.orderBy(sortBy), query, filtered.wanted);
  }

  private listed(caseId: string): number | undefined {
    const slot = this.slots.find(caseId);
    return slot !== undefined && this.slots.isListed(slot) ? slot : undefined;
  }

  private place(described: DescribedCase, isListed: boolean): number {
    const known = this.listed(described.entry.id);
    if (known !== undefined && isListed) {
      this.orders.move(known, () => this.slots.put(described, true));
      this.noteOpen(known);
      return known;
    }
    if (known !== undefined) this.takeOut(known);
    const slot = this.slots.put(described, isListed);
    if (isListed) {
      this.listedCount += 1;
      this.orders.insert(slot);
      this.noteOpen(slot);
    }
    return slot;
  }

  private noteOpen(slot: number): void {
    if (this.slots.columns.all.isEnded[slot] === 0) this.open.add(slot);
    else this.open.delete(slot);
  }

  private takeOut(slot: number): void {
    if (!this.slots.isListed(slot)) return;
    this.orders.remove(slot);
    this.slots.columns.clear(slot);
    this.open.delete(slot);
    this.listedCount -= 1;
  }

  private rank(text: string, how?: RankOptions): Uint8Array | null {
    const words = searchWordsOf(text);
    return words.length === 0 ? null : this.search.rank(words, this.slots.count, how);
  }

  private orderBy(key: ColumnSortKey): SortedOrder {
    const order = this.orders.of(key);
    order.build(() => this.listedSlots());
    return order;
  }

  private listedSlots(): Uint32Array {
    const slots = new Uint32Array(this.listedCount);
    let at = 0;
    for (let slot = 0; slot < this.slots.count; slot += 1) {
      if (!this.slots.isListed(slot)) continue;
      slots[at] = slot;
      at += 1;
    }
    return slots;
  }
}
