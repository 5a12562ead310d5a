import { isDataPath, isStudioName } from './data-files';
import { MANIFEST_ENTRY, MANIFEST_HASH_ENTRY } from './manifest';

/** An entry as the archive's own directory tells of it, in bytes. */
export interface PackedEntry {
  readonly fileName: string;
  readonly compressedSize: number;
  readonly uncompressedSize: number;
  /** 0: stored as it is. */
  readonly compressionMethod: number;
}

/** Names and sizes of a manifest's entry beside its path: digits of size and hash, brackets, indentation. */
const LINE_BYTES = 256;
/** Whatever else a manifest says. */
const HEAD_BYTES = 65_536;

/** No longer is the list of an backup with these entries: a larger one was not written by this program. */
export function maxManifestBytes(entries: Iterable<PackedEntry>): number {
  let bytes = HEAD_BYTES;
  // Three bytes of UTF-8 at most for each unit of a name.
  for (const { fileName } of entries) bytes += LINE_BYTES + 3 * fileName.length;
  return bytes;
}

/** What is packed away tighter was made to burst: JSON of a studio gets some ten times smaller. */
const MAX_RATIO = 100;
/** So much may come out of anything: every disk that the program runs on has it. */
const HARMLESS_BYTES = 128 * 1024 * 1024;

/** An backup whose content is packed tighter than any reader believes. */
export class TooTightError extends Error {}

/**
 * Throws unless an archive's directory can be true: no more packed bytes than the backup has, and
 * not more to come out of them than real data give. Stored entries (recordings, photos) are as large as
 * they are, and there may be any number of them.
 */
export function requirePlausible(entries: Iterable<PackedEntry>, backupBytes: number): void {
  let all = 0;
  let packed = 0;
  let unpacked = 0;
  for (const { fileName, compressedSize, uncompressedSize, compressionMethod } of entries) {
    all += compressedSize;
    if (compressionMethod === 0 || !isUnpacked(fileName)) continue;
    packed += compressedSize;
    unpacked += uncompressedSize;
  }
  if (all > backupBytes) throw new Error('entries lie over one another');
  if (unpacked > HARMLESS_BYTES && unpacked > MAX_RATIO * packed)
    throw new TooTightError('packed too tightly');
}

/**
 * Throws unless a backup could have written every name: no lock, no plan of a restore, no backup in a
 * backup, nothing derived or half-done, and no file that is a folder for another.
 */
export function requireDataPaths(entries: ReadonlyMap<string, PackedEntry>): void {
  for (const path of entries.keys()) {
    if (path === MANIFEST_ENTRY || path === MANIFEST_HASH_ENTRY) continue;
    if (!isDataPath(path)) throw new Error('a name that no backup holds');
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1))
      if (entries.has(path.slice(0, at))) throw new Error('a file that is a folder');
  }
}

/** Whether a file of a backup is unpacked at a restore: the studio's own. What others put beside it stays in the backup. */
export function isUnpacked(path: string): boolean {
  return isStudioName(path.split('/')[0] ?? path);
}
