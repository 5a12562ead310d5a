import type { Studio } from '@shared/domain/studio/studio';
import { CaseArchive } from './cases/case-archive';
import type { CaseDescriber } from './cases/case-describer';
import { JOURNAL_FOLDER, requireFolder, STUDIO_FILE, sweepTemporaryFiles } from './data-folder';
import type { Disk } from './disk/disk';
import { nodeDisk } from './disk/node-disk';
import { currentVersionOf } from './documents/document-format';
import { lookAtFiles, readHeader } from './documents/file-header';
import { concernsStudio } from './documents/studio-replay';
import { StudioRepository } from './documents/studio-repository';
import { IndexKeeper } from './index/index-keeper';
import { CheckpointFile } from './journal/checkpoint';
import { Journal, type JournalPlace, type JournalWriter } from './journal/journal';
import { concerns } from './journal/journal-line';
import { LedgerShelf } from './ledger/ledger-shelf';
import { readLedgers, type StoreNotice } from './ledger/ledger-survey';
import { PutOff } from './put-off';
import { STUDIO_FORMAT } from './schemas/studio-v2';
import { loadPinyin } from './search/pinyin-text';

export interface OpenOptions {
  /** What the rules say about cases, by the settings of the studio that is being opened. */
  readonly describer: (studio: () => Studio) => CaseDescriber;
  /** `read` touches nothing on disk, not even a damaged file. */
  readonly access: 'write' | 'read';
  readonly now: () => Date;
  /** The studio's wall-clock time for names of files that are set aside, `YYYYMMDD-HHmmss`. */
  readonly stamp: () => string;
  /** How long after a change the ledgers follow; null = only when asked to. One second when left out. */
  readonly followsAfterMs?: number | null;
  /** Version of the program, for what it says in a backup of its own. */
  readonly appVersion?: string;
  /** Told when a file was found to be another than was left, after the folder was opened. */
  readonly onFound?: () => void;
  /** When the cases are made ready to be searched, unless somebody searches before; at once when left out. */
  readonly quiet?: Promise<void>;
  /** Who may write to the folder, when it has a lock. */
  readonly writer?: JournalWriter;
  /** Another disk than the computer's own. */
  readonly disk?: Disk;
}

/** The files of a data folder, all of them where the journal is. */
export interface OpenedFiles {
  readonly disk: Disk;
  readonly journal: Journal;
  readonly checkpointFile: CheckpointFile;
  readonly studioFile: StudioRepository;
  readonly shelf: LedgerShelf;
  readonly archive: CaseArchive;
  readonly index: IndexKeeper;
  /** How old the form is in which the folder was found. */
  readonly versions: {
    readonly isOlder: boolean;
    /** Of version 1, which knew no journal. */
    readonly isBeforeJournal: boolean;
  };
  /** What was found at opening. */
  readonly notices: readonly StoreNotice[];
  /** Names the last line that memory holds: later ones are not looked at when a ledger is read again. */
  readonly follow: (published: () => JournalPlace) => void;
}

/** The version of studio.json and the ledgers that knew no journal. */
const BEFORE_JOURNAL = 1;

