import { join } from 'node:path';
import type { Disk } from '../disk/disk';
import type { ReadRoom } from '../disk/read-room';
import { writeDurably } from '../files/durable-write';
import { StoreError, systemCodeOf, toWriteError } from '../store-error';
import type { RowSpan } from './case-columns';
import { checkOf } from './file-check';
import { bytesHash } from './hash-index';
import type { EncodedMonth } from './index-part';

const INDEX_FOLDER = 'index';
/** A month of a thousand cases fits in. */
const FIRST_ROOM = 256 << 10;
/** What is larger is read by itself, and given back. */
const LARGEST_ROOM = 16 << 20;

const FILE_TYPES = { rows: 'rows.jsonl', columns: 'columns', texts: 'texts.jsonl' } as const;
/** What lies between two rows is read with them when it is no more than that: to open a file again takes longer. */
const GAP = 16 << 10;

/** A piece of a file. */
interface Run {
  readonly from: number;
  readonly to: number;
}

const NO_RUN = [{ from: 0, to: 0 }, null] as const;

/** A part of the index of a month. */
export type Part = keyof typeof FILE_TYPES;

/** The files of the folder `index/`: all of them derived, none believed but for its check. */
export class IndexFiles {
  private readonly root: string;
  private readonly disk: Disk;

  constructor(root: string, disk: Disk) {
    this.root = root;
    this.disk = disk;
  }

  /** A part of a month; null when it is not there or not the one with this check (`checkOf`). */
  async read(month: string, part: Part, check: string): Promise<Uint8Array | null> {
    const bytes = await this.disk.read(this.pathOf(month, part)).catch(() => null);
    return bytes === null || checkOf(bytes) !== check ? null : bytes;
  }

  /** The same, in a room: it stands there until something else is read into it. */
  async readInto(
    room: ReadRoom,
    month: string,
    part: Part,
    check: string,
  ): Promise<Uint8Array | null> {
    const path = this.pathOf(month, part);
    for (let length = FIRST_ROOM; length <= LARGEST_ROOM; length *= 2) {
      const bytes = room.take(length);
      const read = await this.disk.readInto(path, bytes).catch(() => null);
      if (read === null) return null;
      // A room that is full may hold the beginning of a longer file.
      if (read === bytes.length) continue;
      const found = bytes.subarray(0, read);
      return checkOf(found) === check ? found : null;
    }
    return this.read(month, part, check);
  }

  /** Single rows of a month; null when one of them does not stand where it should. */
  async readRows(month: string, spans: readonly RowSpan[]): Promise<Uint8Array[] | null> {
    const path = this.pathOf(month, 'rows');
    const read = async ({ from, to }: Run): Promise<readonly [Run, Uint8Array | null]> => [
      { from, to },
      await this.disk.readFrom(path, from, to - from).catch(() => null),
    ];
    const runs = await Promise.all(runsOf(spans).map(read));
    const rows = spans.map(({ start, length, check }) => {
      const [{ from }, bytes] = runs.find(([run]) => run.from <= start && start < run.to) ?? NO_RUN;
      // A copy, so that what lies between is given up.
      const row = bytes && new Uint8Array(bytes.subarray(start - from, start - from + length));
      return row !== null && bytesHash(row) === check ? row : null;
    });
    const found = rows.filter((row) => row !== null);
    return found.length === rows.length ? found : null;
  }

  /** Writes all parts of a month. Throws StoreError. */
  async write(month: string, { rows, columns, texts }: EncodedMonth): Promise<void> {
    await this.writePart(this.pathOf(month, 'rows'), rows);
    await this.writePart(this.pathOf(month, 'columns'), columns);
    await this.writePart(this.pathOf(month, 'texts'), texts);
  }

  private async writePart(path: string, bytes: Uint8Array): Promise<void> {
    try {
      await writeDurably(path, bytes, this.disk);
    } catch (error) {
      if (!(error instanceof StoreError) || error.kind !== 'folder_gone') throw error;
      await this.disk.makeFolder(join(this.root, INDEX_FOLDER)).catch((failure: unknown) => {
        if (systemCodeOf(failure) !== 'EEXIST') throw toWriteError(failure, INDEX_FOLDER);
      });
      await writeDurably(path, bytes, this.disk);
    }
  }

  private pathOf(month: string, part: Part): string {
    return join(this.root, INDEX_FOLDER, `${month}.${FILE_TYPES[part]}`);
  }
}

/** The pieces in which rows are read: those that lie close to each other together. */
function runsOf(spans: readonly RowSpan[]): Run[] {
  const runs: { from: number; to: number }[] = [];
  for (const { start, length } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = runs.at(-1);
    if (last !== undefined && start - last.to <= GAP) last.to = Math.max(last.to, start + length);
    else runs.push({ from: start, to: start + length });
  }
  return runs;
}
