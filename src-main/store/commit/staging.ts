import type { Studio } from '@shared/domain/studio/studio';
import type { CaseArchive } from '../cases/case-archive';
import { type CaseSlot, type Change, raiseOrdinal } from '../cases/change';
import type { StudioRepository } from '../documents/studio-repository';
import type { LedgerShelf } from '../ledger/ledger-shelf';
import { slotIn } from '../ledger/ledger-slots';

/** What the store will be when the changes of a group are on disk; forgotten when they are not. */
export class Staging {
  private readonly slots = new Map<string, CaseSlot>();
  private readonly numbers = new Set<string>();
  private readonly sources: {
    readonly archive: CaseArchive;
    readonly shelf: LedgerShelf;
    readonly studioFile: StudioRepository;
  };
  private stagedStudio: Studio | null = null;

  constructor(sources: Staging['sources']) {
    this.sources = sources;
  }

  get studio(): Studio {
    return this.stagedStudio ?? this.sources.studioFile.studio;
  }

  /** A case of a month whose ledger is in memory; null when it has none of this id. */
  slotOf(month: string, caseId: string): CaseSlot | null {
    const ledger = this.sources.shelf.inMemory(month);
    return this.slots.get(caseId) ?? (ledger === null ? null : slotIn(ledger, caseId));
  }

  isNumberTaken(number: string): boolean {
    return this.numbers.has(number) || this.sources.archive.isNumberTaken(number);
  }

  highestOrdinalOf(year: number): number {
    const given = this.studio.lastOrdinals[String(year)] ?? 0;
    return Math.max(given, this.sources.archive.highestOrdinalOf(year));
  }

  put(change: Change): void {
    if (change.kind === 'studio') {
      this.stagedStudio = change.after;
      return;
    }
    const { case: one } = change.after;
    this.slots.set(one.id, change.after);
    if (change.before !== null) return;
    this.numbers.add(one.number);
    this.stagedStudio = raiseOrdinal(this.studio, one.serial);
  }
}
