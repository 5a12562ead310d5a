import type { Adapter } from 'lowdb';
import type { FileCodec } from '../documents/document-format';
import { StoreError } from '../store-error';

/** Bytes below, a checked document above. Missing is null; damaged, newer and unknown are errors, never null. */
export class JsonDocument<T extends object> implements Adapter<T | null> {
  private readonly bytes: Adapter<Uint8Array>;
  private readonly codec: FileCodec<T>;
  private readonly name: string;

  /** @param name the file's name, for the error's sentence */
  constructor(bytes: Adapter<Uint8Array>, codec: FileCodec<T>, name: string) {
    this.bytes = bytes;
    this.codec = codec;
    this.name = name;
  }

  async read(): Promise<T | null> {
    const bytes = await this.bytes.read();
    if (bytes === null) return null;
    const decoded = await this.codec.decode(bytes);
    if (decoded.state === 'damaged') throw new StoreError('damaged', this.name);
    if (decoded.state === 'newer') throw new StoreError('newer_version', this.name);
    if (decoded.state === 'refused')
      throw new StoreError(decoded.as, `${this.name}（${decoded.what}）`);
    return decoded.data;
  }

  async write(data: T | null): Promise<void> {
    if (data === null) throw new TypeError('nothing to write');
    await this.bytes.write(await this.codec.encode(data));
  }
}
