import { join } from 'node:path';
import { z } from 'zod';
import { JOURNAL_FOLDER } from '../data-folder';
import type { Disk } from '../disk/disk';
import type { FileMark } from '../files/file-mark';
import { JsonFile } from '../files/json-file';
import type { JsonFormat, Migration } from '../files/json-format';
import { StoreError } from '../store-error';
import type { JournalMarks } from './journal-marks';

/** A file of records as this program last left it. */
export interface FileRecord {
  /** Its `appliedSeq`. */
  readonly seq: number;
  /** Its `appliedHash`; null when an older program wrote it. */
  readonly line: string | null;
  /** Null when only the number is known: an older program wrote it down. */
  readonly mark: FileMark | null;
}

/** The last line that every file of records holds, and where it stands: opening reads on from there. */
export interface Checkpoint {
  readonly seq: number;
  readonly hash: string;
  /** File name in `journal/`. */
  readonly file: string;
  /** Where the line begins in it, in bytes. */
  readonly lineStart: number;
  /** Each file as last written, by its path without the extension: `studio`, `case/2026-11`. */
  readonly files: Readonly<Record<string, FileRecord>>;
  /** The journal's own files as they were then; empty when an older program wrote the checkpoint. */
  readonly journal: JournalMarks;
}

const recordSchema = z.object({
  seq: z.int().min(0),
  line: z.string().nullable().default(null),
  mark: z
    .object({
      hash: z.string().regex(/^[0-9a-f]{64}$/),
      size: z.int().min(0),
      modifiedMs: z.int(),
    })
    .nullable(),
});

/** Version 1 knew the numbers alone. */
const fromVersion1: Migration = ({ files, ...older }) => ({
  ...older,
  files: Object.fromEntries(
    Object.entries(Object(files)).map(([name, seq]) => [name, { seq, mark: null }]),
  ),
});

/** Until version 3 the files of cases were named by their month alone. */
const fromVersion2: Migration = ({ files, ...older }) => ({
  ...older,
  files: Object.fromEntries(
    Object.entries(Object(files)).map(([name, record]) => [
      /^\d{4}-\d{2}$/.test(name) ? `case/${name}` : name,
      record,
    ]),
  ),
});

const CHECKPOINT_FORMAT: JsonFormat<Checkpoint> = {
  kind: 'checkpoint',
  schema: z.object({
    seq: z.int().min(1),
    hash: z.string(),
    file: z.string(),
    lineStart: z.int().min(0),
    files: z.record(z.string(), recordSchema),
    journal: z
      .record(z.string(), z.object({ size: z.int().min(0), modifiedMs: z.number() }))
      .default({}),
  }),
  migrations: [fromVersion1, fromVersion2],
};

/** `journal/checkpoint.json`: derived; without it opening reads the whole journal. */
export class CheckpointFile {
  private readonly file: JsonFile<Checkpoint>;

  constructor(root: string, disk: Disk) {
    const path = join(root, JOURNAL_FOLDER, 'checkpoint.json');
    this.file = new JsonFile(path, CHECKPOINT_FORMAT, disk);
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
