import { createHash } from 'node:crypto';
import { z } from 'zod';

/** Lies beside the journal, and is the one file of a sealed folder, besides the lock, that is not sealed. */
export const KEYRING_FILE = 'keyring.json';

/** What the folder is on its way to: a change that was cut off is gone on with at the next opening. */
export const SEAL_STATES = ['sealing', 'sealed', 'unsealing'] as const;
export type SealState = (typeof SEAL_STATES)[number];

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

const wrappedSchema = z.strictObject({ salt: hex(16), nonce: hex(12), wrapped: hex(48) });

/** How a password is made a key: within what a computer can do in bearable time, whoever wrote the file. */
export const kdfSchema = z.strictObject({
  name: z.literal('argon2id'),
  memoryKiB: z.int().min(8).max(1_048_576),
  passes: z.int().min(1).max(32),
  lanes: z.int().min(1).max(8),
});

const personSchema = wrappedSchema.extend({ id: z.string().min(1), name: z.string() });

const contentSchema = z.strictObject({
  kind: z.literal('keyring'),
  schemaVersion: z.literal(1),
  /** Id of the folder's data key. */
  keyId: hex(16),
  state: z.enum(SEAL_STATES),
  kdf: kdfSchema,
  people: z
    .array(personSchema)
    .refine((people) => new Set(people.map(({ id }) => id)).size === people.length),
  /** The data key under the printed code; null before there is one. */
  recovery: wrappedSchema.nullable(),
  /** Made with the data key of all that stands above, see `vouched`. */
  vouch: hex(32),
});

/** The data key of a folder under one secret. */
export type WrappedKey = z.infer<typeof wrappedSchema>;
export type KdfParameters = z.infer<typeof kdfSchema>;
/** Who has a password; the name is for the list from which people choose themselves. */
export type KeyringPerson = z.infer<typeof personSchema>;
/** Who can open a sealed folder. Nothing in it is secret; nothing of it can be changed without the data key unnoticed. */
export type Keyring = z.infer<typeof contentSchema>;

/** 64 MB and three passes: about a third of a second here, about one on an old computer. */
export const STANDARD_KDF: KdfParameters = {
  name: 'argon2id',
  memoryKiB: 65_536,
  passes: 3,
  lanes: 1,
};

/** The file's bytes: the keyring and a check, for a disk that fails must not be taken for a wrong password. */
export function encodeKeyring(keyring: Keyring): Buffer {
  const content = contentSchema.parse(keyring);
  return Buffer.from(`${JSON.stringify({ ...content, check: checkOf(content) }, null, 2)}\n`);
}

/** What the bytes say: a keyring, that a later program wrote them, or neither. */
export function decodeKeyring(bytes: Uint8Array): Keyring | 'newer' | 'damaged' {
  let read: unknown;
  try {
    read = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return 'damaged';
  }
  const newer = z.looseObject({ kind: z.literal('keyring'), schemaVersion: z.int().min(2) });
  if (newer.safeParse(read).success) return 'newer';
  const parsed = contentSchema.extend({ check: hex(32) }).safeParse(read);
  if (!parsed.success) return 'damaged';
  const { check, ...content } = parsed.data;
  return check === checkOf(content) ? content : 'damaged';
}

/** All that a keyring says but for what vouches for it, always in the same order. */
export function keyringSaid(content: Omit<Keyring, 'vouch'>): string {
  const { kind, schemaVersion, keyId, state, kdf, people, recovery } = content;
  return JSON.stringify([
    ...[kind, schemaVersion, keyId, state, kdfSaid(kdf)],
    ...[people.map(personSaid), recovery === null ? null : wrappedSaid(recovery)],
  ]);
}

function checkOf(content: Keyring): string {
  return createHash('sha256').update(keyringSaid(content)).update(content.vouch).digest('hex');
}

// Members in an order of their own: another order in the file says the same.
function kdfSaid({ name, memoryKiB, passes, lanes }: KdfParameters): unknown {
  return [name, memoryKiB, passes, lanes];
}

function personSaid({ id, name, ...wrapped }: KeyringPerson): unknown {
  return [id, name, wrappedSaid(wrapped)];
}

function wrappedSaid({ salt, nonce, wrapped }: WrappedKey): unknown {
  return [salt, nonce, wrapped];
}
