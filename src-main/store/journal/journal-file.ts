import { dirname } from 'node:path';
import { requireFolder } from '../data-folder';
import type { Disk, DiskFile } from '../disk/disk';
import { syncFolder } from '../files/durable-write';
import { StoreError, systemCodeOf, toReadError, toWriteError } from '../store-error';
import {
  compareNames,
  formatJournalName,
  type JournalName,
  journalPath,
  nameFor,
} from './journal-names';
import { decodeLine, isNewer } from './line-codec';

/** Where the journal ends. */
export interface JournalEnd {
  /** The newest file; null when there is none yet. */
  readonly name: JournalName | null;
  /** Bytes up to the end of its last line. */
  readonly goodLength: number;
  /** There may be something after that, or it may not survive a power cut. */
  readonly isUnsure: boolean;
  /** No line goes into that file any more: what stands after its end must stay, or another writer may still put something there. */
  readonly isClosed: boolean;
}

/**
 * The end of the journal, where lines are put. `put` is called one at a time.
 *
 * After a failed write the file is cut back to its last good length. Where that is impossible too,
 * it is left alone and the journal goes on in a file of its own, whose first line says after which
 * line it comes.
 */
export class JournalFile {
  private readonly root: string;
  private readonly disk: Disk;
  private currentName: JournalName | null;
  private goodLength: number;
  private file: DiskFile | null = null;
  /** The folder is sure to hold the file's name. */
  private isNameSafe = true;
  /** What stands after the good length is not known. */
  private isEndUnsure: boolean;
  /** Somebody else wrote here, or it holds what must stay: no line goes into this file any more. */
  private isForeign: boolean;
  /** Another writer went on with the journal. */
  private isOvertaken = false;

  constructor(root: string, disk: Disk, end: JournalEnd) {
    this.root = root;
    this.disk = disk;
    this.currentName = end.name;
    this.goodLength = end.goodLength;
    this.isEndUnsure = end.isUnsure;
    this.isForeign = end.isClosed;
  }

  get name(): JournalName | null {
    return this.currentName;
  }

  /** Bytes up to the end of the last line that was put. */
  get length(): number {
    return this.goodLength;
  }

  /**
   * Throws StoreError `changed_outside` when somebody else wrote to the file, `held_elsewhere` when it
   * was another writer of this folder: what memory holds is then old, `folder_gone` when the folder is away.
   * @param last hash of the last line
   */
  async refuseForeignChange(last: string): Promise<void> {
    if (this.isOvertaken) throw new StoreError('held_elsewhere', '');
    if (this.currentName === null || this.isEndUnsure || this.isForeign) {
      await requireFolder(this.root, this.disk);
      return;
    }
    const name = formatJournalName(this.currentName);
    const size = await this.disk.facts(journalPath(this.root, this.currentName)).then(
      (facts) => facts.size,
      (error: unknown) => {
        if (systemCodeOf(error) === 'ENOENT') return null;
        throw toReadError(error, name);
      },
    );
    if (size === this.goodLength) return;
    if (size === null) await requireFolder(this.root, this.disk);
    this.isForeign = true;
    this.isOvertaken = size !== null && (await this.isGoneOnWith(last));
    throw new StoreError(
      this.isOvertaken ? 'held_elsewhere' : 'changed_outside',
      this.isOvertaken ? '' : name,
    );
  }

  /**
   * Puts whole lines at the end, durably. Throws StoreError; the journal is then as before.
   * @param meanwhile what there is to do while the disk is busy; must not throw
   */
  async put(bytes: Uint8Array, at: Date, meanwhile: () => void): Promise<void> {
    await this.openFor(nameFor(at, this.currentName));
    const file = this.requireFile();
    try {
      await file.write(bytes, this.goodLength);
      const syncing = file.datasync();
      meanwhile();
      await syncing;
      await this.makeNameSafe();
    } catch (error) {
      await this.cutBack();
      throw toWriteError(error, this.fileName());
    }
    this.goodLength += bytes.length;
  }

  async close(): Promise<void> {
    const { file } = this;
    this.file = null;
    await file?.close().catch(() => undefined);
  }

