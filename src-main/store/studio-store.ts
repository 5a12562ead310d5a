import type { Actor } from '@shared/domain/record/actor';
import type { Kind } from '@shared/domain/record/define-kind';
import type { Kinds } from '@shared/domain/record/kind-list';
import type { AnyRecord } from '@shared/domain/record/record';
import type { Submission } from '@shared/domain/reports/submission';
import type { DataNotice } from '@shared/domain/safekeeping/data-notice';
import type { Studio } from '@shared/domain/studio/studio';
import { STUDIO_KIND } from '@shared/domain/studio/studio-kind';
import { VersionBackup } from './backup/version-backup';
import type { CaseArchive } from './cases/case-archive';
import type { By } from './commit/change';
import { CommitQueue } from './commit/commit-queue';
import { FirstLines } from './commit/first-lines';
import { findSlot, readHistory } from './commit/record-history';
import type { RecordAddress, StagedView } from './commit/staged-view';
import { type RecordPast, recordsToTurnBack, turnBack } from './commit/undo';
import { WriteBehind } from './commit/write-behind';
import { nameGoneFolder } from './data-folder';
import type { Disk } from './disk/disk';
import { DraftRepository } from './documents/draft-repository';
import type { Json } from './documents/draft-v1';
import { HolidayRepository } from './documents/holiday-repository';
import { SubmissionRepository } from './documents/submission-repository';
import type { JournalLine } from './journal/journal-line';
import { hasUnwritten, type OpenedFiles, type OpenOptions, openFiles } from './open-files';
import { type RecordRow, rowsIn } from './shards/plain-index';
import type { RecordSlot } from './shards/record-slot';
import { statesOf } from './shards/record-states';
import { findSetAside, noticesOf, withSetAside } from './shards/shard-survey';
import { readSlots, type SlotsInTurn } from './shards/some-records';
import { StoreError } from './store-error';
import { TaskQueue } from './task-queue';

/** After so long without a change the ledgers follow the journal. */
const QUIET_MS = 1_000;

/** How many of a record's last lines are taken back together, and what that is called. */
export interface UndoChoice {
  readonly count: number;
  readonly action: 'undo' | 'redo';
}

/**
 * An open data folder. A change of a case or of the studio is answered when its line is durable in
 * the journal; the other files have a queue of their own.
 */
export class StudioStore {
  readonly root: string;
  readonly archive: CaseArchive;
  /** What the index holds of every record of a kind but disputes, which have an index of their own; those in 回收站 too. */
  readonly rowsOf: (kind: Kind) => readonly RecordRow[];
  readonly holidays: HolidayRepository;
  private readonly files: OpenedFiles;
  private readonly commits: CommitQueue;
  private readonly firstLines: FirstLines;
  private readonly writeBehind: WriteBehind;
  private readonly submissions: SubmissionRepository;
  private readonly drafts: DraftRepository;
  private readonly queue = new TaskQueue();
  private readonly options: OpenOptions;

  private constructor(root: string, options: OpenOptions, files: OpenedFiles) {
    const { disk, archive, kept, shelf, journal, published, checkpointFile, versions, older } =
      files;
    this.root = root;
    this.options = options;
    this.files = files;
    this.archive = archive;
    this.rowsOf = ({ key }) => rowsIn(files.indexes.get(key));
    this.drafts = new DraftRepository(root, disk);
    this.holidays = new HolidayRepository(root, disk);
    this.submissions = new SubmissionRepository(root, disk);
    this.commits = new CommitQueue({
      ...files,
      now: options.now,
      catchUp: () => archive.catchUp(),
    });
    const versionBackup = new VersionBackup({
      ...options,
      ...versions,
      root,
      studio: () => this.studio,
      caseCount: () => archive.keys().length,
    });
    const { commits } = this;
    this.firstLines = new FirstLines({ ...files, ...versions, versionBackup, commits });
    this.writeBehind = new WriteBehind({
      ...{ shelf, kept, checkpointFile, journal, published },
      beforeWriting: () => this.beforeWriting(versionBackup),
      afterWriting: () => older.remove(shelf),
      onWritten: () => journal.rest(),
      quietMs: options.followsAfterMs === undefined ? QUIET_MS : options.followsAfterMs,
    });
    commits.listen(() => this.writeBehind.touch());
  }

  /** A folder of an older version is kept as it is, and its journal tells everything before other files do. */
  private async beforeWriting(versionBackup: VersionBackup): Promise<void> {
    await versionBackup.ensure();
    if (this.files.versions.isBeforeJournal && !this.firstLines.areThere)
      await this.firstLines.write();
  }

  /**
   * Opens a data folder, brings its files to where the journal is, and reads what its index does not know. Throws
   * StoreError: `folder_gone`, `not_found` (no studio in it), `damaged` or `newer_version`
   * (studio.json or the journal, left as they are), `unreadable`.
   */
  static async open(root: string, options: OpenOptions): Promise<StudioStore> {
    const store = new StudioStore(root, options, await openFiles(root, options));
    store.files.shelf.doubts.listen(() => options.onFound?.());
    if (options.access === 'write') store.archive.recount.listen(() => store.writeBehind.touch());
    if (options.access === 'write' && hasUnwritten(store.files)) store.writeBehind.touch();
    return store;
  }

  /** What is kept in the folder. */
  get kinds(): Kinds {
    return this.files.kinds;
  }

  get studio(): Studio {
    return this.files.shelf.only(STUDIO_KIND).record;
  }

  /** The disk that the folder is on; it refuses once somebody else has taken the folder over. */
  get disk(): Disk {
    return this.files.disk;
  }

