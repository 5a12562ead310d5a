import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CaseSummary } from '@shared/domain/case/case-view';
import type { MediationCase } from '@shared/domain/case/mediation-case';
import { type CaseDescriber, type CaseEntry, describeCase } from './case-entry';
import type { CaseQuery, CaseQueryResult } from './case-query';
import type { CaseSlot } from './change';
import { CaseTable, type EntryFilter } from './index/case-table';
import { encodeEntry, entryOn } from './index/entry-row';
import type { IndexedArchive } from './index/index-keeper';
import type { IndexedRow } from './index/index-part';
import { type SearchTexts, searchTextsOf } from './index/search-text';
import type { LedgerShelf } from './ledger-shelf';
import { slotIn, slotsOf } from './ledger-slots';
import type { Ledger } from './schemas/ledger-v2';
import { StoreError } from './store-error';

/** A case in 回收站. */
export interface RemovedEntry {
  readonly entry: CaseEntry;
  readonly removedAt: string;
}

/** So long something that can wait may hold up the program. */
const TURN_MS = 8;

/** All cases: their entries in memory, themselves in the ledgers. */
export class CaseArchive implements IndexedArchive {
  private readonly describer: CaseDescriber;
  private readonly shelf: LedgerShelf;
  private readonly table = new CaseTable();
  private readonly removedById = new Map<string, RemovedEntry>();
  private readonly idsByMonth = new Map<string, Set<string>>();
  private readonly highestOrdinals = new Map<number, number>();
  /** How many cases carry a number; one, unless somebody copied a case by hand. */
  private readonly numbers = new Map<string, number>();
  /** Months of which memory says something else than their index on disk. */
  private readonly changedMonths = new Set<string>();
  private textsTaken: Promise<void> = Promise.resolve();

  constructor(shelf: LedgerShelf, describer: CaseDescriber) {
    this.shelf = shelf;
    this.describer = describer;
  }

  /** Reads a month's ledger into the index. Throws StoreError. */
  async readMonth(month: string): Promise<void> {
    await this.shelf.open(month);
  }

  /** Every case's entry as of now, in no particular order; those in 回收站 are left out. */
  entries(filter?: EntryFilter): readonly CaseEntry[] {
    return this.table.entries(filter);
  }

  /** The entries of the cases in which every word of the text is found; of all cases when there is none. */
  async entriesFinding(text: string): Promise<readonly CaseEntry[]> {
    await this.textsTaken;
    return this.table.entries({ text });
  }

  /** One page of a list, found, counted and sorted. Waits for what is still being read when it searches. */
  async query(query: CaseQuery): Promise<CaseQueryResult> {
    if (query.text.trim() !== '') await this.textsTaken;
    return this.table.query(query);
  }

  /** The cases in 回收站, the last removed first. */
  removed(): readonly RemovedEntry[] {
    return [...this.removedById.values()].sort((a, b) => (a.removedAt < b.removedAt ? 1 : -1));
  }

  /** Throws StoreError `not_found`, also for a case in 回收站. */
  entryOf(caseId: string): CaseEntry {
    const entry = this.table.get(caseId);
    if (entry === undefined) throw new StoreError('not_found', caseId);
    return entry;
  }

  /** The entry of a case wherever it is. Throws StoreError `not_found`. */
  anyEntryOf(caseId: string): CaseEntry {
    return this.removedById.get(caseId)?.entry ?? this.entryOf(caseId);
  }

  /** The case itself. Not to be changed by the caller. Throws StoreError. */
  async get(caseId: string): Promise<MediationCase> {
    const ledger = await this.shelf.open(this.entryOf(caseId).ledgerMonth);
    const found = slotIn(ledger, caseId);
    if (found === null) throw new StoreError('not_found', caseId);
    return found.case;
  }

  /** The case's line in lists as of today. Throws StoreError. */
  async summaryOf(caseId: string): Promise<CaseSummary> {
    const entry = this.entryOf(caseId);
    const asOfToday = entryOn(entry, this.describer.today());
    if (asOfToday !== null) return asOfToday.summary;
    const one = await this.get(caseId);
    return describeCase(one, entry.ledgerMonth, this.describer).summary;
  }

  /** Describes every case anew: the holidays or the settings changed. Throws StoreError. */
  async describeAll(): Promise<void> {
    for (const month of [...this.idsByMonth.keys()].sort()) {
      this.index(await this.shelf.open(month));
    }
  }

