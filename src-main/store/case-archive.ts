import type { CaseSummary } from '@shared/domain/case/case-view';
import type { MediationCase } from '@shared/domain/case/mediation-case';
import { type CaseDescriber, type CaseEntry, describeCase } from './case-entry';
import type { CaseSlot } from './change';
import type { LedgerShelf } from './ledger-shelf';
import { slotIn, slotsOf } from './ledger-slots';
import type { Ledger } from './schemas/ledger-v2';
import { StoreError } from './store-error';

/** A case in 回收站. */
export interface RemovedEntry {
  readonly entry: CaseEntry;
  readonly removedAt: string;
}

/** All cases: their entries in memory, themselves in the ledgers. */
export class CaseArchive {
  private readonly describer: CaseDescriber;
  private readonly shelf: LedgerShelf;
  private readonly byId = new Map<string, CaseEntry>();
  private readonly removedById = new Map<string, RemovedEntry>();
  private readonly idsByMonth = new Map<string, Set<string>>();
  private readonly highestOrdinals = new Map<number, number>();
  /** How many cases carry a number; one, unless somebody copied a case by hand. */
  private readonly numbers = new Map<string, number>();

  constructor(shelf: LedgerShelf, describer: CaseDescriber) {
    this.shelf = shelf;
    this.describer = describer;
  }

  /** Reads a month's ledger into the index. Throws StoreError. */
  async readMonth(month: string): Promise<void> {
    await this.shelf.open(month);
  }

  /** Every case's entry as of now, in no particular order; those in 回收站 are left out. */
  entries(): readonly CaseEntry[] {
    // A copy: reading a ledger replaces its entries, and a walk over the map itself would never end.
    return [...this.byId.values()];
  }

  /** The cases in 回收站, the last removed first. */
  removed(): readonly RemovedEntry[] {
    return [...this.removedById.values()].sort((a, b) => (a.removedAt < b.removedAt ? 1 : -1));
  }

  /** Throws StoreError `not_found`, also for a case in 回收站. */
  entryOf(caseId: string): CaseEntry {
    const entry = this.byId.get(caseId);
    if (entry === undefined) throw new StoreError('not_found', caseId);
    return entry;
  }

  /** The entry of a case wherever it is. Throws StoreError `not_found`. */
  anyEntryOf(caseId: string): CaseEntry {
    const entry = this.byId.get(caseId) ?? this.removedById.get(caseId)?.entry;
    if (entry === undefined) throw new StoreError('not_found', caseId);
    return entry;
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
    if (entry.describedOn === this.describer.today()) return entry.summary;
    const fresh = describeCase(await this.get(caseId), entry.ledgerMonth, this.describer);
    this.byId.set(caseId, fresh);
    return fresh.summary;
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
    for (const id of this.idsByMonth.get(ledger.month) ?? []) this.drop(id);
    this.idsByMonth.set(ledger.month, new Set());
    for (const slot of slotsOf(ledger)) this.indexSlot(slot, ledger.month);
  }

  /** Takes over one changed case. */
  indexSlot({ case: one, removedAt }: CaseSlot, month: string): void {
    this.drop(one.id);
    const entry = describeCase(one, month, this.describer);
    if (removedAt === null) this.byId.set(one.id, entry);
    else this.removedById.set(one.id, { entry, removedAt });
    const ids = this.idsByMonth.get(month) ?? new Set();
    this.idsByMonth.set(month, ids.add(one.id));
    this.numbers.set(one.number, (this.numbers.get(one.number) ?? 0) + 1);
    const { year, ordinal } = one.serial;
    this.highestOrdinals.set(year, Math.max(ordinal, this.highestOrdinalOf(year)));
  }

  private drop(id: string): void {
    const entry = this.byId.get(id) ?? this.removedById.get(id)?.entry;
    if (entry === undefined) return;
    this.byId.delete(id);
    this.removedById.delete(id);
    const left = (this.numbers.get(entry.number) ?? 1) - 1;
    if (left > 0) this.numbers.set(entry.number, left);
    else this.numbers.delete(entry.number);
  }
}
