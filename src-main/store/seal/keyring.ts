import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { DataKey, hmac } from './data-key';
import {
  type KdfParameters,
  type Keyring,
  keyringSaid,
  type SealState,
  STANDARD_KDF,
  type WrappedKey,
} from './keyring-form';
import { drawRecoveryCode, readRecoveryCode } from './recovery-code';
import type { StretchPassword } from './stretch-password';

/** Whose password is to open the folder. */
export interface PersonSecret {
  readonly id: string;
  readonly name: string;
  readonly password: string;
}

/** A keyring that nobody can open yet. */
export function newKeyring(key: DataKey, kdf: KdfParameters = STANDARD_KDF): Keyring {
  const made = { kind: 'keyring', schemaVersion: 1, keyId: key.id } as const;
  return vouched({ ...made, state: 'sealing', kdf, people: [], recovery: null }, key);
}

/** The same keyring in another state. */
export function inState(keyring: Keyring, key: DataKey, state: SealState): Keyring {
  return vouched({ ...keyring, state }, key);
}

/**
 * Whether somebody who had the data key wrote all that a keyring says. Without this, whoever can write to the folder could let
 * the next opening make it plain, or take plain files for its own.
 */
export function isVouched(keyring: Keyring, key: DataKey): boolean {
  return vouched(keyring, key).vouch === keyring.vouch;
}

function vouched(content: Omit<Keyring, 'vouch'>, key: DataKey): Keyring {
  requireOwn(content, key);
  const vouch = hmac(key.ofKeyring(), Buffer.from(keyringSaid(content))).toString('hex');
  return { ...content, vouch };
}

/** The data key, or null when the password is not this person's, or nobody of that id has one. */
export async function unlockWithPassword(
  keyring: Keyring,
  personId: string,
  password: string,
  stretch: StretchPassword,
): Promise<DataKey | null> {
  const person = keyring.people.find(({ id }) => id === personId);
  if (person === undefined) return null;
  const salt = Buffer.from(person.salt, 'hex');
  const secret = await stretch({ password, salt, kdf: keyring.kdf });
  return unwrap(keyring, person, personPlace(personId), secret);
}

/** The data key, or null when it is no code, or another folder's or an older one. */
export function unlockWithRecovery(keyring: Keyring, typed: string): DataKey | null {
  const secret = readRecoveryCode(typed);
  if (secret === null || keyring.recovery === null) return null;
  const wrapping = keyOfCode(secret, keyring.recovery.salt);
  return unwrap(keyring, keyring.recovery, RECOVERY_PLACE, wrapping);
}

/**
 * The data key under whatever somebody has in hand: the printed code, or the password of anybody who has one, which takes as
 * many stretchings as there are people. Null when it opens nothing.
 */
export async function unlockWithAny(
  keyring: Keyring,
  secret: string,
  stretch: StretchPassword,
): Promise<DataKey | null> {
  const byCode = unlockWithRecovery(keyring, secret);
  if (byCode !== null) return byCode;
  for (const { id } of keyring.people) {
    const key = await unlockWithPassword(keyring, id, secret, stretch);
    if (key !== null) return key;
  }
  return null;
}

/** With a person's password in place of the one before, if there was one. */
export async function withPerson(
  keyring: Keyring,
  key: DataKey,
  { id, name, password }: PersonSecret,
  stretch: StretchPassword,
): Promise<Keyring> {
  const salt = randomBytes(16);
  const secret = await stretch({ password, salt, kdf: keyring.kdf });
  const entry = { id, name, ...wrap(keyring, key, { salt, secret, place: personPlace(id) }) };
  const isKnown = keyring.people.some((person) => person.id === id);
  const people = isKnown
    ? keyring.people.map((person) => (person.id === id ? entry : person))
    : [...keyring.people, entry];
  return vouched({ ...keyring, people }, key);
}

/** Without a person: their password opens the folder no longer, copies of an older keyring excepted. */
export function withoutPerson(keyring: Keyring, key: DataKey, id: string): Keyring {
  const people = keyring.people.filter((person) => person.id !== id);
  return vouched({ ...keyring, people }, key);
}

/** With a new printed code; the one before no longer counts. The code is told here and never again. */
export function withRecovery(
  keyring: Keyring,
  key: DataKey,
): { readonly keyring: Keyring; readonly code: string } {
  const code = drawRecoveryCode();
  const salt = randomBytes(16);
  const secret = keyOfCode(readRecoveryCode(code) ?? Buffer.alloc(0), salt.toString('hex'));
  const recovery = wrap(keyring, key, { salt, secret, place: RECOVERY_PLACE });
  return { keyring: vouched({ ...keyring, recovery }, key), code };
}

function requireOwn({ keyId }: Pick<Keyring, 'keyId'>, { id }: DataKey): void {
  if (keyId !== id) throw new Error('a keyring of another key');
}

/** Where in the keyring a wrapped key stands: one that was put elsewhere does not open. */
const RECOVERY_PLACE = 'recovery';

function personPlace(id: string): string {
  return `person ${id}`;
}

/** A code is drawn, not chosen: no guess comes near it, so that it needs no stretching. */
function keyOfCode(secret: Uint8Array, salt: string): Uint8Array {
  const purpose = 'mediation-studio recovery';
  return Buffer.from(hkdfSync('sha256', secret, Buffer.from(salt, 'hex'), purpose, 32));
}

interface Wrapping {
  readonly salt: Buffer;
  readonly secret: Uint8Array;
  readonly place: string;
}

function wrap({ keyId }: Keyring, key: DataKey, { salt, secret, place }: Wrapping): WrappedKey {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', secret, nonce);
  cipher.setAAD(Buffer.from(`${keyId} ${place}`));
  const sealed = [cipher.update(key.bytes), cipher.final(), cipher.getAuthTag()];
  return {
    salt: salt.toString('hex'),
    nonce: nonce.toString('hex'),
    wrapped: Buffer.concat(sealed).toString('hex'),
  };
}

function unwrap(
  { keyId }: Keyring,
  { nonce, wrapped }: WrappedKey,
  place: string,
  secret: Uint8Array,
): DataKey | null {
  const bytes = Buffer.from(wrapped, 'hex');
  const opener = createDecipheriv('aes-256-gcm', secret, Buffer.from(nonce, 'hex'));
  opener.setAAD(Buffer.from(`${keyId} ${place}`));
  opener.setAuthTag(bytes.subarray(32));
  try {
    const key = new DataKey(Buffer.concat([opener.update(bytes.subarray(0, 32)), opener.final()]));
    return key.id === keyId ? key : null;
  } catch {
    return null;
  }
}
