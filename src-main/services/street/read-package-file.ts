import { open, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  type ReportPackage,
  type ReturnNote,
  reportPackageSchema,
  returnNoteSchema,
} from '@shared/domain/street/package-content';
import { MOST_PACKAGE_BYTES, PACKAGE_EXTENSIONS } from '@shared/domain/street/package-format';
import { type OpenedPackage, openPackage } from './seal-package';

/** A file that may be a package, with what it is. */
export interface PackageFile {
  /** Its name, without the folder. */
  readonly file: string;
  readonly found:
    | { readonly state: 'unreadable' }
    | Exclude<OpenedPackage, { readonly state: 'whole' }>
    | (Signed & { readonly state: 'report'; readonly content: ReportPackage })
    | (Signed & { readonly state: 'return'; readonly content: ReturnNote });
}

interface Signed {
  /** Base64. */
  readonly key: string;
  /** SHA-256 of the content, hexadecimal. */
  readonly digest: string;
}

/** Reads one file. Never throws; of a file that is too large no more than its size is looked at. */
export async function readPackageFile(path: string): Promise<PackageFile> {
  const file = basename(path);
  const bytes = await readSmall(path).catch(() => null);
  if (bytes === null) return { file, found: { state: 'unreadable' } };
  const opened = openPackage(bytes);
  if (opened.state !== 'whole') return { file, found: opened };
  const { key, digest } = opened;
  if (opened.type === 'report') {
    const { data: content } = reportPackageSchema.safeParse(opened.content);
    if (content !== undefined) return { file, found: { state: 'report', key, digest, content } };
  } else {
    const { data: content } = returnNoteSchema.safeParse(opened.content);
    if (content !== undefined) return { file, found: { state: 'return', key, digest, content } };
  }
  return { file, found: { state: 'not_a_package' } };
}

/** So many are read before other things are done. */
const FILES_AT_ONCE = 64;

/** Reads files, some at a time. Never throws. */
export async function readPackageFiles(paths: readonly string[]): Promise<PackageFile[]> {
  const files: PackageFile[] = [];
  for (let at = 0; at < paths.length; at += FILES_AT_ONCE)
    files.push(...(await Promise.all(paths.slice(at, at + FILES_AT_ONCE).map(readPackageFile))));
  return files;
}

/** The packages of a folder, by name; what lies in folders below it is left alone. Throws what the disk answers. */
export async function packagesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const end = `.${PACKAGE_EXTENSIONS.report}`;
  return entries
    .filter((entry) => entry.isFile() && entry.name.toLowerCase().endsWith(end))
    .map(({ name }) => join(folder, name))
    .sort();
}

/** Null for what is no plain file or too large. */
async function readSmall(path: string): Promise<Uint8Array | null> {
  // Opening what is no file, such as a pipe, may never come back.
  if (!(await stat(path)).isFile()) return null;
  const file = await open(path, 'r');
  try {
    const facts = await file.stat();
    if (facts.size > MOST_PACKAGE_BYTES) return null;
    // One more than was said: it may have grown meanwhile.
    const buffer = Buffer.alloc(facts.size + 1);
    const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
    return bytesRead > facts.size ? null : buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
