import { basename } from 'node:path';
import type { Disk } from '../disk/disk';
import { StoreError } from '../store-error';
import type { DataKey } from './data-key';
import { type FileSeal, HEADER_BYTES, readSeal } from './seal-header';
import { CHUNK_BYTES, FRAME_BYTES, frameStart, openFrame } from './whole-form';

/** So many files are known by their header, for those that are asked for piece by piece. */
const MOST_SEALS = 256;

/** A run of frames as they lie in a file. */
interface Run {
  readonly first: number;
  readonly count: number;
  /** The bytes of the frames, and one more where the file goes on. */
  readonly raw: Uint8Array;
}

/** Reads files that were written once. What is not whole is damaged: not a byte of it is handed out. */
export class WholeReader {
  private readonly disk: Disk;
  private readonly key: DataKey;
  private readonly seals = new Map<string, FileSeal>();

  constructor(disk: Disk, key: DataKey) {
    this.disk = disk;
    this.key = key;
  }

  /** As `Disk.read`. Throws also StoreError `damaged`, `newer_version`. */
  async read(path: string): Promise<Uint8Array> {
    return this.open(path, await this.disk.read(path));
  }

  /** As `Disk.readInto`. Throws as `read`. */
  async readInto(path: string, bytes: Uint8Array): Promise<number> {
    const count = Math.max(1, Math.ceil(bytes.length / CHUNK_BYTES));
    const raw = await this.disk.readFrom(path, 0, frameStart(count) + 1);
    if (raw.length === 0) return 0;
    const seal = this.sealOf(path, raw);
    const run = { first: 0, count, raw: raw.subarray(HEADER_BYTES) };
    let done = 0;
    for (const piece of openRun(seal, run, basename(path))) {
      const fitting = piece.subarray(0, bytes.length - done);
      bytes.set(fitting, done);
      done += fitting.length;
    }
    return done;
  }

  /** As `Disk.readFrom`. Throws as `read`. */
  async readFrom(path: string, start: number, length: number): Promise<Uint8Array> {
    if (!Number.isFinite(length)) return (await this.read(path)).subarray(start);
    const first = Math.floor(start / CHUNK_BYTES);
    const count = Math.floor((start + Math.max(1, length) - 1) / CHUNK_BYTES) - first + 1;
    const lead = start - first * CHUNK_BYTES;
    if (first === 0) {
      const raw = await this.disk.readFrom(path, 0, frameStart(count) + 1);
      if (raw.length === 0) return raw;
      const run = { first, count, raw: raw.subarray(HEADER_BYTES) };
      const opened = joined(openRun(this.sealOf(path, raw), run, basename(path)));
      return opened.subarray(lead, lead + length);
    }
    const read = (): Promise<Uint8Array> =>
      this.disk.readFrom(path, frameStart(first), count * FRAME_BYTES + 1);
    const known = this.seals.get(path);
    if (known !== undefined) {
      const found = tryRun(known, { first, count, raw: await read() });
      if (found !== null) return found.subarray(lead, lead + length);
    }
    // Not known yet, or another file has its name now.
    const seal = this.sealOf(path, await this.disk.readFrom(path, 0, HEADER_BYTES));
    const opened = joined(openRun(seal, { first, count, raw: await read() }, basename(path)));
    return opened.subarray(lead, lead + length);
  }

  private open(path: string, raw: Uint8Array): Uint8Array {
    if (raw.length === 0) return raw;
    const run = { first: 0, count: Infinity, raw: raw.subarray(HEADER_BYTES) };
    return joined(openRun(this.sealOf(path, raw), run, basename(path)));
  }

  private sealOf(path: string, header: Uint8Array): FileSeal {
    const seal = readSeal(header, this.key, 'whole', basename(path));
    if (seal === null) throw new StoreError('damaged', basename(path));
    this.seals.delete(path);
    this.seals.set(path, seal);
    const [oldest] = this.seals.keys();
    if (this.seals.size > MOST_SEALS && oldest !== undefined) this.seals.delete(oldest);
    return seal;
  }
}

function joined(pieces: Iterable<Buffer>): Buffer {
  const [first, ...others] = [...pieces];
  if (first === undefined) return Buffer.alloc(0);
  return others.length === 0 ? first : Buffer.concat([first, ...others]);
}

function tryRun(seal: FileSeal, run: Run): Buffer | null {
  try {
    return joined(openRun(seal, run, ''));
  } catch {
    return null;
  }
}

/** The plain text of a run, frame by frame. Throws StoreError `damaged`. */
function* openRun(seal: FileSeal, { first, count, raw }: Run, name: string): Generator<Buffer> {
  for (let index = 0; index < count; index += 1) {
    const start = index * FRAME_BYTES;
    // Beyond the end there is nothing, but every file has a first frame.
    if (start >= raw.length && first + index > 0) return;
    const end = Math.min(raw.length, start + FRAME_BYTES);
    const isLast = raw.length <= start + FRAME_BYTES;
    const plain = openFrame(seal, first + index, isLast, raw.subarray(start, end));
    if (plain === null) throw new StoreError('damaged', name);
    yield plain;
    if (isLast) return;
  }
}
