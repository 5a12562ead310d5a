import { createHash } from 'node:crypto';
import { instantSchema } from '@shared/domain/kernel/schemas';
import { BACKUP_REASONS } from '@shared/domain/safekeeping/backup-reasons';
import { z } from 'zod';
import { KEYRING_FILE } from '../seal/keyring-form';

/** The list of what a backup holds, the last entry but one of the backup. */
export const MANIFEST_ENTRY = 'backup-manifest.json';
/** SHA-256 of the manifest's bytes, hex: the last entry. */
export const MANIFEST_HASH_ENTRY = 'backup-manifest.sha256';

const FORBIDDEN_IN_NAMES = /[\u0000-\u001f\\:*?"<>|]/;
/** Nothing between two slashes, a dot or two alone, a dot or a space at the end: of names that Windows cannot hold. */
const NO_NAME = /(?:^|\/)(?:\.{0,2}|[^/]*[. ])(?:\/|$)/;

/** Whether a path may be written below a folder: relative, `/` between names, no way out of it, no control characters. */
export function isSafePath(path: string): boolean {
  return path.length <= 1_000 && !FORBIDDEN_IN_NAMES.test(path) && !NO_NAME.test(path);
}

const fileSchema = z.object({
  path: z.string().refine(isSafePath),
  /** Bytes. */
  size: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type ManifestFile = z.infer<typeof fileSchema>;

const manifestSchema = z
  .object({
    kind: z.literal('backup'),
    /** Version of this form. */
    schemaVersion: z.literal(1),
    studioId: z.string(),
    studioName: z.string(),
    reason: z.enum(BACKUP_REASONS),
    /** Instant at which copying began: whatever changed later is not in it. */
    madeAt: instantSchema,
    appVersion: z.string(),
    /** Name of the computer that made it, and how many cases stood in the lists; absent when an older program did. */
    computer: z.string().optional(),
    caseCount: z.int().min(0).optional(),
    /** Number of the last journal line that it holds; null for a folder without a journal. */
    journalSeq: z.int().min(0).nullable(),
    files: z.array(fileSchema),
  })
  .refine(({ files }) => new Set(files.map(({ path }) => path)).size === files.length);
export type Manifest = z.infer<typeof manifestSchema>;

/** Whether a backup is of sealed data: then who can open it lies in it as well. */
export function isOfSealed({ files }: Pick<Manifest, 'files'>): boolean {
  return files.some(({ path }) => path === KEYRING_FILE);
}

export function encodeManifest(manifest: Manifest): Buffer {
  return Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`);
}

/** Reads a manifest; null when it is not whole. */
export function decodeManifest(bytes: Uint8Array, sha256: string): Manifest | null {
  if (hashOf(bytes) !== sha256.trim()) return null;
  try {
    return manifestSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data ?? null;
  } catch {
    return null;
  }
}

/** SHA-256 as hex. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
