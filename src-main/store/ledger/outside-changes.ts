import type { CommitQueue } from '../commit/commit-queue';
import type { CommitOptions, Task } from '../commit/commit-task';
import { LEDGER_FOLDER, listFolder, STUDIO_FILE } from '../data-folder';
import type { Disk } from '../disk/disk';
import { StoreError } from '../store-error';
import type { LedgerDoubt } from './ledger-mending';
import { ledgerFileName, monthOfLedgerFile } from './ledger-shelf';
import type { StoreNotice } from './ledger-survey';

export interface OutsideOptions extends Pick<CommitOptions, 'shelf' | 'studioFile'> {
  readonly root: string;
  readonly disk: Disk;
  readonly commits: CommitQueue;
  readonly access: 'write' | 'read';
  /** Told when something was found and dealt with after the folder was opened. */
  readonly onFound?: (() => void) | undefined;
}

const LEDGER_NOTICES = {
  edited: 'ledger_edited',
  edited_and_put_back: 'ledger_edited_and_put_back',
  edited_untold: 'ledger_edited_untold',
  rebuilt: 'ledger_rebuilt',
} as const satisfies Record<LedgerDoubt, StoreNotice['kind']>;

const STUDIO_NOTICES = {
  edited: 'studio_edited',
  edited_and_put_back: 'studio_edited',
  edited_untold: 'studio_edited_untold',
  rebuilt: 'studio_rebuilt',
} as const satisfies Record<LedgerDoubt, StoreNotice['kind']>;

/**
 * Puts into the journal what other programs changed while this one was closed or looked elsewhere,
 * and names it to the user. Memory shows it from the moment the file is read; no change of the same
 * month comes before it (`ForeignChanges`), and the file is not written before its line is durable.
 */
export class OutsideChanges {
  private readonly options: OutsideOptions;
  private isOpen = false;

  constructor(options: OutsideOptions) {
    this.options = options;
    options.shelf.found.listen((month) => void this.takeOver(month));
  }

  /** Takes over what opening found. A disk that takes no line now is asked again at the next change. */
  async begin(): Promise<void> {
    await this.settle();
    this.isOpen = true;
  }

  /** Tries again what could not be taken over. */
  async settle(): Promise<void> {
    const { shelf, studioFile } = this.options;
    if (studioFile.editOutside !== null) await this.submit(null);
    for (const month of shelf.found.unsettledMonths()) await this.submit(month);
  }

  /** Looks at every file, one after another. Throws StoreError when the journal cannot be gone on with. */
  async lookAtAll(): Promise<void> {
    const { root, disk } = this.options;
    await this.submit(null);
    for (const name of await listFolder(root, LEDGER_FOLDER, disk)) {
      const month = monthOfLedgerFile(name);
      if (month !== null) await this.submit(month);
    }
  }

  /** What the user must know of files that other programs changed. */
  notices(): StoreNotice[] {
    const { shelf, studioFile, access } = this.options;
    const notices: StoreNotice[] = [];
    // What is put right on disk is told by the file that was kept.
    const isKept = (doubt: LedgerDoubt): boolean => doubt === 'rebuilt' && access === 'write';
    if (studioFile.doubt !== null && !isKept(studioFile.doubt)) {
      const kind = STUDIO_NOTICES[studioFile.doubt];
      notices.push({ kind, file: STUDIO_FILE, keptAs: null, month: null });
    }
    for (const [month, { doubt, numbers }] of shelf.found.months) {
      if (isKept(doubt)) continue;
      const file = `${LEDGER_FOLDER}/${ledgerFileName(month)}`;
      const facts = { file, keptAs: null, month };
      notices.push({
        kind: LEDGER_NOTICES[doubt],
        ...facts,
        ...(numbers.length > 0 && { numbers }),
      });
    }
    return notices;
  }

  private async takeOver(month: string): Promise<void> {
    await this.submit(month);
    if (this.isOpen) this.options.onFound?.();
  }

  /** An empty change lets the queue look at the file of a month, or at studio.json. */
  private async submit(month: string | null): Promise<void> {
    if (this.options.access === 'read') return;
    const task: Task<null> = {
      month,
      touchesStudio: month === null,
      prepare: () => ({ change: null, result: null }),
    };
    await this.options.commits.submit(task).catch((error: unknown) => {
      // Of a file that was changed meanwhile the caller is told so: that is what was wanted here.
      if (!(error instanceof StoreError)) throw error;
    });
  }
}
