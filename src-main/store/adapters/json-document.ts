import type { Adapter } from 'lowdb';
import { type DocumentFormat, decodeDocument, encodeDocument } from '../documents/document-format';
import { StoreError } from '../store-error';

/** Bytes below, a checked document above. Missing is null; damaged and newer are errors, never null. */
export class JsonDocument<T extends object> implements Adapter<T | null> {
  private readonly bytes: Adapter<Uint8Array>;
  private readonly format: DocumentFormat<T>;
  private readonly name: string;

  /** @param name the file's name, for the error's sentence */
  constructor(bytes: Adapter<Uint8Array>, format: DocumentFormat<T>, name: string) {
    this.bytes = bytes;
    this.format = format;
    this.name = name;
  }

  async read(): Promise<T | null> {
    const bytes = await this.bytes.read();
    if (bytes === null) return null;
    const decoded = await decodeDocument(this.format, bytes);
    if (decoded.state === 'damaged') throw new StoreError('damaged', this.name);
    if (decoded.state === 'newer') throw new StoreError('newer_version', this.name);
    return decoded.data;
  }

  async write(data: T | null): Promise<void> {
    if (data === null) throw new TypeError('nothing to write');
    await this.bytes.write(await encodeDocument(this.format, data));
  }
}
