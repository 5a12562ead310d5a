import type { DiskFile } from '../disk/disk';
import type { DataKey } from './data-key';
import { drawSeal, type FileSeal } from './seal-header';
import { refusedCall } from './sealed-calls';
import { CHUNK_BYTES, sealFrame } from './whole-form';

/**
 * A file that is written from its beginning to its end and then never again. What does not fill a frame waits in memory
 * until more comes or the file is synced or closed: from then on it is whole, and takes nothing more.
 */
export class WholeWriter implements DiskFile {
  private readonly file: DiskFile;
  private readonly seal: FileSeal;
  private waiting: Buffer = Buffer.alloc(0);
  private taken = 0;
  private frames = 0;
  private rawEnd = 0;
  private isFinished = false;

  constructor(file: DiskFile, key: DataKey) {
    this.file = file;
    this.seal = drawSeal(key, 'whole');
  }

  async write(bytes: Uint8Array, position: number): Promise<void> {
    if (this.isFinished || position !== this.taken) throw refusedCall('write');
    this.taken += bytes.length;
    const all = this.waiting.length === 0 ? bytes : Buffer.concat([this.waiting, bytes]);
    const pieces: Buffer[] = [];
    let done = 0;
    // A frame is not begun before it is known whether it is the last.
    for (; all.length - done > CHUNK_BYTES; done += CHUNK_BYTES)
      pieces.push(this.next(all.subarray(done, done + CHUNK_BYTES), false));
    // A copy: the caller may put other things into its bytes.
    this.waiting = Buffer.from(all.subarray(done));
    await this.put(pieces);
  }

  async truncate(): Promise<void> {
    throw refusedCall('truncate');
  }

  async datasync(): Promise<void> {
    await this.finish();
    await this.file.datasync();
  }

  async sync(): Promise<void> {
    await this.finish();
    await this.file.sync();
  }

  async close(): Promise<void> {
    try {
      await this.finish();
    } finally {
      await this.file.close();
    }
  }

  private async finish(): Promise<void> {
    if (this.isFinished) return;
    this.isFinished = true;
    const last = this.next(this.waiting, true);
    this.waiting = Buffer.alloc(0);
    await this.put([last]);
  }

  private next(plain: Uint8Array, isLast: boolean): Buffer {
    const frame = sealFrame(this.seal, this.frames, isLast, plain);
    this.frames += 1;
    return frame;
  }

  private async put(pieces: Buffer[]): Promise<void> {
    if (pieces.length === 0) return;
    const bytes = Buffer.concat(this.rawEnd === 0 ? [this.seal.header, ...pieces] : pieces);
    const start = this.rawEnd;
    this.rawEnd += bytes.length;
    await this.file.write(bytes, start);
  }
}
