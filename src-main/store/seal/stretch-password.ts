import { argon2id } from 'hash-wasm';
import type { KdfParameters } from './keyring-form';

/** What is to be made a key of. */
export interface StretchOrder {
  readonly password: string;
  readonly salt: Uint8Array;
  readonly kdf: KdfParameters;
}

/** Makes a key of a password, slowly on purpose: 32 bytes. */
export type StretchPassword = (order: StretchOrder) => Promise<Uint8Array>;

/** Where it is called, which holds everything else up for its time: for a thread of its own, and where nobody waits. */
export const stretchHere: StretchPassword = ({ password, salt, kdf }) =>
  argon2id({
    // Digits and letters of full width are what the Chinese keyboard makes of the same keys.
    password: password.normalize('NFKC'),
    salt,
    parallelism: kdf.lanes,
    iterations: kdf.passes,
    memorySize: kdf.memoryKiB,
    hashLength: 32,
    outputType: 'binary',
  });
