import type { Change } from '../cases/change';
import { type LedgerShelf, ledgerFileName } from '../ledger/ledger-shelf';
import { slotIn, slotsOf } from '../ledger/ledger-slots';
import { StoreError } from '../store-error';
import type { CommitOptions, Waiting } from './commit-task';

/** Written for who changed a file past this program. */
const FOREIGN = { who: '其他程序', action: 'outside' };

/** Who is to be told what. */
export interface Refusal {
  readonly waiting: Waiting;
  readonly error: unknown;
}

export interface Admission {
  /** Tasks whose files are as this program left them. */
  readonly admitted: readonly Waiting[];
  /** The others, to be told so when `changes` are taken over. */
  readonly refused: readonly Refusal[];
  /** What other programs changed: taken into the journal, so that it tells everything the ledgers hold. */
  readonly changes: readonly Change[];
}

/**
 * Stands before the journal: a task whose ledger (or studio.json) was changed by another program is
 * refused, for its caller decided on what is no longer there. What the other program wrote is
 * taken over, so that the next look shows it.
 */
export class ForeignChanges {
  private readonly options: Pick<CommitOptions, 'shelf' | 'studioFile' | 'journal'>;

  constructor(options: ForeignChanges['options']) {
    this.options = options;
  }

  /**
   * Keeps the ledgers of the group in memory once they are there.
   * @returns whether all of them are, with nothing of other programs that the journal does not tell
   */
  hold(group: readonly Waiting[]): boolean {
    const { shelf, studioFile } = this.options;
    const months = monthsOf(group);
    shelf.hold(months);
    if (studioFile.editOutside !== null && group.some(({ task }) => task.touchesStudio))
      return false;
    return [...months].every(
      (month) => shelf.inMemory(month) !== null && shelf.found.of(month).length === 0,
    );
  }

  /**
   * Whether every file that the group concerns is as this program left it: asked all at once, and
   * nothing is taken over. Throws StoreError when the journal itself cannot be gone on with.
   */
  async areAsLeft(group: readonly Waiting[]): Promise<boolean> {
    const { shelf, studioFile, journal } = this.options;
    const looks = [...monthsOf(group)].map((month) => shelf.isUnchanged(month));
    if (group.some(({ task }) => task.touchesStudio)) looks.push(studioFile.isUnchanged());
    // What cannot be looked at is told by the careful look.
    const answers = Promise.all(looks.map((look) => look.catch(() => false)));
    await journal.refuseForeignChange();
    return (await answers).every((isUnchanged) => isUnchanged);
  }

  /** Throws StoreError when the journal itself cannot be gone on with. */
  async admit(group: readonly Waiting[]): Promise<Admission> {
    const changes: Change[] = [];
    const refusals = new Map<string | null, unknown>();
    const months = monthsOf(group);
    this.options.shelf.hold(months);
    await this.options.journal.refuseForeignChange();
    await Promise.all(
      [...months].map((month) =>
        this.lookAt(month, changes).catch((error: unknown) => refusals.set(month, error)),
      ),
    );
    if (group.some(({ task }) => task.touchesStudio)) {
      await this.lookAtStudio(changes).catch((error: unknown) => refusals.set(null, error));
    }
    const refused: Refusal[] = [];
    const admitted = group.filter((waiting) => {
      const { task } = waiting;
      const names = [
        ...(task.month === null ? [] : [task.month]),
        ...(task.touchesStudio ? [null] : []),
      ];
      const name = names.find((one) => refusals.has(one));
      if (name !== undefined) refused.push({ waiting, error: refusals.get(name) });
      return name === undefined;
    });
    return { admitted, refused, changes };
  }

  private async lookAt(month: string, changes: Change[]): Promise<void> {
    const { shelf } = this.options;
    await shelf.open(month);
    for (const edit of shelf.found.of(month))
      changes.push({ kind: 'case', month, ...edit, by: FOREIGN });
    if (await shelf.isUnchanged(month)) return;
    changes.push(...(await foreignChangesOf(shelf, month)));
    throw new StoreError('changed_outside', ledgerFileName(month));
  }

  private async lookAtStudio(changes: Change[]): Promise<void> {
    const { studioFile } = this.options;
    if (studioFile.editOutside !== null)
      changes.push({ kind: 'studio', ...studioFile.editOutside, by: FOREIGN });
    if (await studioFile.isUnchanged()) return;
    const after = await studioFile.readForeign();
    changes.push({ kind: 'studio', before: studioFile.studio, after, by: FOREIGN });
    throw new StoreError('changed_outside', 'studio.json');
  }
}

function monthsOf(group: readonly Waiting[]): Set<string> {
  return new Set(group.flatMap(({ task }) => task.month ?? []));
}

async function foreignChangesOf(shelf: LedgerShelf, month: string): Promise<Change[]> {
  const theirs = await shelf.readForeign(month);
  const ours = shelf.inMemory(month);
  if (theirs === null || ours === null) return [];
  return slotsOf(theirs).flatMap((after): Change[] => {
    const before = slotIn(ours, after.case.id);
    if (JSON.stringify(before) === JSON.stringify(after)) return [];
    return [{ kind: 'case', month, before, after, by: FOREIGN }];
  });
}
