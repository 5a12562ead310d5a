import type { Adapter } from 'lowdb';
import { newerThanKnown, StoreError } from '../store-error';
import type { FileCodec } from './json-format';

/** Bytes below, a checked document above. Missing is null; damaged and newer are errors, never null. */
export class JsonAdapter<T extends object> implements Adapter<T | null> {
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
    if (decoded.state === 'newer') throw newerThanKnown(this.name, whatIsNewer(decoded));
    return decoded.data;
  }

  async write(data: T | null): Promise<void> {
    if (data === null) throw new TypeError('nothing to write');
    await this.bytes.write(await this.codec.encode(data));
  }
}

function whatIsNewer(decoded: { readonly version: number } | { readonly what: string }): string {
  return 'what' in decoded ? decoded.what : `version ${decoded.version}`;
}