  /**
   * Throws StoreError `held_elsewhere` when the journal has a newer file than this one, or goes on in
   * this one: another writer was here.
   * @param last hash of the last line
   */
  async requireNewest(names: readonly JournalName[], last: string): Promise<void> {
    if (await this.isNewest(names.at(-1) ?? null, last)) return;
    this.isOvertaken = true;
    throw new StoreError('held_elsewhere', '');
  }

  private async isNewest(newest: JournalName | null, last: string): Promise<boolean> {
    const { currentName } = this;
    if (newest === null || currentName === null) return newest === currentName;
    if (compareNames(newest, currentName) !== 0) return false;
    const { size } = await this.disk.facts(journalPath(this.root, currentName));
    if (size === this.goodLength) return true;
    // What the power cut off there, or a failed write of ours left, is cut back before the next.
    return this.isEndUnsure && !(await this.isGoneOnWith(last));
  }

  /** Whether the line after the last one is of the chain: only another writer of this folder makes such a line. */
  private async isGoneOnWith(last: string): Promise<boolean> {
    const { currentName } = this;
    if (currentName === null) return false;
    const path = journalPath(this.root, currentName);
    const bytes = await this.disk.readFrom(path, this.goodLength).catch(() => new Uint8Array());
    const line = decodeLine(new TextDecoder().decode(bytes.subarray(0, bytes.indexOf(0x0a))));
    return isNewer(line) || line?.prev === last;
  }

  private async openFor(name: JournalName): Promise<void> {
    const { currentName } = this;
    if (currentName === null || compareNames(name, currentName) > 0)
      return this.start(await this.freeName(name));
    if (this.isForeign) return this.start(await this.freeName(currentName));
    if (this.file !== null && !this.isEndUnsure) return;
    try {
      const path = journalPath(this.root, currentName);
      const { size } = await this.disk.facts(path);
      this.file ??= await this.disk.open(path, 'update');
      // Longer is the rest of a failed write; shorter is no file of ours.
      if (size > this.goodLength || this.isEndUnsure) await this.cutBack();
      if (size >= this.goodLength && !this.isEndUnsure) return;
    } catch (error) {
      if (systemCodeOf(error) === null) throw error;
    }
    await this.start(await this.freeName(currentName));
  }

  /** Begins a file. Throws StoreError; the file before then stays the current one. */
  private async start(name: JournalName): Promise<void> {
    const path = journalPath(this.root, name);
    try {
      await this.makeFolder(dirname(path));
      const file = await this.disk.open(path, 'create');
      await this.close();
      this.file = file;
    } catch (error) {
      throw toWriteError(error, formatJournalName(name));
    }
    this.currentName = name;
    this.goodLength = 0;
    this.isNameSafe = false;
    this.isEndUnsure = false;
    this.isForeign = false;
  }

  private async makeFolder(folder: string): Promise<void> {
    try {
      await this.disk.makeFolder(folder);
    } catch (error) {
      if (systemCodeOf(error) !== 'EEXIST') throw error;
    }
    // Also when it was there: it may have been made by a try that failed before this.
    await syncFolder(this.root, this.disk);
  }

  private async makeNameSafe(): Promise<void> {
    if (this.isNameSafe || this.currentName === null) return;
    await syncFolder(dirname(journalPath(this.root, this.currentName)), this.disk);
    this.isNameSafe = true;
  }

  /** Takes away what stands after the last good line. */
  private async cutBack(): Promise<void> {
    this.isEndUnsure = true;
    try {
      const file = this.requireFile();
      await file.truncate(this.goodLength);
      await file.datasync();
      this.isEndUnsure = false;
    } catch {
      await this.close();
    }
  }

  /** The name, or the next part of the month that is not taken: a writer that slept may have made one late. */
  private async freeName({ month, part }: JournalName): Promise<JournalName> {
    for (let next = part; ; next += 1) {
      const name = { month, part: next };
      const isTaken = await this.disk.facts(journalPath(this.root, name)).then(
        () => true,
        () => false,
      );
      if (!isTaken) return name;
    }
  }

  private requireFile(): DiskFile {
    if (this.file === null) throw new StoreError('unreadable', this.fileName());
    return this.file;
  }

  private fileName(): string {
    return this.currentName === null ? 'journal' : formatJournalName(this.currentName);
  }
}
