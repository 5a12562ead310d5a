import type { DiskFile } from '../disk/disk';
import type { DataKey } from './data-key';
import { sealPiece } from './lines-form';
import type { StandingLines } from './lines-reader';
import { drawSeal, type FileSeal, HEADER_BYTES } from './seal-header';
import { refusedCall } from './sealed-calls';

interface LinesFileOptions {
  readonly file: DiskFile;
  readonly key: DataKey;
  /** The file as it lies there now. */
  readonly stand: () => Promise<StandingLines>;
  /** Told of the lengths after each change. */
  readonly onSize: (raw: number, plain: number) => void;
}

/**
 * A file to which pieces are added, each a frame of its own in one write, so that a cut leaves a piece whole or not at all.
 * No frame is ever written over; what is cut off is cut off in whole frames.
 */
export class LinesFile implements DiskFile {
  private readonly options: LinesFileOptions;
  /** Null until the first piece of an empty file. */
  private seal: FileSeal | null;
  private rawEnd: number;
  private plainEnd: number;

  private constructor(options: LinesFileOptions, { raw, seal, survey }: StandingLines) {
    this.options = options;
    this.seal = seal;
    this.rawEnd = raw.length;
    this.plainEnd = survey.plainSize;
  }

  /** One that was made this moment. */
  static begin(options: LinesFileOptions): LinesFile {
    const survey = { frames: [], gap: null, plainSize: 0 };
    return new LinesFile(options, { raw: new Uint8Array(), seal: null, survey });
  }

  /** One that lies there. Throws the system's errors. */
  static async goOn(options: LinesFileOptions): Promise<LinesFile> {
    return new LinesFile(options, await options.stand());
  }

  async write(bytes: Uint8Array, position: number): Promise<void> {
    if (bytes.length === 0) return;
    const isUnreadable = this.seal === null && this.rawEnd > 0;
    if (position !== this.plainEnd || isUnreadable) throw refusedCall('write');
    // A write that fails may leave its nonce on the disk: a first one draws another salt when it is tried again.
    const seal = this.seal ?? drawSeal(this.options.key, 'lines');
    const frame = sealPiece(seal, position, bytes);
    const raw = this.seal === null ? Buffer.concat([seal.header, frame]) : frame;
    await this.options.file.write(raw, this.rawEnd);
    this.seal = seal;
    this.reach(this.rawEnd + raw.length, this.plainEnd + bytes.length);
  }

  /** To the end of a frame, or to nothing. */
  async truncate(length: number): Promise<void> {
    const { file, stand } = this.options;
    if (length === 0) {
      await file.truncate(0);
      this.seal = null;
      this.reach(0, 0);
      return;
    }
    // What a failed write left is longer than what is known here.
    const { frames, plainSize } = (await stand()).survey;
    const last = frames.findLast((frame) => frame.offset + frame.length === length);
    if (last === undefined || length > plainSize) throw refusedCall('truncate');
    await file.truncate(Math.max(HEADER_BYTES, last.end));
    this.reach(last.end, length);
  }

  datasync(): Promise<void> {
    return this.options.file.datasync();
  }

  sync(): Promise<void> {
    return this.options.file.sync();
  }

  close(): Promise<void> {
    return this.options.file.close();
  }

  private reach(raw: number, plain: number): void {
    this.rawEnd = raw;
    this.plainEnd = plain;
    this.options.onSize(raw, plain);
  }
}