/** Opens a data folder; see `StudioStore.open`. Throws StoreError. */
export async function openFiles(root: string, options: OpenOptions): Promise<OpenedFiles> {
  const disk = options.disk ?? nodeDisk;
  const isWriting = options.access === 'write';
  await requireFolder(root, disk);
  const studioFile = new StudioRepository(root, disk);
  await studioFile.requireReadable();
  const { version } = await readHeader(root, STUDIO_FILE, disk);
  if (isWriting) await sweepTemporaryFiles(root, options.now(), disk);
  const checkpointFile = new CheckpointFile(root, disk);
  const found = await checkpointFile.load();
  const stamp = isWriting ? options.stamp() : null;
  const journal = await Journal.open({ root, disk, stamp, writer: options.writer }, found, () =>
    lookAtFiles(root, disk),
  );
  // One that a writer saved after another had taken the folder over tells of what does not count.
  const checkpoint = journal.checkpointIs === 'late' ? null : found;
  let published = (): JournalPlace => journal.place;
  const { studio: record = null, ...records } = checkpoint?.files ?? {};
  await studioFile.load({
    stamp,
    tail: journal.tail,
    ...{ record, lastSeq: journal.place.seq, isStray: journal.strayed.has('studio') },
    findLines: () => journal.find(concernsStudio),
  });
  const shelf: LedgerShelf = new LedgerShelf({
    root,
    disk,
    lastSeq: () => published().seq,
    stamp: () => (isWriting ? options.stamp() : null),
    onRead: async (ledger, hash) => {
      if (!index.isOf(ledger.month, hash)) await archive.index(ledger);
    },
    findLines: (month) =>
      journal.find((line) => concerns(line, 'case', month) && line.seq <= published().seq),
  });
  const describer = options.describer(() => studioFile.studio);
  const archive: CaseArchive = new CaseArchive(shelf, describer, {
    whole: (month) => index.whole(month),
    pieces: (month, spans) => index.pieces(month, spans),
  });
  const readAfterSeq = journal.wasReadWhole ? 0 : (checkpoint?.seq ?? 0);
  shelf.begin({ lines: journal.tail, records, strayed: journal.strayed, readAfterSeq });
  // The next opening need not read all of it again.
  if (isWriting && found !== null && journal.wasReadWhole) shelf.records.keep();
  const index: IndexKeeper = new IndexKeeper({ root, disk, archive });
  await index.open();
  // What the journal has beyond a ledger is not in the index either.
  const takeIndexed = (months: readonly string[]): Promise<ReadonlySet<string>> =>
    index.take(
      months.filter(
        (month) =>
          shelf.pendingCases(month).size === 0 &&
          (readAfterSeq === 0 || shelf.records.of(month) !== null),
      ),
      (month) => shelf.records.of(month)?.mark?.hash ?? null,
    );
  const notices = await readLedgers(root, disk, archive, shelf.knownMonths(), takeIndexed);
  const texts = new PutOff(async () => {
    await loadPinyin();
    await index.takeTexts();
  });
  archive.waitForTexts(texts);
  archive.recount.listen(() => options.onFound?.());
  const begin = (): void => {
    void archive.recount.run();
    void texts.begin();
  };
  if (options.quiet === undefined) begin();
  else void options.quiet.then(begin);
  const known = [checkpoint?.seq ?? 0, studioFile.record.seq, ...shelf.records.seqs()];
  const isBehind = Math.max(...known) > journal.place.seq;
  journal.skipTo(Math.max(...known));
  notices.push(...journalNotices(journal, { isBehind, isReading: stamp === null }));
  return {
    versions: {
      isOlder: version !== null && version < currentVersionOf(STUDIO_FORMAT),
      isBeforeJournal: version === BEFORE_JOURNAL,
    },
    ...{ disk, journal, checkpointFile, studioFile, shelf, archive, index, notices },
    follow: (follower) => {
      published = follower;
    },
  };
}

/** What the user must know of the journal. What lies aside is told by its name. */
function journalNotices(
  journal: Journal,
  { isBehind, isReading }: { readonly isBehind: boolean; readonly isReading: boolean },
): StoreNotice[] {
  const isUntold = isReading || !journal.isInOrder;
  const isDamaged = journal.isDamaged || journal.checkpointIs === 'rewritten';
  const kinds: StoreNotice['kind'][] = [];
  if (journal.late.length > 0 && isUntold) kinds.push('journal_late');
  if (journal.hasLostEnd && isUntold) kinds.push('journal_end_lost');
  if ((isBehind && !journal.hasLostEnd) || (isDamaged && isUntold)) kinds.push('journal_damaged');
  return kinds.map((kind) => ({ kind, file: JOURNAL_FOLDER, keptAs: null, month: null }));
}
