import type { Studio } from '@shared/domain/studio/studio';
import { applyToStudio, type PatchLine, raiseOrdinal } from './change';
import { studioFileOf } from './data-folder';
import type { Disk } from './disk/disk';
import { DocumentFile } from './document-file';
import { STUDIO_FORMAT, type StudioDocument } from './schemas/studio-v2';
import { keepCopy } from './set-aside';
import { StoreError } from './store-error';

export interface StudioReading {
  readonly stamp: string | null;
  /** Lines after the checkpoint. */
  readonly tail: readonly PatchLine[];
  /** `appliedSeq` of the file when it was last written; null when that is not known. */
  readonly recordedSeq: number | null;
  /** The lines of the whole journal that concern studio.json. */
  readonly findLines: () => Promise<readonly PatchLine[]>;
}

/** studio.json: profile, roster, settings and the number counters. Its file follows behind the journal. */
export class StudioRepository {
  private readonly path: string;
  private readonly disk: Disk;
  private readonly file: DocumentFile<StudioDocument>;
  private current: Studio | null = null;
  /** Lines that the file does not have yet. */
  private pending: PatchLine[] = [];
  private fileSeq = 0;
  private isWriting = false;
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
    const isOlder = found !== null && found.appliedSeq < (reading.recordedSeq ?? 0);
    const seq = found?.appliedSeq ?? 0;
    const lines = found === null || isOlder ? await reading.findLines() : reading.tail;
    const missing = lines.filter((line) => line.seq > seq && concernsStudio(line));
    const studio = replay(found === null ? null : withoutSeq(found), missing);
    if (studio === null) throw new StoreError('damaged', 'studio.json');
    if (found === null && reading.stamp === null) throw new StoreError('damaged', 'studio.json');
    if ((found === null || isOlder) && reading.stamp !== null) {
      const kept = await keepCopy(this.path, 'replaced', reading.stamp, this.disk);
      if (kept === null) throw new StoreError('damaged', 'studio.json');
      this.mustWrite = true;
    }
    this.fileSeq = seq;
    this.pending = missing;
    this.current = studio;
    this.file.forget();
  }

  /** The studio in memory. */
  get studio(): Studio {
    if (this.current === null) throw new StoreError('not_found', 'studio.json');
    return this.current;
  }

  /** `appliedSeq` of the file as last read or written. */
  get appliedSeq(): number {
    return this.fileSeq;
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

  /** Whether the file is as it was last read or written. Throws StoreError. */
  async isUnchanged(): Promise<boolean> {
    // While the file is being written, the writing itself looks.
    return this.isWriting || this.file.isUnchanged();
  }

  /**
   * What another program made of the file, with our own changes that it lacks on top. Throws
   * StoreError `changed_outside` when there is no whole studio to be read.
   */
  async readForeign(): Promise<Studio> {
    const found = await this.file.load().catch(() => null);
    this.file.forget();
    if (found === null) throw new StoreError('changed_outside', 'studio.json');
    this.mustWrite = true;
    const studio = replay(withoutSeq(found), this.pending) ?? this.studio;
    // A running number that was given out stays given out, whatever stands in the file.
    const given = Object.entries(this.studio.lastOrdinals);
    return given.reduce(
      (one, [year, ordinal]) => raiseOrdinal(one, { year: Number(year), ordinal }),
      studio,
    );
  }

  /** Writes the file. Throws StoreError; it is then tried again later. @param seq number of the last published line */
  async flush(seq: number): Promise<void> {
    this.isWriting = true;
    try {
      await this.file.replace({ appliedSeq: seq, ...this.studio });
    } finally {
      this.isWriting = false;
    }
    this.file.forget();
    this.fileSeq = seq;
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

function withoutSeq({ appliedSeq: _appliedSeq, ...studio }: StudioDocument): Studio {
  return studio;
}

/** Whether a line concerns studio.json: a change of it, or a running number that was given out. */
export function concernsStudio({ caseId, forward }: PatchLine): boolean {
  return caseId === null || forward[0]?.path === '';
}

function replay(start: Studio | null, lines: readonly PatchLine[]): Studio | null {
  let studio = start;
  // A patch that does not fit any more (the file was edited by hand) leaves what is there.
  for (const line of lines) studio = applyToStudio(studio, line) ?? studio;
  return studio;
}
