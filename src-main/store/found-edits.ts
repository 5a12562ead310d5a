import type { CaseSlot } from './change';
import type { LedgerDoubt } from './ledger-mending';
import type { OutsideEdit } from './outside-edits';

/** What other programs made of ledgers' files: kept until the journal tells of it, and told to the user. */
export class FoundEdits {
  private readonly edits = new Map<string, readonly OutsideEdit[]>();
  private readonly doubtsByMonth = new Map<string, LedgerDoubt>();
  private listener: (month: string) => void = () => undefined;

  /** Names who is told of months whose file was not as it had been left, those found already first. */
  listen(listener: (month: string) => void): void {
    this.listener = listener;
    for (const month of this.doubtsByMonth.keys()) listener(month);
  }

  /** Tells the listener once more. */
  remind(month: string): void {
    this.listener(month);
  }

  /** Takes in what was found of a month: in memory already, and not yet in the journal. */
  put(month: string, edits: readonly OutsideEdit[], doubt: LedgerDoubt): void {
    this.doubtsByMonth.set(month, doubt);
    if (edits.length > 0) this.edits.set(month, edits);
    this.listener(month);
  }

  /** What the journal does not tell yet. */
  of(month: string): readonly OutsideEdit[] {
    return this.edits.get(month) ?? [];
  }

  /** Months of which the journal does not tell everything yet. */
  unsettledMonths(): string[] {
    return [...this.edits.keys()];
  }

  /** The journal tells of a case: its first line after the finding is the finding's own. */
  settle(month: string, { case: { id } }: CaseSlot): void {
    const left = this.of(month).filter(({ after }) => after.case.id !== id);
    if (left.length > 0) this.edits.set(month, left);
    else this.edits.delete(month);
  }

  /** Months whose file was not as this program had left it. */
  get doubts(): ReadonlyMap<string, LedgerDoubt> {
    return this.doubtsByMonth;
  }
}
