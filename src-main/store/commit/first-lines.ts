import { NOBODY } from '../cases/change';
import type { VersionBackup } from '../documents/version-backup';
import { CHAIN_START } from '../journal/journal-line';
import { slotIn, slotsOf } from '../ledger/ledger-slots';
import type { CommitQueue } from './commit-queue';
import type { CommitOptions } from './commit-task';

export interface FirstLinesOptions extends Pick<CommitOptions, 'shelf' | 'studioFile' | 'journal'> {
  readonly versionBackup: VersionBackup;
  readonly commits: CommitQueue;
  /** The folder is of version 1, which knew no journal. */
  readonly isBeforeJournal: boolean;
}

/**
 * What stands before the first change in a journal: the whole studio and, for a folder of version 1,
 * every case as it was found, so that the journal alone tells everything.
 */
export class FirstLines {
  private readonly options: FirstLinesOptions;
  private writing: Promise<void> | null = null;
  private isDone: boolean;

  constructor(options: FirstLinesOptions) {
    this.options = options;
    this.isDone = options.journal.place.hash !== CHAIN_START.hash && !options.isBeforeJournal;
  }

  get areThere(): boolean {
    return this.isDone;
  }

  /** Throws StoreError; the change that was to follow must then be refused. */
  async write(): Promise<void> {
    this.writing ??= this.writeNow().finally(() => {
      this.writing = null;
    });
    await this.writing;
    this.isDone = true;
  }

  private async writeNow(): Promise<void> {
    const { versionBackup, journal, studioFile, commits, isBeforeJournal } = this.options;
    await versionBackup.ensure();
    if (journal.place.hash === CHAIN_START.hash) {
      const action = isBeforeJournal ? 'import' : 'setup.createStudio';
      const by = { actor: NOBODY, action };
      const { studio } = studioFile;
      await commits.submit({
        months: [],
        prepare: () => ({
          changes: [{ kind: 'studio', before: null, after: studio }],
          by,
          result: null,
        }),
      });
    }
    if (isBeforeJournal) await this.importCases();
  }

  private async importCases(): Promise<void> {
    const { shelf, commits } = this.options;
    const by = { actor: NOBODY, action: 'import' };
    const kind = 'case' as const;
    for (const month of shelf.knownMonths().sort()) {
      const ledger = await shelf.open(month);
      // Written after an earlier try already, which was cut short.
      if (ledger.appliedSeq > 0) continue;
      const known = shelf.pendingCases(month);
      const missing = slotsOf(ledger).filter(({ case: { id } }) => !known.has(id));
      await Promise.all(
        missing.map(({ case: { id } }) =>
          commits.submit({
            months: [month],
            prepare: (staging) => {
              const after = staging.slotOf(month, id) ?? slotIn(ledger, id);
              const changes = after === null ? [] : [{ kind, month, before: null, after }];
              return { changes, by, result: null };
            },
          }),
        ),
      );
    }
  }
}
