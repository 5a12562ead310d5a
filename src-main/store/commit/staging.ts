import type { Studio } from '@shared/domain/studio/studio';
import type { CaseArchive } from '../cases/case-archive';
import { type CaseSlot, type Change, raiseOrdinal } from '../cases/change';
import type { StudioRepository } from '../documents/studio-repository';
import type { LedgerShelf } from '../ledger/ledger-shelf';
import { slotIn } from '../ledger/ledger-slots';

/**
 * What the store will be when the changes of a group are on disk; forgotten when they are not. A
 * branch sees what it is a branch of, and what is put into it is seen by itself alone.
 */
export class Staging {
  private readonly slots = new Map<string, CaseSlot>();
  private readonly numbers = new Set<string>();
  private readonly sources: {
    readonly archive: CaseArchive;
    readonly shelf: LedgerShelf;
    readonly studioFile: StudioRepository;
  };
  private readonly trunk: Staging | null;
  private stagedStudio: Studio | null = null;

  constructor(sources: Staging['sources'], trunk: Staging | null = null) {
    this.sources = sources;
    this.trunk = trunk;
  }

  /** For changes that are put together or not at all. */
  branch(): Staging {
    return new Staging(this.sources, this);
  }

  get studio(): Studio {
    return this.stagedStudio ?? this.trunk?.studio ?? this.sources.studioFile.studio;
  }

  /** A case of a month whose ledger is in memory; null when it has none of this id. */
  slotOf(month: string, caseId: string): CaseSlot | null {
    const staged = this.slots.get(caseId);
    if (staged !== undefined) return staged;
    if (this.trunk !== null) return this.trunk.slotOf(month, caseId);
    const ledger = this.sources.shelf.inMemory(month);
    return ledger === null ? null : slotIn(ledger, caseId);
  }

  isNumberTaken(number: string): boolean {
    if (this.numbers.has(number)) return true;
    return (this.trunk ?? this.sources.archive).isNumberTaken(number);
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
