import type { Actor } from '@shared/domain/record/actor';
import type { Kind } from '@shared/domain/record/define-kind';
import type { Kinds } from '@shared/domain/record/kind-list';
import type { Question } from '@shared/domain/record/needs';
import type { AnyRecord, RecordRef } from '@shared/domain/record/record';
import type { DataNotice } from '@shared/domain/safekeeping/data-notice';
import type { Studio } from '@shared/domain/studio/studio';
import { STUDIO_KIND } from '@shared/domain/studio/studio-kind';
import { VersionBackup } from './backup/version-backup';
import type { CaseIndex } from './cases/case-index';
import type { By } from './commit/change';
import { CommitQueue } from './commit/commit-queue';
import { FirstLines } from './commit/first-lines';
import { findStored, readHistory } from './commit/record-history';
import type { RecordAddress, StagedView } from './commit/staged-view';
import { type RecordPast, recordsToTurnBack, turnBack } from './commit/undo';
import { WriteBehind } from './commit/write-behind';
import type { Disk } from './disk/disk';
import type { JournalLine } from './journal/journal-line';
import { linesBackward, readLinesSince } from './journal/last-lines';
import { hasUnwritten, type OpenedFiles, type OpenOptions, openFiles } from './open-files';
import { NO_ROWS, PlainIndex, type RowsOfKind } from './shards/plain-index';
import { statesOf } from './shards/record-states';
import { findSetAside, noticesOf, withSetAside } from './shards/shard-survey';
import { type RecordsInTurn, readStored } from './shards/some-records';
import type { StoredRecord } from './shards/stored-record';
import { SideFiles } from './side-files';
import { StoreError } from './store-error';

/** After so long without a change the shards follow the journal. */
const QUIET_MS = 1_000;

export interface StoreOptions extends Omit<OpenOptions, 'onFront'> {
  /**
   * Handed the store when the desk and the first list can be answered, and nothing else: months in which nothing is open are
   * still to be read, once what it answers resolves. It is the store that `open` answers, or opening fails.
   */
  readonly onFront?: (store: StudioStore) => Promise<void> | void;
}

/** How many of a record's last lines are taken back together, and what that is called. */
export interface UndoChoice {
  readonly count: number;
  readonly action: 'undo' | 'redo';
}

/**
 * An open data folder. A change of a record is answered when its line is durable in the journal; the shards follow, and
 * the files that hold no records have a queue of their own (`beside`).
 */
export class StudioStore {
  readonly root: string;
  readonly cases: CaseIndex;
  /** The files of the folder that hold no records. */
  readonly beside: SideFiles;
  private readonly files: OpenedFiles;
  private readonly commits: CommitQueue;
  private readonly firstLines: FirstLines;
  private readonly writeBehind: WriteBehind;
  private readonly options: OpenOptions;

