import type { CaseSummary } from '@shared/domain/case/case-view';
import type { MediationCase } from '@shared/domain/case/mediation-case';
import { mediationCaseSchema } from '@shared/domain/case/mediation-case';
import { type CaseDescriber, type CaseEntry, describeCase } from './case-entry';
import { LedgerShelf } from './ledger-shelf';
import type { Ledger } from './schemas/ledger-v1';
import { StoreError } from './store-error';

/** All cases: their entries in memory, themselves in the ledgers. Writes run one at a time, in the caller's queue. */
export class CaseArchive {
  private readonly describer: CaseDescriber;
  private readonly shelf: LedgerShelf;
  private readonly byId = new Map<string, CaseEntry>();
  private readonly idsByMonth = new Map<string, readonly string[]>();
  private readonly highestOrdinals = new Map<number, number>();

  constructor(root: string, describer: CaseDescriber) {
    this.describer = describer;
    this.shelf = new LedgerShelf(root, (ledger) => this.index(ledger));
  }

  /** Reads a month's ledger into the index. Throws StoreError. */
  async readMonth(month: string): Promise<void> {
    await this.shelf.open(month);
  }

  /** Every case's entry as of now, in no particular order. */
  entries(): readonly CaseEntry[] {
    // A copy: reading a ledger replaces its entries, and a walk over the map itself would never end.
    return [...this.byId.values()];
  }

  /** Throws StoreError `not_found`. */
  entryOf(caseId: string): CaseEntry {
    const entry = this.byId.get(caseId);
    if (entry === undefined) throw new StoreError('not_found', caseId);
    return entry;
  }

  /** The case itself. Not to be changed by the caller. Throws StoreError. */
  async get(caseId: string): Promise<MediationCase> {
    const ledger = await this.shelf.open(this.entryOf(caseId).ledgerMonth);
    const found = ledger.cases.find(({ id }) => id === caseId);
    if (found === undefined) throw new StoreError('not_found', caseId);
    return found;
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

  isNumberTaken(number: string): boolean {
    for (const entry of this.byId.values()) if (entry.number === number) return true;
    return false;
  }

  /** Puts a new case into the ledger of a month. Throws StoreError; nothing is then changed. */
  async add(mediationCase: MediationCase, month: string): Promise<MediationCase> {
    const checked = mediationCaseSchema.parse(mediationCase);
    const ledger = await this.shelf.open(month);
    await this.write({ month, cases: [...ledger.cases, checked] }, checked);
    return checked;
  }

  /**
   * Lets `edit` make a new state out of a copy of the case and saves it with the next revision.
   *
   * Throws StoreError `changed_meanwhile` when the case is no longer at `revision`, and whatever
   * `edit` throws; nothing is then changed. An edit that changes nothing is not written.
   * @param at instant of the change, ISO
   */
  async change(
    caseId: string,
    revision: number,
    at: string,
    edit: (copy: MediationCase) => MediationCase,
  ): Promise<MediationCase> {
    const before = await this.get(caseId);
    if (before.revision !== revision) throw new StoreError('changed_meanwhile', before.number);
    const { id, number, serial, createdAt, updatedAt } = before;
    const edited = edit(structuredClone(before));
    const after = mediationCaseSchema.parse({
      ...edited,
      ...{ id, number, serial, createdAt, updatedAt, revision },
    });
    if (JSON.stringify(after) === JSON.stringify(before)) return before;
    const saved = { ...after, revision: revision + 1, updatedAt: at };
    const month = this.entryOf(caseId).ledgerMonth;
    const ledger = await this.shelf.open(month);
    const cases = ledger.cases.map((one) => (one.id === caseId ? saved : one));
    await this.write({ month, cases }, saved);
    return saved;
  }

  private async write(ledger: Ledger, changed: MediationCase): Promise<void> {
    await this.shelf.replace(ledger);
    this.indexCase(changed, ledger.month);
    this.idsByMonth.set(
      ledger.month,
      ledger.cases.map(({ id }) => id),
    );
  }

  private index(ledger: Ledger): void {
    for (const id of this.idsByMonth.get(ledger.month) ?? []) this.byId.delete(id);
    for (const mediationCase of ledger.cases) this.indexCase(mediationCase, ledger.month);
    this.idsByMonth.set(
      ledger.month,
      ledger.cases.map(({ id }) => id),
    );
  }

  private indexCase(mediationCase: MediationCase, month: string): void {
    const { year, ordinal } = mediationCase.serial;
    this.byId.set(mediationCase.id, describeCase(mediationCase, month, this.describer));
    this.highestOrdinals.set(year, Math.max(ordinal, this.highestOrdinalOf(year)));
  }
}
