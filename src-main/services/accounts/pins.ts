import { randomBytes, timingSafeEqual } from 'node:crypto';
import { type KdfParameters, STANDARD_KDF } from '@main/store/seal/keyring-form';
import type { PinHash } from '@main/store/seal/pins-v1';
import type { StretchPassword } from '@main/store/seal/stretch-password';
import { MOST_WRONG_PINS } from '@shared/domain/account/pin';
import { type WrongTries, wrongPinsOf } from '@shared/domain/account/wrong-tries';
import type { CurrentStudio } from '../studio/current-studio';
import type { Tries } from './tries';

/** `asleep`: after wrong ones, until the password was given once. */
export type PinStanding = 'none' | 'ready' | 'asleep';

export interface PinsOptions {
  readonly current: CurrentStudio;
  readonly tries: Tries;
  readonly stretch: StretchPassword;
  readonly kdf?: KdfParameters;
}

/**
 * 短密码: digits by which somebody comes back to the desk while the key of the data is in memory. They wrap no key, for all
 * of them can be tried within the hour; what tells them apart lies sealed with the data.
 */
export class Pins {
  private readonly options: PinsOptions;

  constructor(options: PinsOptions) {
    this.options = options;
  }

  /** How those of all people stand; of nobody while the data do not lie open. Throws StoreError. */
  async standings(): Promise<(personId: string) => PinStanding> {
    const known = await this.known();
    const tries = await this.options.tries.known();
    return (id) => (known.some((pin) => pin.id === id) ? standingOf(tries, id) : 'none');
  }

  /** Throws StoreError. */
  async isRight(personId: string, pin: string): Promise<boolean> {
    const found = (await this.known()).find(({ id }) => id === personId);
    if (found === undefined) return false;
    const hash = await this.hashOf(pin, Buffer.from(found.salt, 'hex'), found.kdf);
    return timingSafeEqual(hash, Buffer.from(found.hash, 'hex'));
  }

  /** Throws StoreError. */
  async set(personId: string, pin: string): Promise<void> {
    const { current, kdf = STANDARD_KDF } = this.options;
    const salt = randomBytes(16);
    const hash = (await this.hashOf(pin, salt, kdf)).toString('hex');
    const made = { id: personId, salt: salt.toString('hex'), hash, kdf };
    await current.store.beside.changePins((known) => [...without(known, personId), made]);
  }

  /** Throws StoreError. */
  remove(personId: string): Promise<void> {
    const { beside } = this.options.current.store;
    return beside.changePins((known) => without(known, personId));
  }

  /** Nobody has one any more: in a plain folder they could be guessed. Throws StoreError. */
  removeAll(): Promise<void> {
    return this.options.current.store.beside.changePins(() => []);
  }

  private async known(): Promise<readonly PinHash[]> {
    const { current } = this.options;
    if (!current.isOpen || !current.isSealed || current.key.held === null) return [];
    return current.store.beside.knownPins();
  }

  private async hashOf(password: string, salt: Buffer, kdf: KdfParameters): Promise<Buffer> {
    return Buffer.from(await this.options.stretch({ password, salt, kdf }));
  }
}

function standingOf(tries: WrongTries, personId: string): PinStanding {
  return wrongPinsOf(tries, personId) < MOST_WRONG_PINS ? 'ready' : 'asleep';
}

function without(known: readonly PinHash[], personId: string): PinHash[] {
  return known.filter(({ id }) => id !== personId);
}