  private constructor(root: string, options: OpenOptions, files: OpenedFiles) {
    const { disk, cases, kept, shelf, journal, published, checkpointFile, versions, older } = files;
    this.root = root;
    this.options = options;
    this.files = files;
    this.cases = cases;
    this.beside = new SideFiles(root, disk, options);
    this.commits = new CommitQueue({
      ...files,
      now: options.now,
      catchUp: () => cases.catchUp(),
    });
    const versionBackup = new VersionBackup({
      ...options,
      ...versions,
      root,
      studio: () => this.studio,
      caseCount: () => cases.keys().length,
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
  static async open(root: string, options: StoreOptions): Promise<StudioStore> {
    const { onFront, ...others } = options;
    let early: StudioStore | null = null;
    const atFront = (files: OpenedFiles): Promise<void> | void => {
      early = new StudioStore(root, others, files);
      return onFront?.(early);
    };
    const files = await openFiles(root, { ...others, ...(onFront && { onFront: atFront }) });
    const store: StudioStore = early ?? new StudioStore(root, others, files);
    const { behind, shelf } = store.files;
    shelf.doubts.listen(() => options.onFound?.());
    behind.listen(() => {
      if (behind.notices.length > 0) options.onFound?.();
      if (options.access === 'write' && hasUnwritten(store.files)) store.writeBehind.touch();
    });
    if (options.access === 'write') store.cases.recount.listen(() => store.writeBehind.touch());
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

  /** Number of the newest line whose changes are in memory: as long as it stays, every answer stays. */
  get lastSeq(): number {
    return this.files.published.place.seq;
  }

  /** The disk that the folder is on; it refuses once somebody else has taken the folder over. */
  get disk(): Disk {
    return this.files.disk;
  }

  /** What the user must know of this folder. Damaged files are named as long as they lie there. Throws StoreError. */
  async notices(): Promise<DataNotice[]> {
    const { notices, behind, shelf, kinds, disk } = this.files;
    const doubts = noticesOf(kinds, shelf.doubts.shards, this.options.access);
    return withSetAside(
      [...notices, ...behind.notices, ...doubts],
      await findSetAside(this.root, kinds, disk),
    );
  }

  /**
   * Changes records in one line of the journal, all or none, each change seeing those before it; they are
   * taken back together. `decide` is asked again when a record that it asked for was not in memory. Throws
   * StoreError, and whatever `decide` throws; nothing is then changed.
   */
  commit<T>(by: By, decide: (view: StagedView) => T): Promise<T> {
    return this.beside.attempt(async () => {
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
    const records = recordsToTurnBack(this.files.kinds, undone);
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

  /** Every change since an instant, the newest first. Throws StoreError. */
  linesSince(since: string): Promise<JournalLine[]> {
    const { disk, kinds, published } = this.files;
    return readLinesSince(this.root, disk, { since, lastSeq: published.place.seq, kinds });
  }

  /** The same one by one, none kept in memory. Throws StoreError. */
  eachLineSince(since: string): AsyncGenerator<JournalLine> {
    const { disk, kinds, published } = this.files;
    return linesBackward(this.root, disk, { since, lastSeq: published.place.seq, kinds });
  }

  /** The lines of a record, and what it was after each of them; null where the journal does not tell it. Throws StoreError. */
  async past<R extends AnyRecord>(
    kind: Kind<R>,
    id: string,
  ): Promise<{ lines: readonly JournalLine[]; states: (StoredRecord<R> | null)[] }> {
    const lines = await this.historyOf(kind, id);
    return { lines, states: statesOf(kind, lines, await this.storedIn(kind, id)) };
  }

  /**
   * What the index holds of the records of a kind; nothing of disputes, which have an index of their own. Waits until every
   * shard was read. Throws StoreError.
   */
  async rowsOf(kind: Kind): Promise<RowsOfKind> {
    const index = this.files.indexes.get(kind.key);
    await index?.whole();
    return index instanceof PlainIndex ? index : NO_ROWS;
  }

  /** Ids of the records of a kind outside 回收站 that name a record. Waits and throws as `rowsOf`. */
  async naming(kind: Kind, ref: RecordRef): Promise<readonly string[]> {
    const index = this.files.indexes.get(kind.key);
    await index?.whole();
    return index?.naming?.(ref) ?? [];
  }

  /** In which shard a record lies; undefined when there is none of this id. Waits and throws as `rowsOf`. */
  async shardOf(kind: Kind, id: string): Promise<string | undefined> {
    const index = this.files.indexes.get(kind.key);
    await index?.whole();
    return index?.shardOf(id);
  }

  /** What an act would be told of other records if it were done now. Waits and throws as `rowsOf`. */
  answer(question: Question): Promise<unknown> {
    return this.commits.answer(question);
  }

  /** A record wherever it is, also in 回收站. Not to be changed by the caller. Throws StoreError. */
  storedIn<R extends AnyRecord>(kind: Kind<R>, id: string): Promise<StoredRecord<R>> {
    return findStored(this.files, kind, id);
  }

  /** See `readStored`. */
  storedRecordsOf<R extends AnyRecord>(kind: Kind<R>, ids: Iterable<string>): RecordsInTurn<R> {
    return readStored(this.files, kind, ids);
  }

  /** Brings the files of records to where the journal is. @returns whether all of it is written */
  async flush(): Promise<boolean> {
    if (this.options.access === 'read') return true;
    await this.commits.drain();
    return this.writeBehind.flush();
  }

  /** Resolves when every write is on disk. */
  async close(): Promise<void> {
    await this.cases.stop();
    await this.files.behind.stop();
    await this.beside.drain();
    await this.commits.drain();
    if (this.options.access === 'write') await this.writeBehind.close();
    await this.files.journal.rest();
  }
}
