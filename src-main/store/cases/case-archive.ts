import type { CaseFacts } from '@shared/domain/case/facts/case-facts';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { type CaseEntry, entryOn } from '@shared/domain/case/view/case-entry';
import type { CaseSummary } from '@shared/domain/case/view/case-view';
import type { Sight } from '@shared/domain/record/actor';
import type { FactTable } from '@shared/domain/record/fact-table';
import type { RowFiles } from '../index/case-rows';
import type { CaseKey } from '../index/case-slots';
import { CaseTable, type EntryFilter } from '../index/case-table';
import { openMonths } from '../index/counted-cases';
import type { IndexedArchive } from '../index/index-keeper';
import type { EncodedMonth, IndexedMonth } from '../index/index-part';
import { Recount } from '../index/recount';
import type { LedgerShelf } from '../ledger/ledger-shelf';
import { slotIn, slotsOf } from '../ledger/ledger-slots';
import { PutOff } from '../put-off';
import type { Ledger } from '../schemas/ledger-v2';
import { loadPinyin } from '../search/pinyin-text';
import { type SearchTexts, searchTextsOf } from '../search/search-text';
import { StoreError } from '../store-error';
import { Turn } from '../turn';
import type { CaseDescriber } from './case-describer';
import type { CaseQuery, CaseQueryResult } from './case-query';
import type { CaseSlot } from './change';

/** A case in 回收站. */
export interface RemovedEntry {
  readonly entry: CaseEntry;
  readonly removedAt: string;
}

/** All cases: their entries in memory, themselves in the ledgers. */
export class CaseArchive implements IndexedArchive {
  private readonly describer: CaseDescriber;
  private readonly shelf: LedgerShelf;
  /** Months whose cases were described by something else than counts now. */
  readonly recount: Recount;
  /** What was taken over; `table` is up to date. */
  private readonly taken: CaseTable;
  /** Instants at which cases went to 回收站, of what was taken over. */
  private readonly takenRemovals = new Map<string, string>();
  /** Cases that changed a moment ago, taken over when somebody asks or there is time. */
  private readonly behind = new Map<string, { readonly slot: CaseSlot; readonly month: string }>();
  /** Months of which memory says something else than their index on disk. */
  private readonly changedMonths = new Set<string>();
  private texts = new PutOff(() => Promise.resolve());
  /** Of each ledger that is being taken over, the cases that changed since. */
  private readonly changedSince = new Set<Set<string>>();

  constructor(shelf: LedgerShelf, describer: CaseDescriber, files: RowFiles) {
    this.shelf = shelf;
    this.describer = describer;
    const remake = (month: string): Promise<void> => this.remake(month);
    const pressing = (): Set<string> => openMonths(this.table.slots);
    this.recount = new Recount({ rules: describer.rules, remake, pressing });
    this.taken = new CaseTable(files);
  }

  /** Takes over what changed: each question does so first. */
  catchUp(): void {
    for (const [id, { slot, month }] of this.behind) {
      this.take(slot, month, 'when searched');
      this.behind.delete(id);
    }
  }

  private get table(): CaseTable {
    this.catchUp();
    return this.taken;
  }

  private get removedAt(): Map<string, string> {
    this.catchUp();
    return this.takenRemovals;
  }

  /** Reads a month's ledger into the index. Throws StoreError. */
  async readMonth(month: string): Promise<void> {
    await this.shelf.open(month);
  }

  /** Every case's entry, in no particular order; those in 回收站 are left out. Throws StoreError. */
  entries(filter?: EntryFilter): Promise<readonly CaseEntry[]> {
    return this.table.entries(filter);
  }

  /** What reports count of the cases; those in 回收站 are left out. @param sight which may be seen; null for all */
  facts(sight: Sight | null = null): FactTable<CaseFacts> {
    return this.table.facts(sight);
  }

  /** Id, number and place in the year of cases, in no particular order; those in 回收站 are left out. */
  keys(filter?: EntryFilter): readonly CaseKey[] {
    return this.table.keys(filter);
  }

  /** The id of the case that carries a number; undefined when none in the lists does. */
  idOfNumber(number: string): string | undefined {
    return this.table.idOfNumber(number);
  }

  /** The mediators that stand in any case; cases in 回收站 are left out. */
  mediatorIds(): ReadonlySet<string> {
    return this.table.mediatorIds();
  }

  /** The entries of the cases in which every word of the text is found; of all cases when there is none. */
  async entriesFinding(text: string, sight: Sight | null = null): Promise<readonly CaseEntry[]> {
    await this.searchable;
    return this.table.entries({ text, sight });
  }

  /** One page of a list, found, counted and sorted. Waits for what is still being read when it searches. */
  async query(query: CaseQuery, sight: Sight | null = null): Promise<CaseQueryResult> {
    if (query.text.trim() !== '') await this.searchable;
    this.table.turnTo(this.describer.today());
    return this.table.query(query, sight);
  }

  /** What a case in the lists is found by; null for others, and while it is still being read. */
  textsOf(caseId: string): SearchTexts | null {
    return this.table.textsOf(caseId);
  }

  /** The cases in 回收站, the last removed first. Throws StoreError. */
  async removed(): Promise<readonly RemovedEntry[]> {
    const lastFirst = [...this.removedAt].sort(([, a], [, b]) => (a < b ? 1 : -1));
    const found = lastFirst.map(async ([id, removedAt]) => {
      const entry = await this.table.get(id);
      return entry === undefined ? [] : [{ entry, removedAt }];
    });
    return (await Promise.all(found)).flat();
  }

  /** Month of the ledger that holds a case, also one in 回收站. Throws StoreError `not_found`. */
  monthOf(caseId: string): string {
    // A save asks this: of what is behind, the month is known.
    const month = this.behind.get(caseId)?.month ?? this.taken.monthOf(caseId);
    if (month === undefined) throw new StoreError('not_found', caseId);
    return month;
  }

