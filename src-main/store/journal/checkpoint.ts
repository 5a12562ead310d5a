import { join } from 'node:path';
import { z } from 'zod';
import { JOURNAL_FOLDER } from '../data-folder';
import type { Disk } from '../disk/disk';
import { DocumentFile } from '../document-file';
import type { DocumentFormat } from '../document-format';
import { StoreError } from '../store-error';

/** The last line that every ledger and studio.json hold, and where it stands: opening reads on from there. */
export interface Checkpoint {
  readonly seq: number;
  readonly hash: string;
  /** File name in `journal/`. */
  readonly file: string;
  /** Where the line begins in it, in bytes. */
  readonly lineStart: number;
  /** `appliedSeq` of each file as last written: `studio`, or a ledger's month. */
  readonly files: Readonly<Record<string, number>>;
}

const CHECKPOINT_FORMAT: DocumentFormat<Checkpoint> = {
  kind: 'checkpoint',
  schema: z.object({
    seq: z.int().min(1),
    hash: z.string(),
    file: z.string(),
    lineStart: z.int().min(0),
    files: z.record(z.string(), z.int().min(0)),
  }),
  migrations: [],
};

/** `journal/checkpoint.json`: derived; without it opening reads the whole journal. */
export class CheckpointFile {
  private readonly file: DocumentFile<Checkpoint>;

  constructor(root: string, disk: Disk) {
    const path = join(root, JOURNAL_FOLDER, 'checkpoint.json');
    this.file = new DocumentFile(path, CHECKPOINT_FORMAT, disk);
  }

  /** Null when there is none that can be used. */
  async load(): Promise<Checkpoint | null> {
    return this.file.load().catch((error: unknown) => {
      if (error instanceof StoreError) return null;
      throw error;
    });
  }

  /** Throws StoreError. */
  async save(checkpoint: Checkpoint): Promise<void> {
    // Whatever stands there, a later program's excepted, was derived as this one is.
    if (!(await this.file.isUnchanged())) await this.load();
    await this.file.replace(checkpoint);
  }
}
