import type { MediationCase } from '@shared/domain/case/mediation-case';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import type { Submission } from '@shared/domain/statistics/submission';
import { formatCaseNumber } from '@shared/domain/studio/number-pattern';
import type { Studio } from '@shared/domain/studio/studio';
import { CaseArchive } from './case-archive';
import type { CaseDescriber } from './case-entry';
import { requireFolder, studioFileOf, sweepTemporaryFiles } from './data-folder';
import { DocumentFile } from './document-file';
import { DraftRepository } from './draft-repository';
import { HolidayRepository } from './holiday-repository';
import { findSetAside, readLedgers, type StoreNotice } from './ledger-survey';
import type { Json } from './schemas/draft-v1';
import { STUDIO_FORMAT } from './schemas/studio-v1';
import { StoreError } from './store-error';
import { StudioRepository } from './studio-repository';
import { SubmissionRepository } from './submission-repository';
import { TaskQueue } from './task-queue';

export interface OpenOptions {
  /** What the rules say about cases, by the settings of the studio that is being opened. */
  readonly describer: (studio: () => Studio) => CaseDescriber;
  /** `read` touches nothing on disk, not even a damaged file. */
  readonly access: 'write' | 'read';
  readonly now: () => Date;
  /** The studio's wall-clock time for names of files that are set aside, `YYYYMMDD-HHmmss`. */
  readonly stamp: () => string;
}

/** Number and place in the year that a new case is given. */
export interface CaseNumbering {
  readonly serial: MediationCase['serial'];
  readonly number: string;
}

/** An open data folder. Every write goes through one queue, so that no two ever mix. */
export class StudioStore {
  readonly root: string;
  readonly archive: CaseArchive;
  readonly holidays: HolidayRepository;
  private readonly submissions: SubmissionRepository;
  private readonly studioFile: StudioRepository;
  private readonly drafts: DraftRepository;
  private readonly queue = new TaskQueue();
  private readonly options: OpenOptions;
  private readingNotices: readonly StoreNotice[] = [];

  private constructor(root: string, options: OpenOptions) {
    this.root = root;
    this.options = options;
    this.archive = new CaseArchive(
      root,
      options.describer(() => this.studio),
    );
    this.studioFile = new StudioRepository(root);
    this.drafts = new DraftRepository(root);
    this.holidays = new HolidayRepository(root);
    this.submissions = new SubmissionRepository(root);
  }

  /**
   * Opens a data folder and reads its ledgers. Throws StoreError: `folder_gone`, `not_found` (no
   * studio in it), `damaged` or `newer_version` (studio.json, left as it is), `unreadable`.
   */
  static async open(root: string, options: OpenOptions): Promise<StudioStore> {
    await requireFolder(root);
    const store = new StudioStore(root, options);
    await store.studioFile.load();
    const isWriting = options.access === 'write';
    if (isWriting) await sweepTemporaryFiles(root, options.now());
    store.readingNotices = await readLedgers(
      root,
      store.archive,
      isWriting ? options.stamp() : null,
    );
    return store;
  }

  get studio(): Studio {
    return this.studioFile.studio;
  }

  /** What the user must know of this folder. Damaged files are named as long as they lie there. Throws StoreError. */
  async notices(): Promise<StoreNotice[]> {
    return [...this.readingNotices, ...(await findSetAside(this.root))];
  }

  /** Changes studio.json. Throws StoreError, and whatever `edit` throws; nothing is then changed. */
  changeStudio(edit: (studio: Studio) => Studio): Promise<Studio> {
    return this.write(() => this.studioFile.save(edit(structuredClone(this.studio))));
  }

  /**
   * Registers a case under the next running number of its year.
   *
   * The number is on disk as given out before the case is written, so it is never given out again,
   * even when that write fails. A case that `make` refuses takes no number.
   */
  registerCase(
    registeredOn: LocalDate,
    make: (numbering: CaseNumbering) => MediationCase,
  ): Promise<MediationCase> {
    return this.write(async () => {
      const month = registeredOn.slice(0, 7);
      // A month that cannot be written must not use up a number.
      await this.archive.readMonth(month);
      const numbering = this.nextNumber(Number(registeredOn.slice(0, 4)));
      const made = make(numbering);
      const { year, ordinal } = numbering.serial;
      const lastOrdinals = { ...this.studio.lastOrdinals, [String(year)]: ordinal };
      await this.studioFile.save({ ...this.studio, lastOrdinals });
      return this.archive.add(made, month);
    });
  }

  /** Changes one case; see `CaseArchive.change`. */
  changeCase(
    caseId: string,
    revision: number,
    edit: (copy: MediationCase) => MediationCase,
  ): Promise<MediationCase> {
    return this.write(() =>
      this.archive.change(caseId, revision, this.options.now().toISOString(), edit),
    );
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

  /** Runs another write of this folder in the same queue. Throws StoreError `read_only` when opened for reading. */
  write<T>(task: () => Promise<T>): Promise<T> {
    if (this.options.access === 'read')
      return Promise.reject(new StoreError('read_only', this.root));
    return this.queue.run(async () => {
      try {
        return await task();
      } catch (error) {
        // A file that is missing because its whole folder is gone was changed by nobody.
        if (error instanceof StoreError && error.kind === 'changed_outside')
          await requireFolder(this.root);
        throw error;
      }
    });
  }

  /** Resolves when every write is on disk. */
  close(): Promise<void> {
    return this.queue.drain();
  }

  private nextNumber(year: number): CaseNumbering {
    const given = this.studio.lastOrdinals[String(year)] ?? 0;
    let ordinal = Math.max(given, this.archive.highestOrdinalOf(year));
    let number: string;
    do {
      ordinal += 1;
      number = formatCaseNumber(this.studio.settings.numberPattern, { year, ordinal });
      // Another pattern may have made the same text of another running number.
    } while (this.archive.isNumberTaken(number));
    return { serial: { year, ordinal }, number };
  }
}

/** Makes a data folder out of an empty or missing one: its studio.json appears whole or not at all. Throws StoreError. */
export async function writeNewStudio(root: string, studio: Studio): Promise<void> {
  const file = new DocumentFile(studioFileOf(root), STUDIO_FORMAT);
  await file.replace(STUDIO_FORMAT.schema.parse(studio));
}