  /** The case itself. Not to be changed by the caller. Throws StoreError. */
  async get(caseId: string): Promise<MediationCase> {
    const ledger = await this.shelf.open(this.monthOf(caseId));
    const found = slotIn(ledger, caseId);
    if (found === null || found.removedAt !== null) throw new StoreError('not_found', caseId);
    return found.case;
  }

  /** An entry's line in lists as of today. Throws StoreError. */
  async summaryOf(entry: CaseEntry): Promise<CaseSummary> {
    const asOfToday = entryOn(entry, this.describer.today());
    if (asOfToday !== null) return asOfToday.summary;
    const one = await this.get(entry.id);
    return this.describer.describe(one, entry.ledgerMonth).entry.summary;
  }

  /** Describes every case anew if other settings or holidays count now; see `Recount.renew`. Throws StoreError. */
  describeAll(): Promise<void> {
    return this.recount.renew(this.table.slots.allMonths());
  }

  /** Highest running number that any case of the year carries. */
  highestOrdinalOf(year: number): number {
    return this.table.slots.highestOrdinalOf(year);
  }

  /** Whether a case carries the number, also one in 回收站. */
  isNumberTaken(number: string): boolean {
    return this.table.slots.findNumber(number, () => true) !== undefined;
  }

  /** Takes over a ledger, a large one in pieces. A case that changes meanwhile is left as it became. */
  async index(ledger: Ledger): Promise<void> {
    const changed = new Set<string>();
    this.changedSince.add(changed);
    const { generation } = this.recount;
    try {
      const slots = slotsOf(ledger);
      await loadPinyin();
      this.dropOthers(ledger.month, slots, changed);
      this.changedMonths.add(ledger.month);
      const turn = new Turn();
      for (const slot of slots) {
        if (turn.isOver) await turn.end();
        if (changed.has(slot.case.id)) continue;
        this.take(slot, ledger.month, 'now');
      }
      this.recount.done(ledger.month, generation);
      await this.work();
    } finally {
      this.changedSince.delete(changed);
    }
  }

  /** Takes over one changed case: at the next question, or when there is time. */
  indexSlot(slot: CaseSlot, month: string): void {
    for (const changed of this.changedSince) changed.add(slot.case.id);
    this.behind.set(slot.case.id, { slot, month });
    this.changedMonths.add(month);
  }

  private dropOthers(
    month: string,
    slots: readonly CaseSlot[],
    changed: ReadonlySet<string>,
  ): void {
    const kept = new Set([...slots.map(({ case: { id } }) => id), ...changed]);
    const { slots: known } = this.table;
    for (const id of known.ofMonth(month).map((slot) => known.idAt(slot))) {
      if (kept.has(id)) continue;
      this.removedAt.delete(id);
      this.table.remove(id);
    }
  }

  private take(
    { case: one, removedAt }: CaseSlot,
    month: string,
    readTexts: 'now' | 'when searched',
  ): void {
    const described = this.describer.describe(one, month);
    const read = (): SearchTexts => searchTextsOf(one, described.entry.summary.title);
    if (removedAt === null) this.takenRemovals.delete(one.id);
    else this.takenRemovals.set(one.id, removedAt);
    if (removedAt !== null) this.taken.putUnlisted(described);
    // Of a hundred thousand cases that are read, none may be kept for the sake of its texts.
    else if (readTexts === 'now') this.taken.putRead(described, read());
    else this.taken.put(described, read);
    this.changedMonths.add(month);
  }

  reserve(count: number): void {
    this.table.slots.reserve(count);
  }

  takeMonth(month: IndexedMonth): void {
    this.table.adopt(month);
    for (const [id, removedAt] of Object.entries(month.removed)) this.removedAt.set(id, removedAt);
  }

  takeTexts(caseId: string, texts: SearchTexts): void {
    this.table.putTexts(caseId, texts);
  }

  async encodeMonth(month: string): Promise<EncodedMonth> {
    await loadPinyin();
    const { slots } = this.table;
    const ids = slots.ofMonth(month).map((slot) => slots.idAt(slot));
    const removed = ids.flatMap((id) => {
      const removedAt = this.removedAt.get(id);
      return removedAt === undefined ? [] : [[id, removedAt]];
    });
    return this.table.encodeMonth(month, Object.fromEntries(removed));
  }

  remake(month: string): Promise<void> {
    return this.recount.once(month, async () => this.index(await this.shelf.open(month)));
  }

  /** Works out, in a quiet moment, what changed cases are found by, and answers other things in between. */
  async settle(): Promise<void> {
    await loadPinyin();
    const turn = new Turn();
    while (!this.table.search.settle(() => !turn.isOver)) await turn.end();
  }

  /** Finishes what reading many cases left to be done, and answers other things in between. */
  async work(): Promise<void> {
    const turn = new Turn();
    while (!this.taken.search.work(() => !turn.isOver)) await turn.end();
  }

  /** Names what search and the index on disk have to wait for; begun by the first of them, if not before. */
  waitForTexts(texts: PutOff): void {
    this.texts = texts;
  }

  /** Resolves when every case can be found. */
  get searchable(): Promise<void> {
    return this.texts.begin();
  }

  /** Months whose index must be written, the caller's from now on. */
  takeChangedMonths(): string[] {
    const months = [...this.changedMonths].sort();
    this.changedMonths.clear();
    return months;
  }

  /** Gives months back whose index could not be written. */
  keepChangedMonths(months: readonly string[]): void {
    for (const month of months) this.changedMonths.add(month);
  }

  get hasChangedMonths(): boolean {
    return this.changedMonths.size > 0;
  }
}
