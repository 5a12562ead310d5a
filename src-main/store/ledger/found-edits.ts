import type { CaseSlot } from '../cases/change';
import type { LedgerDoubt } from './ledger-mending';
import type { OutsideEdit } from './outside-edits';

/** What was found of a month, for the user. */
export interface Found {
  readonly doubt: LedgerDoubt;
  /** Numbers of the cases that were changed. */
  readonly numbers: readonly string[];
}

/** What other programs made of ledgers' files: kept until the journal tells of it, and told to the user. */
export class FoundEdits {
  private readonly edits = new Map<string, readonly OutsideEdit[]>();
  private readonly foundByMonth = new Map<string, Found>();
  private listener: (month: string) => void = () => undefined;

  /** Names who is told of months whose file was not as it had been left, those found already first. */
  listen(listener: (month: string) => void): void {
    this.listener = listener;
    for (const month of this.foundByMonth.keys()) listener(month);
  }

  /** Tells the listener once more. */
  remind(month: string): void {
    this.listener(month);
  }

  /** Takes in what was found of a month: in memory already, and not yet in the journal. */
  put(month: string, edits: readonly OutsideEdit[], doubt: LedgerDoubt): void {
    const numbers = edits.map(({ after }) => after.case.number);
    this.foundByMonth.set(month, { doubt, numbers });
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
  get months(): ReadonlyMap<string, Found> {
    return this.foundByMonth;
  }
}
