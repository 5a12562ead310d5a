import type { Kinds } from '@shared/domain/record/kind-list';
import type { DataNotice } from '@shared/domain/safekeeping/data-notice';
import { JOURNAL_FOLDER } from './data-folder';
import type { Disk } from './disk/disk';
import { type Checkpoint, CheckpointFile } from './journal/checkpoint';
import { Journal, type JournalWriter } from './journal/journal';
import { lookAtFiles } from './shards/file-header';

/** The journal, and what is known of the files that follow it. */
export interface OpenedJournal {
  readonly journal: Journal;
  readonly checkpointFile: CheckpointFile;
  /** Null when there is none that counts. */
  readonly checkpoint: Checkpoint | null;
  /** The checkpoint is there and did not do: the next opening need not read all of it again. */
  readonly isToBeSaved: boolean;
  /** Lines up to this number were not read again. */
  readonly readAfterSeq: number;
}

/** Throws StoreError, also when a later program wrote what it holds. */
export async function openJournal(
  root: string,
  kinds: Kinds,
  { disk, stamp, writer }: { disk: Disk; stamp: string | null; writer?: JournalWriter },
): Promise<OpenedJournal> {
  const checkpointFile = new CheckpointFile(root, disk);
  const found = await checkpointFile.load();
  const journal = await Journal.open({ root, disk, stamp, writer, kinds }, found, () =>
    lookAtFiles(root, kinds, disk),
  );
  // One that a writer saved after another had taken the folder over tells of what does not count.
  const checkpoint = journal.checkpointIs === 'late' ? null : found;
  return {
    ...{ journal, checkpointFile, checkpoint },
    isToBeSaved: stamp !== null && found !== null && journal.wasReadWhole,
    readAfterSeq: journal.wasReadWhole ? 0 : (checkpoint?.seq ?? 0),
  };
}

/** What the user must know of the journal. What lies aside is told by its name. */
export function journalNotices(
  journal: Journal,
  { isBehind, isReading }: { readonly isBehind: boolean; readonly isReading: boolean },
): DataNotice[] {
  const isUntold = isReading || !journal.isInOrder;
  const isDamaged = journal.isDamaged || journal.checkpointIs === 'rewritten';
  const kinds: DataNotice['kind'][] = [];
  if (journal.late.length > 0 && isUntold) kinds.push('journal_late');
  if (journal.hasLostEnd && isUntold) kinds.push('journal_end_lost');
  if ((isBehind && !journal.hasLostEnd) || (isDamaged && isUntold)) kinds.push('journal_damaged');
  return kinds.map((kind) => ({
    kind,
    file: JOURNAL_FOLDER,
    keptAs: null,
    month: null,
    label: null,
  }));
}
