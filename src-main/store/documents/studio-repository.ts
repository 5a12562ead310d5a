import type { Studio } from '@shared/domain/studio/studio';
import type { PatchLine } from '../cases/change';
import { studioFileOf } from '../data-folder';
import type { Disk } from '../disk/disk';
import type { FileRecord } from '../journal/checkpoint';
import type { Link } from '../journal/journal-line';
import type { FileDoubt, FoundLines } from '../ledger/ledger-mending';
import { STUDIO_FORMAT, type StudioDocument } from '../schemas/studio-v2';
import { StoreError } from '../store-error';
import { DocumentFile } from './document-file';
import { makeWay } from './make-way';
import { keepCopy } from './set-aside';
import {
  concernsStudio,
  isOwnLaterStudio,
  judgeStudio,
  replayStudio,
  studioOfJournal,
} from './studio-replay';

export interface StudioReading {
  readonly stamp: string | null;
  /** Lines after the checkpoint. */
  readonly tail: readonly PatchLine[];
  /** The file as this program last left it; null when that is not known. */
  readonly record: FileRecord | null;
  /** The file follows a line that is not of the journal. */
  readonly isStray: boolean;
  /** Number of the last line of the journal. */
  readonly lastSeq: number;
  /** The lines of the whole journal that concern studio.json. */
  readonly findLines: () => Promise<FoundLines>;
}

/** studio.json: profile, roster, settings and the number counters. Its file follows behind the journal. */
export class StudioRepository {
  private readonly path: string;
  private readonly disk: Disk;
  private readonly file: DocumentFile<StudioDocument>;
  private current: Studio | null = null;
  /** Lines that the file does not have yet. */
  private pending: PatchLine[] = [];
  private fileRecord: FileRecord = { seq: 0, line: null, mark: null };
  private foundDoubt: FileDoubt | null = null;
  private mustWrite = false;

  constructor(root: string, disk: Disk) {
    this.path = studioFileOf(root);
    this.disk = disk;
    this.file = new DocumentFile(this.path, STUDIO_FORMAT, disk);
  }

  /** Throws StoreError when there is no studio.json, or a later program wrote it: before anything is touched. */
  async requireReadable(): Promise<void> {
    await this.readWhole();
    this.file.forget();
  }

  /**
   * Reads the file and brings it to where the journal is. Throws StoreError: `not_found`, `damaged`
   * (and the journal does not tell what was in it), `newer_version`, `unreadable`; nothing is touched.
   */
  async load(reading: StudioReading): Promise<void> {
    const found = await this.readWhole();
    const { appliedSeq: seq = 0, appliedHash: line = null } = found ?? {};
    this.fileRecord = { seq, line, mark: this.file.mark };
    if (found === null) await this.makeAnew(reading);
    else if (await this.isAsLeft(found, reading)) {
      const { appliedSeq } = found;
      this.pending = reading.tail.filter((line) => line.seq > appliedSeq && concernsStudio(line));
      this.current = replayStudio(withoutSeq(found), this.pending);
    } else await this.judge(found, reading);
    this.file.forget();
  }

  /** Whether the file is one that this program wrote, as far as can be told without the whole journal. */
  private async isAsLeft(
    found: StudioDocument,
    { record, tail, lastSeq, isStray }: StudioReading,
  ): Promise<boolean> {
    if (isStray) return false;
    if (record === null || found.appliedSeq > lastSeq) return true;
    if (found.appliedSeq < record.seq) return false;
    if (record.mark === null || record.mark.hash === this.file.mark?.hash) return true;
    return isOwnLaterStudio(found, record, tail);
  }

  /** A damaged file: the journal tells what was in it. */
  private async makeAnew({ stamp, findLines }: StudioReading): Promise<void> {
    const { lines } = await findLines();
    this.pending = lines.filter(concernsStudio);
    this.current = replayStudio(null, this.pending);
    if (this.current === null || stamp === null) throw new StoreError('damaged', 'studio.json');
    await this.keepAside(stamp);
  }

  /** The file is not as this program left it: the journal tells what it should be. */
  private async judge(found: StudioDocument, reading: StudioReading): Promise<void> {
    const { record, stamp, findLines } = reading;
    const { lines, isWhole } = await findLines();
    this.pending = lines.filter((line) => line.seq > found.appliedSeq && concernsStudio(line));
    this.mustWrite = stamp !== null;
    const verdict = judgeStudio({
      theirs: replayStudio(withoutSeq(found), this.pending) ?? withoutSeq(found),
      ours: isWhole ? studioOfJournal(lines) : null,
      isOlder: found.appliedSeq < (record?.seq ?? 0),
    });
    this.current = verdict.studio;
    this.foundDoubt = verdict.doubt;
    if (stamp === null) return;
    if (verdict.doubt === 'rebuilt') await this.keepAside(stamp);
  }

  private async keepAside(stamp: string): Promise<void> {
    const kept = await keepCopy(this.path, 'replaced', stamp, this.disk);
    if (kept === null) throw new StoreError('damaged', 'studio.json');
    this.mustWrite = true;
  }

  /** The studio in memory. */
  get studio(): Studio {
    if (this.current === null) throw new StoreError('not_found', 'studio.json');
    return this.current;
  }

  /** The file as last read or written, for the checkpoint. */
  get record(): FileRecord {
    return this.fileRecord;
  }

  /** What the user must know of the file that was read, or null. */
  get doubt(): FileDoubt | null {
    return this.foundDoubt;
  }

  /** Whether the file lacks something. */
  get isDirty(): boolean {
    return this.mustWrite || this.pending.length > 0;
  }

  /** Publishes what a line of the journal did. */
  publish(studio: Studio, line: PatchLine): void {
    this.current = studio;
    this.pending.push(line);
  }

  /**
   * Writes the file; what another program made of it is kept aside. Throws StoreError; it is then
   * tried again later.
   * @param line the last published line
   * @param stamp wall-clock time for the name of a file that is kept aside
   */
  async flush({ seq, hash }: Pick<Link, 'seq' | 'hash'>, stamp: string): Promise<void> {
    await makeWay(this.file, stamp, this.disk);
    await this.file.replace({ appliedSeq: seq, appliedHash: hash, ...this.studio });
    this.file.forget();
    this.fileRecord = { seq, line: hash, mark: this.file.mark };
    this.pending = this.pending.filter((line) => line.seq > seq);
    this.mustWrite = false;
  }

  private async readWhole(): Promise<StudioDocument | null> {
    try {
      const found = await this.file.load();
      if (found === null) throw new StoreError('not_found', 'studio.json');
      return found;
    } catch (error) {
      if (error instanceof StoreError && error.kind === 'damaged') return null;
      throw error;
    }
  }
}

function withoutSeq({ appliedSeq: _seq, appliedHash: _hash, ...studio }: StudioDocument): Studio {
  return studio;
}
