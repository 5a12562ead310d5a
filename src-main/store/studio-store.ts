import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import { type Actor, NOBODY } from '@shared/domain/record/actor';
import type { Submission } from '@shared/domain/reports/submission';
import type { Studio } from '@shared/domain/studio/studio';
import type { CaseArchive } from './cases/case-archive';
import {
  type CaseAddress,
  type CaseNumbering,
  changeCaseTask,
  changeStudioTask,
  registerTask,
  removeCaseTask,
  restoreCaseTask,
} from './cases/case-changes';
import { type By, begins, type CaseSlot } from './cases/change';
import { stepsBack, undoTask } from './cases/undo';
import { CommitQueue } from './commit/commit-queue';
import type { Task } from './commit/commit-task';
import { FirstLines } from './commit/first-lines';
import { togetherTask } from './commit/together';
import { WriteBehind } from './commit/write-behind';
import { requireFolder } from './data-folder';
import type { Disk } from './disk/disk';
import { DraftRepository } from './documents/draft-repository';
import { HolidayRepository } from './documents/holiday-repository';
import { SubmissionRepository } from './documents/submission-repository';
import { VersionBackup } from './documents/version-backup';
import type { JournalLine } from './journal/journal-line';
import { nameFor } from './journal/journal-names';
import { readRecordLines } from './journal/record-lines';
import { slotIn } from './ledger/ledger-slots';
import { findSetAside, noticesOf, type StoreNotice, withSetAside } from './ledger/ledger-survey';
import { type OpenedFiles, type OpenOptions, openFiles } from './open-files';
import type { Json } from './schemas/draft-v1';
import { StoreError } from './store-error';
import { TaskQueue } from './task-queue';

/** After so long without a change the ledgers follow the journal. */
const QUIET_MS = 1_000;

const UNKNOWN_CHANGE: By = { actor: NOBODY, action: 'change' };

/** How many of a case's last lines are taken back together, and what that is called. */
export interface UndoChoice {
  readonly count: number;
  readonly action: 'undo' | 'redo';
}

/** A change of one case among several. */
export interface CaseEdit {
  readonly caseId: string;
  readonly revision: number;
  readonly edit: (copy: MediationCase) => MediationCase;
}

/**
 * An open data folder. A change of a case or of the studio is answered when its line is durable in
 * the journal; the other files have a queue of their own.
 */
