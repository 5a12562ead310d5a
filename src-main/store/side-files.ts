import type { Submission } from '@shared/domain/reports/submission';
import { nameGoneFolder } from './data-folder';
import type { Disk } from './disk/disk';
import { DraftRepository } from './files/draft-repository';
import type { Json } from './files/draft-v1';
import { HolidayRepository } from './files/holiday-repository';
import { StudioKeyRepository } from './files/studio-key-repository';
import type { StudioKey } from './files/studio-key-v1';
import { SubmissionRepository } from './files/submission-repository';
import { PinsRepository } from './seal/pins-repository';
import type { PinHash } from './seal/pins-v1';
import { StoreError } from './store-error';
import { TaskQueue } from './task-queue';

export interface SideFilesOptions {
  readonly access: 'write' | 'read';
  /** Wall-clock time for names of files that are set aside. */
  readonly stamp: () => string;
}

/** The files of a data folder that hold no records: half-typed forms, figures that were handed in, imported holidays, the studio's key, 短密码. */
export class SideFiles {
  readonly holidays: HolidayRepository;
  readonly root: string;
  readonly disk: Disk;
  private readonly options: SideFilesOptions;
  private readonly submissions: SubmissionRepository;
  private readonly drafts: DraftRepository;
  private readonly key: StudioKeyRepository;
  private readonly pins: PinsRepository;
  private readonly queue = new TaskQueue();

  constructor(root: string, disk: Disk, options: SideFilesOptions) {
    this.root = root;
    this.disk = disk;
    this.options = options;
    this.drafts = new DraftRepository(root, disk);
    this.key = new StudioKeyRepository(root, disk);
    this.pins = new PinsRepository(root, disk);
    this.holidays = new HolidayRepository(root, disk);
    this.submissions = new SubmissionRepository(root, disk);
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

  /** The studio's key; null while it has none. Throws StoreError. */
  knownStudioKey(): Promise<StudioKey | null> {
    return this.queue.run(() => this.key.get());
  }

  /**
   * The studio's key; one is made by `make` and kept when there is none. Throws StoreError `read_only` when there is none and
   * the folder is opened for reading.
   */
  async studioKey(make: () => StudioKey): Promise<StudioKey> {
    const known = await this.knownStudioKey();
    return known ?? this.write(() => this.key.getOrKeep(make));
  }

  /** 短密码 of a sealed studio. Throws StoreError. */
  knownPins(): Promise<readonly PinHash[]> {
    return this.queue.run(() => this.pins.get());
  }

  /** Throws StoreError `read_only` when opened for reading. */
  changePins(change: (known: readonly PinHash[]) => readonly PinHash[]): Promise<void> {
    return this.write(async () => {
      const known = await this.pins.get();
      const next = change(known);
      if (next.length + known.length > 0) await this.pins.put(next, this.options.stamp());
    });
  }

  /** Runs a write of one of these files, or of another that holds no records, after those before it. Throws StoreError `read_only` when opened for reading. */
  write<T>(task: () => Promise<T>): Promise<T> {
    return this.attempt(() => this.queue.run(task));
  }

  /** Runs any write of this folder, and says of a file that is missing with all others that the folder is gone. Throws StoreError. */
  async attempt<T>(task: () => Promise<T>): Promise<T> {
    if (this.options.access === 'read') throw new StoreError('read_only', this.root);
    return nameGoneFolder(this, task);
  }

  /** Resolves when every write that was asked for is done. */
  drain(): Promise<void> {
    return this.queue.drain();
  }
}