  /** Highest running number that any case of the year carries. */
  highestOrdinalOf(year: number): number {
    return this.highestOrdinals.get(year) ?? 0;
  }

  /** Whether a case carries the number, also one in 回收站. */
  isNumberTaken(number: string): boolean {
    return this.numbers.has(number);
  }

  /** Takes over a ledger that was read from disk. */
  index(ledger: Ledger): void {
    const slots = slotsOf(ledger);
    const kept = new Set(slots.map(({ case: { id } }) => id));
    for (const id of this.idsByMonth.get(ledger.month) ?? []) {
      if (kept.has(id)) continue;
      this.letGo(id);
      this.table.remove(id);
    }
    this.idsByMonth.set(ledger.month, new Set());
    for (const slot of slots) this.take(slot, ledger.month, 'now');
    this.changedMonths.add(ledger.month);
  }

  /** Takes over one changed case. */
  indexSlot(slot: CaseSlot, month: string): void {
    this.take(slot, month, 'when searched');
  }

  private take(
    { case: one, removedAt }: CaseSlot,
    month: string,
    readTexts: 'now' | 'when searched',
  ): void {
    const entry = describeCase(one, month, this.describer);
    this.letGo(one.id);
    this.enroll(entry, month, removedAt);
    const read = (): SearchTexts => searchTextsOf(one, entry.summary.title);
    if (removedAt !== null) this.table.remove(one.id);
    // Of a hundred thousand cases that are read, none may be kept for the sake of its texts.
    else if (readTexts === 'now') this.table.putRead(entry, read());
    else this.table.put(entry, read);
    this.changedMonths.add(month);
  }

  takeRows(month: string, rows: readonly IndexedRow[]): void {
    const today = this.describer.today();
    this.idsByMonth.set(month, new Set());
    for (const { entry, row, removedAt } of rows) {
      const current = entryOn(entry, today) ?? entry;
      this.enroll(current, month, removedAt);
      if (removedAt === null)
        this.table.putRow(current, current === entry ? row : encodeEntry(current));
    }
  }

  takeTexts(caseId: string, texts: SearchTexts): void {
    this.table.putTexts(caseId, texts);
  }

  rowsOf(month: string): ReturnType<IndexedArchive['rowsOf']> {
    return [...(this.idsByMonth.get(month) ?? [])].flatMap((id) => {
      const removed = this.removedById.get(id);
      const row = removed === undefined ? this.table.rowOf(id) : encodeEntry(removed.entry);
      return row === null ? [] : [{ id, row, removedAt: removed?.removedAt ?? null }];
    });
  }

  textsOf(caseId: string): SearchTexts | null {
    return this.table.textsOf(caseId);
  }

  /** Works out, in a quiet moment, what changed cases are found by, and answers other things in between. */
  async settle(): Promise<void> {
    let endsAt = performance.now() + TURN_MS;
    while (!this.table.settle(() => performance.now() < endsAt)) {
      await nextTurn();
      endsAt = performance.now() + TURN_MS;
    }
  }

  /** Names what search and the index on disk have to wait for. */
  waitForTexts(taken: Promise<void>): void {
    this.textsTaken = taken;
  }

  /** Resolves when every case can be found. */
  get searchable(): Promise<void> {
    return this.textsTaken;
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

  private enroll(entry: CaseEntry, month: string, removedAt: string | null): void {
    if (removedAt !== null) this.removedById.set(entry.id, { entry, removedAt });
    const ids = this.idsByMonth.get(month) ?? new Set();
    this.idsByMonth.set(month, ids.add(entry.id));
    this.numbers.set(entry.number, (this.numbers.get(entry.number) ?? 0) + 1);
    const { year, ordinal } = entry.serial;
    this.highestOrdinals.set(year, Math.max(ordinal, this.highestOrdinalOf(year)));
  }

  private letGo(id: string): void {
    const entry = this.removedById.get(id)?.entry ?? this.table.get(id);
    if (entry === undefined) return;
    this.removedById.delete(id);
    const left = (this.numbers.get(entry.number) ?? 1) - 1;
    if (left > 0) this.numbers.set(entry.number, left);
    else this.numbers.delete(entry.number);
  }
}
