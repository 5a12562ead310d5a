import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { RandomAccessReader } from 'yauzl';

const BLOCK_BYTES = 1 << 20;
const PIECE_BYTES = 1 << 16;

type Told = (error: Error | null) => void;

/**
 * An backup that lies open, read in large blocks: the directory of one with 70 000 entries is asked
 * for in 140 000 small pieces, which one by one would take many seconds. Closing is left to whoever
 * opened the file.
 */
export class BackupFile extends RandomAccessReader {
  private readonly file: FileHandle;
  private block = Buffer.alloc(0);
  private blockStart = 0;

  constructor(file: FileHandle) {
    super();
    this.file = file;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(piecesOf(this.file, start, end), { objectMode: false });
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    told: Told,
  ): void {
    if (this.give(buffer, offset, length, position)) {
      told(null);
      return;
    }
    this.load(position, Math.max(length, BLOCK_BYTES)).then(
      () => told(this.give(buffer, offset, length, position) ? null : new Error('cut off')),
      told,
    );
  }

  override close(told: Told): void {
    told(null);
  }

  private give(buffer: Buffer, offset: number, length: number, position: number): boolean {
    const start = position - this.blockStart;
    if (start < 0 || start + length > this.block.length) return false;
    this.block.copy(buffer, offset, start, start + length);
    return true;
  }

  private async load(position: number, length: number): Promise<void> {
    const { buffer, bytesRead } = await this.file.read(Buffer.alloc(length), 0, length, position);
    this.block = buffer.subarray(0, bytesRead);
    this.blockStart = position;
  }
}

/** Not the file's own stream, which closes the file with itself. */
async function* piecesOf(file: FileHandle, start: number, end: number): AsyncGenerator<Buffer> {
  for (let at = start; at < end; ) {
    const length = Math.min(PIECE_BYTES, end - at);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at);
    if (bytesRead === 0) return;
    at += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}
