import { NOBODY } from '@shared/domain/record/actor';
import type { Kind } from '@shared/domain/record/define-kind';
import type { VersionBackup } from '../backup/version-backup';
import { CHAIN_START } from '../journal/journal-line';
import type { By } from './change';
import type { CommitQueue } from './commit-queue';
import type { CommitOptions } from './commit-task';

export interface FirstLinesOptions extends Pick<CommitOptions, 'shelf' | 'kinds' | 'journal'> {
  readonly versionBackup: VersionBackup;
  readonly commits: CommitQueue;
  /** The folder is of version 1, which knew no journal. */
  readonly isBeforeJournal: boolean;
}

/**
 * What stands before the first change in a journal: the only records and, for a folder of version 1,
 * every other as it was found, so that the journal alone tells everything. Before the first line in a
 * folder of an older version it is kept as it is.
 */
export class FirstLines {
  private readonly options: FirstLinesOptions;
  private writing: Promise<void> | null = null;
  private isDone: boolean;

  constructor(options: FirstLinesOptions) {
    this.options = options;
    const { journal, isBeforeJournal, versionBackup } = options;
    const isBegun = journal.place.hash !== CHAIN_START.hash && !isBeforeJournal;
    this.isDone = isBegun && versionBackup.isThere;
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
    const { versionBackup, journal, commits, kinds, isBeforeJournal } = this.options;
    await versionBackup.ensure();
    if (journal.place.hash === CHAIN_START.hash) {
      const by = { actor: NOBODY, action: isBeforeJournal ? 'import' : 'setup.createStudio' };
      const only = kinds.list.filter(({ isSingle }) => isSingle);
      await commits.submit({
        by,
        decide: (view) => {
          for (const kind of only) view.tell(kind, kind.key);
        },
      });
    }
    if (!isBeforeJournal) return;
    for (const kind of kinds.list) if (!kind.isSingle) await this.importAll(kind);
  }

  private async importAll(kind: Kind): Promise<void> {
    const { shelf, commits } = this.options;
    const by: By = { actor: NOBODY, action: 'import' };
    for (const name of shelf.knownNames(kind).sort()) {
      const shard = await shelf.open(kind, name);
      // Written after an earlier try already, which was cut short.
      if (shard.appliedSeq > 0) continue;
      const known = shelf.pendingIds({ kind, name });
      const missing = shard.storedRecords.filter(({ record }) => !known.has(record.id));
      await Promise.all(
        missing.map(({ record: { id } }) =>
          commits.submit({ by, decide: (view) => view.tell(kind, id) }),
        ),
      );
    }
  }
}
