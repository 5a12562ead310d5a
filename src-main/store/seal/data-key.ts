import { createHmac, hkdfSync, randomBytes } from 'node:crypto';

const KEY_BYTES = 32;
const ID_BYTES = 16;

/**
 * The key of a data folder's files, in memory. Every key that is used is derived from it for one purpose; its id, which
 * stands in the open, is derived too: a key with another id is another key.
 */
export class DataKey {
  readonly bytes: Buffer;
  /** 32 hexadecimal digits. */
  readonly id: string;

  /** @param bytes 32 of them */
  constructor(bytes: Uint8Array) {
    if (bytes.length !== KEY_BYTES) throw new Error(`a data key of ${bytes.length} bytes`);
    this.bytes = Buffer.from(bytes);
    this.id = this.derive('id', Buffer.alloc(0), ID_BYTES).toString('hex');
  }

  /** A new one. */
  static draw(): DataKey {
    return new DataKey(randomBytes(KEY_BYTES));
  }

  /** The key of one file, by the salt in its header. */
  ofFile(salt: Uint8Array): Buffer {
    return this.derive('file', salt, KEY_BYTES);
  }

  /** The key by which names that tell something are hidden. */
  ofNames(): Buffer {
    return this.derive('names', Buffer.alloc(0), KEY_BYTES);
  }

  /** The key by which the keyring is vouched for. */
  ofKeyring(): Buffer {
    return this.derive('keyring', Buffer.alloc(0), KEY_BYTES);
  }

  /** Whether it is the same key. */
  is(other: DataKey | null): boolean {
    return other !== null && other.id === this.id;
  }

  private derive(purpose: string, salt: Uint8Array, length: number): Buffer {
    return Buffer.from(hkdfSync('sha256', this.bytes, salt, `mediation-studio ${purpose}`, length));
  }
}

/** HMAC-SHA-256. */
export function hmac(key: Uint8Array, ...parts: readonly Uint8Array[]): Buffer {
  const made = createHmac('sha256', key);
  for (const part of parts) made.update(part);
  return made.digest();
}
