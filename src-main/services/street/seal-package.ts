import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
} from 'node:crypto';
import type { StudioKey } from '@main/store/files/studio-key-v1';
import { packageHeadSchema } from '@shared/domain/street/package-content';
import {
  MOST_HEAD_BYTES,
  MOST_PACKAGE_BYTES,
  PACKAGE_FORMAT,
  PACKAGE_VERSION,
  type PackageType,
  signedPrefix,
} from '@shared/domain/street/package-format';
import { z } from 'zod';

/** Before the 32 bytes of an Ed25519 public key in SPKI form (RFC 8410). */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
const LINE_FEED = 0x0a;

/** A new Ed25519 pair. @param now instant, ISO */
export function makeStudioKey(now: string): StudioKey {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const spki = publicKey.export({ format: 'der', type: 'spki' });
  return {
    privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
    publicKey: spki.subarray(SPKI_PREFIX.length).toString('base64'),
    madeAt: now,
  };
}

/**
 * A public key as six groups of five digits, which two people can read to each other by telephone: of its SHA-256 the first
 * thirty bytes, five a group, as a number of which the last five digits count; 99 bits in all.
 */
export function fingerprintOf(publicKey: string): string {
  const hash = createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest();
  const groups = Array.from({ length: 6 }, (_, at) => hash.readUIntBE(at * 5, 5) % 100_000);
  return groups.map((group) => String(group).padStart(5, '0')).join(' ');
}

/** A whole package: the head, a line feed, the content. The same content and key always give the same bytes. */
export function sealPackage(type: PackageType, content: object, key: StudioKey): Uint8Array {
  const body = Buffer.from(JSON.stringify(content), 'utf8');
  const privateKey = createPrivateKey({
    key: Buffer.from(key.privateKey, 'base64'),
    ...{ format: 'der', type: 'pkcs8' },
  });
  const signature = sign(null, signedBytes(PACKAGE_VERSION, type, body), privateKey);
  const head = {
    ...{ format: PACKAGE_FORMAT, version: PACKAGE_VERSION, type, key: key.publicKey },
    signature: signature.toString('base64'),
  };
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`, 'utf8'), body]);
}

/** What the bytes of a file are. Only what is `whole` was signed by the key, to its last byte. */
export type OpenedPackage =
  | { readonly state: 'not_a_package' }
  | { readonly state: 'newer_version' }
  | { readonly state: 'altered' }
  | {
      readonly state: 'whole';
      readonly type: PackageType;
      /** Base64. */
      readonly key: string;
      /** SHA-256 of the content, hexadecimal. */
      readonly digest: string;
      /** As JSON gave it; nothing of it was checked but the signature. */
      readonly content: unknown;
    };

/** Any version says these two in its first line. */
const anyHeadSchema = z.object({ format: z.literal(PACKAGE_FORMAT), version: z.int().min(1) });

/** Takes a package apart. Never throws: whatever else the bytes are, they are `not_a_package`. */
export function openPackage(bytes: Uint8Array): OpenedPackage {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = file.subarray(0, MOST_HEAD_BYTES).indexOf(LINE_FEED);
  if (end < 0 || file.length > MOST_PACKAGE_BYTES) return { state: 'not_a_package' };
  const first = parsed(file.subarray(0, end));
  const known = anyHeadSchema.safeParse(first);
  if (!known.success) return { state: 'not_a_package' };
  if (known.data.version > PACKAGE_VERSION) return { state: 'newer_version' };
  const head = packageHeadSchema.safeParse(first);
  if (!head.success) return { state: 'altered' };
  const { type, key, signature, version } = head.data;
  const body = file.subarray(end + 1);
  if (!isSigned(signedBytes(version, type, body), key, signature)) return { state: 'altered' };
  const content = parsed(body);
  if (content === undefined) return { state: 'not_a_package' };
  const digest = createHash('sha256').update(body).digest('hex');
  return { state: 'whole', type, key, digest, content };
}

function signedBytes(version: number, type: PackageType, body: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(signedPrefix(version, type), 'utf8'), body]);
}

function isSigned(bytes: Uint8Array, key: string, signature: string): boolean {
  try {
    const spki = Buffer.concat([SPKI_PREFIX, Buffer.from(key, 'base64')]);
    const publicKey = createPublicKey({ key: spki, format: 'der', type: 'spki' });
    return verify(null, bytes, publicKey, Buffer.from(signature, 'base64'));
  } catch {
    // No point of the curve.
    return false;
  }
}

/** Undefined for what is no JSON in UTF-8. */
function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
}