  /** What the user must know of this folder. Damaged files are named as long as they lie there. Throws StoreError. */
  async notices(): Promise<DataNotice[]> {
    const { notices, shelf, kinds, disk } = this.files;
    const doubts = noticesOf(kinds, shelf.doubts.shards, this.options.access);
    return withSetAside([...notices, ...doubts], await findSetAside(this.root, kinds, disk));
  }

  /**
   * Changes records in one line of the journal, all or none, each change seeing those before it; they are
   * taken back together. `decide` is asked again when a record that it asked for was not in memory. Throws
   * StoreError, and whatever `decide` throws; nothing is then changed.
   */
  commit<T>(by: By, decide: (view: StagedView) => T): Promise<T> {
    return nameGoneFolder(this, async () => {
      this.refuseWhenReading();
      const task = { by, decide };
      // A change that is refused, or is none, leaves the folder as it was: nothing stands before it either.
      if (!this.firstLines.areThere && (await this.commits.rehearse(task)))
        await this.firstLines.write();
      return this.commits.submit(task);
    });
  }

  /**
   * Takes the last change of a record back, as a new change with the action `undo`. Throws StoreError
   * `not_found` when there is none to take back: a record is not unregistered this way; and whatever
   * `choose` throws. Other records that were changed in the same lines are taken back with it, or
   * all is refused.
   * @param actor who does it
   * @param choose how many of the last lines (all of them handed in, oldest first) are taken back
   */
  async undoLast<R extends AnyRecord>(
    kind: Kind<R>,
    address: RecordAddress,
    actor: Actor,
    choose: (lines: readonly JournalLine[]) => UndoChoice | Promise<UndoChoice>,
  ): Promise<R> {
    const lines = await this.historyOf(kind, address.id);
    const { count, action } = await choose(lines);
    const undone = lines.slice(-count);
    const records = recordsToTurnBack(undone);
    if (records === null) throw new StoreError('not_found', address.id);
    const pasts: RecordPast[] = [];
    for (const record of records) {
      const ofRecord = this.files.kinds.find(record.kind);
      if (ofRecord === undefined) throw new StoreError('not_found', record.id);
      pasts.push({ ...record, lines: await this.historyOf(ofRecord, record.id) });
    }
    const seqs = new Set(undone.map(({ seq }) => seq));
    return this.commit({ actor, action }, (view) =>
      turnBack(view, this.files.kinds, { kind, address }, { pasts, undone: seqs }),
    );
  }

  /**
   * Every change of a record, oldest first, also of one in 回收站. Throws StoreError.
   * @param since instant before which nothing is looked for; a month is always read whole
   */
  historyOf(kind: Kind, id: string, since: string | null = null): Promise<JournalLine[]> {
    const lastSeq = this.files.published.place.seq;
    return readHistory({ root: this.root, ...this.files }, { kind, id, since, lastSeq });
  }

  /** The lines of a record, and what it was after each of them; null where the journal does not tell it. Throws StoreError. */
  async past<R extends AnyRecord>(
    kind: Kind<R>,
    id: string,
  ): Promise<{ lines: readonly JournalLine[]; states: (RecordSlot<R> | null)[] }> {
    const lines = await this.historyOf(kind, id);
    return { lines, states: statesOf(kind, lines, await this.slotIn(kind, id)) };
  }

  /** A record wherever it is, also in 回收站. Not to be changed by the caller. Throws StoreError. */
  slotIn<R extends AnyRecord>(kind: Kind<R>, id: string): Promise<RecordSlot<R>> {
    return findSlot(this.files, kind, id);
  }

  /** See `readSlots`. */
  slotsOf<R extends AnyRecord>(kind: Kind<R>, ids: Iterable<string>): SlotsInTurn<R> {
    return readSlots(this.files, kind, ids);
  }

  getDraft(key: string): Promise<Json | null> {
    return this.queue.run(() => this.drafts.get(key, this.options.stamp()));
  }

  putDraft(key: string, value: Json): Promise<void> {
    return this.write(() => this.drafts.put(key, value, this.options.stamp()));
  }

  clearDraft(key: string): Promise<void> {
    return this.write(() => this.drafts.clear(key));
  }

  /** The figures handed in for a month; null when none were. A damaged file is set aside unless only reading. Throws StoreError. */
  lastSubmission(month: string): Promise<Submission | null> {
    return this.options.access === 'read'
      ? this.submissions.get(month)
      : this.queue.run(() => this.submissions.getOrSetAside(month, this.options.stamp()));
  }

  /** Remembers the figures that were handed in. Throws StoreError. */
  saveSubmission(submission: Submission): Promise<void> {
    return this.write(() => this.submissions.save(submission));
  }

  /** Runs a write of another file of this folder. Throws StoreError `read_only` when opened for reading. */
  async write<T>(task: () => Promise<T>): Promise<T> {
    this.refuseWhenReading();
    return this.queue.run(() => nameGoneFolder(this, task));
  }

  /** Brings the files of records to where the journal is. @returns whether all of it is written */
  async flush(): Promise<boolean> {
    if (this.options.access === 'read') return true;
    await this.commits.drain();
    return this.writeBehind.flush();
  }

  /** Resolves when every write is on disk. */
  async close(): Promise<void> {
    await this.archive.stop();
    await this.queue.drain();
    await this.commits.drain();
    if (this.options.access === 'write') await this.writeBehind.close();
    await this.files.journal.rest();
  }

  private refuseWhenReading(): void {
    if (this.options.access === 'read') throw new StoreError('read_only', this.root);
  }
}
