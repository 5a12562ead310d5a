import { Writable } from 'node:stream';
import type { DiskFile } from '@main/store/disk/disk';

/**
 * A stream into a file, for writers that know only streams. The stream itself never fails, since
 * such writers do not always listen: what the disk answered is thrown by `check`, and what comes
 * after it is thrown away.
 */
export class FileSink {
  readonly stream: Writable;
  private failure: { readonly error: unknown } | null = null;
  private position = 0;

  constructor(file: DiskFile) {
    this.stream = new Writable({
      write: (chunk: Uint8Array, _encoding, done) => {
        void this.put(file, chunk).finally(done);
      },
    });
    // A writer that is given up goes on writing for a moment.
    this.stream.on('error', () => undefined);
  }

  /** Throws what the disk answered when it took something not. */
  check(): void {
    if (this.failure !== null) throw this.failure.error;
  }

  /** Takes nothing more. */
  stop(): void {
    this.stream.destroy();
  }

  private async put(file: DiskFile, chunk: Uint8Array): Promise<void> {
    if (this.failure !== null) return;
    try {
      await file.write(chunk, this.position);
      this.position += chunk.length;
    } catch (error) {
      this.failure = { error };
    }
  }
}