export class StudioStore {
  readonly root: string;
  readonly archive: CaseArchive;
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
    const { disk, archive, index, shelf, studioFile, journal, checkpointFile, versions } = files;
    this.root = root;
    this.options = options;
    this.files = files;
    this.archive = archive;
    this.drafts = new DraftRepository(root, disk);
    this.holidays = new HolidayRepository(root, disk);
    this.submissions = new SubmissionRepository(root, disk);
    const onCommitted = (): void => this.writeBehind.touch();
    const sources = { archive, shelf, studioFile, journal };
    this.commits = new CommitQueue({ ...sources, now: options.now, onCommitted });
    files.follow(() => this.commits.published);
    const versionBackup = new VersionBackup({
      ...options,
      ...versions,
      root,
      studio: () => this.studio,
      caseCount: () => archive.keys().length,
    });
    this.firstLines = new FirstLines({
      ...sources,
      ...versions,
      versionBackup,
      commits: this.commits,
    });
    this.writeBehind = new WriteBehind({
      ...{ shelf, archive, index, studioFile, checkpointFile, journal },
      published: () => this.commits.published,
      beforeWriting: () => versionBackup.ensure(),
      onWritten: () => journal.rest(),
      stamp: options.stamp,
      quietMs: options.followsAfterMs === undefined ? QUIET_MS : options.followsAfterMs,
    });
  }

  /**
   * Opens a data folder, brings its files to where the journal is, and reads its ledgers. Throws
   * StoreError: `folder_gone`, `not_found` (no studio in it), `damaged` or `newer_version`
   * (studio.json or the journal, left as they are), `unreadable`.
   */
  static async open(root: string, options: OpenOptions): Promise<StudioStore> {
    const store = new StudioStore(root, options, await openFiles(root, options));
    store.files.shelf.doubts.listen(() => options.onFound?.());
    if (options.access === 'write') store.archive.recount.listen(() => store.writeBehind.touch());
    if (options.access === 'write' && store.hasUnwritten()) store.writeBehind.touch();
    return store;
  }

  get studio(): Studio {
    return this.files.studioFile.studio;
  }

  /** The disk that the folder is on; it refuses once somebody else has taken the folder over. */
  get disk(): Disk {
    return this.files.disk;
  }

  /** What the user must know of this folder. Damaged files are named as long as they lie there. Throws StoreError. */
  async notices(): Promise<StoreNotice[]> {
    const { notices, shelf, studioFile, disk } = this.files;
    const doubts = noticesOf(studioFile.doubt, shelf.doubts.months, this.options.access);
    return withSetAside([...notices, ...doubts], await findSetAside(this.root, disk));
  }

  /** Changes studio.json. Throws StoreError, and whatever `edit` throws; nothing is then changed. */
  changeStudio(edit: (studio: Studio) => Studio, by: By = UNKNOWN_CHANGE): Promise<Studio> {
    return this.submit(changeStudioTask(edit, by));
  }

  /**
   * Registers a case under the next running number of its year. The line that registers the case
   * gives out the number: either both are there or none. A case that `make` refuses takes no number.
   */
  registerCase(
    registeredOn: LocalDate,
    make: (numbering: CaseNumbering) => MediationCase,
    by: By = UNKNOWN_CHANGE,
  ): Promise<MediationCase> {
    const year = Number(registeredOn.slice(0, 4));
    return this.submit(registerTask(year, registeredOn.slice(0, 7), make, by));
  }

  /**
   * Lets `edit` make a new state out of a copy of the case and saves it with the next revision.
   *
   * Throws StoreError `changed_meanwhile` when the case is no longer at `revision`, and whatever
   * `edit` throws; nothing is then changed. An edit that changes nothing is not written.
   */
  changeCase(
    caseId: string,
    revision: number,
    edit: (copy: MediationCase) => MediationCase,
    by: By = UNKNOWN_CHANGE,
  ): Promise<MediationCase> {
    return this.submitFor(caseId, revision, (address) => changeCaseTask(address, edit, by));
  }

  /**
   * Changes several cases in one line of the journal, all or none, each as `changeCase` does. They
   * are taken back together. Throws StoreError, and whatever an `edit` throws; nothing is then changed.
   */
  async changeCases(edits: readonly CaseEdit[], by: By = UNKNOWN_CHANGE): Promise<MediationCase[]> {
    const tasks = edits.map(({ caseId, revision, edit }) =>
      changeCaseTask({ caseId, month: this.archive.monthOf(caseId), revision }, edit, by),
    );
    return this.submit(togetherTask(tasks, by));
  }

  /** Moves a case to 回收站: out of every list, and kept whole. Throws StoreError. */
  removeCase(caseId: string, revision: number, by: By = UNKNOWN_CHANGE): Promise<MediationCase> {
    return this.submitFor(caseId, revision, (address) => removeCaseTask(address, by));
  }

  /** Brings a case back from 回收站 as it was. Throws StoreError. */
  restoreCase(caseId: string, revision: number, by: By = UNKNOWN_CHANGE): Promise<MediationCase> {
    return this.submitFor(caseId, revision, (address) => restoreCaseTask(address, by));
  }

  /**
   * Takes the last change of a case back, as a new change with the action `undo`. Throws StoreError
   * `not_found` when there is none to take back: a case is not unregistered this way; and whatever
   * `choose` throws. Other records that were changed in the same lines are taken back with it, or
   * all is refused.
   * @param actor who does it
   * @param choose how many of the last lines (all of them handed in, oldest first) are taken back
   */
  async undoLastChange(
    caseId: string,
    revision: number,
    actor: Actor = NOBODY,
    choose: (lines: readonly JournalLine[]) => UndoChoice = () => ({ count: 1, action: 'undo' }),
  ): Promise<MediationCase> {
    const lines = await this.history(caseId);
    const { count, action } = choose(lines);
    const steps = stepsBack(lines.slice(-count));
    if (steps === null) throw new StoreError('not_found', caseId);
    return this.submitFor(caseId, revision, (address) =>
      undoTask(address, steps, { actor, action }),
    );
  }

  /**
   * Every change of a case, oldest first, also of one in 回收站. Throws StoreError.
   * @param since instant before which nothing is looked for; a month is always read whole
   */
  async history(caseId: string, since: string | null = null): Promise<JournalLine[]> {
    const { case: one } = await this.slotOf(caseId);
    const { month: fromMonth } = nameFor(new Date(since ?? one.createdAt), null);
    const lastSeq = this.commits.published.seq;
    const { disk } = this.files;
    const asked = { kind: 'case', id: caseId, lastSeq };
    const lines = await readRecordLines(this.root, disk, { ...asked, fromMonth });
    if (lines[0]?.body?.steps.some((step) => step.id === caseId && begins(step))) return lines;
    // Taken over from an older folder, or registered under a clock that was wrong.
    return readRecordLines(this.root, disk, { ...asked, fromMonth: '' });
  }

  /** A case wherever it is, also in 回收站. Not to be changed by the caller. Throws StoreError. */
  async slotOf(caseId: string): Promise<CaseSlot> {
    const ledger = await this.files.shelf.open(this.archive.monthOf(caseId));
    const slot = slotIn(ledger, caseId);
    if (slot === null) throw new StoreError('not_found', caseId);
    return slot;
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
    return this.queue.run(() => this.nameGoneFolder(task));
  }

  /** Brings studio.json and the ledgers to where the journal is. @returns whether all of it is written */
  async flush(): Promise<boolean> {
    if (this.options.access === 'read') return true;
    await this.commits.drain();
    return this.writeBehind.flush();
  }

  /** Resolves when every write is on disk. */
  async close(): Promise<void> {
    this.files.index.stop();
    await this.archive.recount.stop();
    await this.queue.drain();
    await this.commits.drain();
    if (this.options.access === 'write') await this.writeBehind.close();
    await this.files.journal.rest();
  }

  private hasUnwritten(): boolean {
    const { studioFile, shelf, archive, index } = this.files;
    const isBehind = studioFile.isDirty || shelf.dirtyMonths().length > 0 || shelf.records.isNew;
    return isBehind || archive.hasChangedMonths || index.hasNewStamps;
  }

  private submitFor(
    caseId: string,
    revision: number,
    make: (address: CaseAddress) => Task<MediationCase>,
  ): Promise<MediationCase> {
    // Looked up later than asked: a task before this one may be the one that registers the case.
    return this.nameGoneFolder(async () => {
      const month = this.archive.monthOf(caseId);
      return this.submit(make({ caseId, month, revision }));
    });
  }

  private submit<T>(task: Task<T>): Promise<T> {
    return this.nameGoneFolder(async () => {
      this.refuseWhenReading();
      if (!this.firstLines.areThere) await this.firstLines.write();
      return this.commits.submit(task);
    });
  }

  private refuseWhenReading(): void {
    if (this.options.access === 'read') throw new StoreError('read_only', this.root);
  }

  private async nameGoneFolder<T>(task: () => Promise<T>): Promise<T> {
    try {
      return await task();
    } catch (error) {
      // A file that is missing because its whole folder is gone was changed by nobody.
      if (error instanceof StoreError && error.kind === 'changed_outside')
        await requireFolder(this.root, this.files.disk);
      throw error;
    }
  }
}
