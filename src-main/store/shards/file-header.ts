import { join } from 'node:path';
import type { Kind } from '@shared/domain/record/define-kind';
import type { Kinds } from '@shared/domain/record/kind-list';
import type { Disk } from '../disk/disk';
import type { JournalLine } from '../journal/journal-line';
import type { FilesState, FollowedLine } from '../journal/journal-verdict';
import { SHARD_LAYOUT } from './shard-form';
import { keyOf } from './shard-key';
import { shardsOf } from './shard-lines';
import { listShards } from './shard-survey';

/** What a file says of itself at its beginning. */
export interface FileHeader {
  readonly version: number | null;
  /** The form of its records; null for a file that does not say. */
  readonly form: number | null;
  /** 0 for a file that does not say. */
  readonly appliedSeq: number;
  /** Hash of that line; null for a file that does not say. */
  readonly appliedHash: string | null;
}

/** Reads no more than the beginning of a document; a damaged one may say anything. */
export async function readHeader(root: string, name: string, disk: Disk): Promise<FileHeader> {
  const bytes = await disk.readFrom(join(root, name), 0, 300).catch(() => new Uint8Array());
  const text = new TextDecoder().decode(bytes);
  const version = /"schemaVersion"\s*:\s*(\d+)/.exec(text)?.[1];
  const form = /"form"\s*:\s*(\d+)/.exec(text)?.[1];
  const appliedSeq = /"appliedSeq"\s*:\s*(\d+)/.exec(text)?.[1];
  return {
    version: version === undefined ? null : Number(version),
    form: form === undefined ? null : Number(form),
    appliedSeq: Number(appliedSeq ?? 0),
    appliedHash: /"appliedHash"\s*:\s*"([0-9a-f]{64})"/.exec(text)?.[1] ?? null,
  };
}

/** What the files have of the whole journal, when no checkpoint tells it. Throws StoreError. */
export async function lookAtFiles(root: string, kinds: Kinds, disk: Disk): Promise<FilesState> {
  const follows = new Map<string, FollowedLine>();
  for (const kind of kinds.list)
    for (const { name, file } of await listShards(root, kind, disk))
      follows.set(keyOf({ kind, name }), followedBy(await readHeader(root, file, disk)));
  const lacks = (line: JournalLine): boolean =>
    [...shardsOf(kinds, line)].some((key) => line.seq > (follows.get(key)?.seq ?? 0)) ||
    line.records.some(({ kind }) => kinds.find(kind) === undefined);
  const highestSeq = Math.max(...[...follows.values()].map(({ seq }) => seq));
  return { lacks, highestSeq, follows };
}

/**
 * Whether a file of records lies there as an earlier program left it: in an older layout, or with records of an older form.
 * Throws StoreError when a folder cannot be read.
 */
export async function holdsOlder(root: string, kinds: Kinds, disk: Disk): Promise<boolean> {
  for (const kind of kinds.list) {
    const found = await listShards(root, kind, disk);
    const headers = await Promise.all(found.map(({ file }) => readHeader(root, file, disk)));
    if (headers.some((header) => isOlder(kind, header))) return true;
  }
  return false;
}

/** A damaged file says nothing, and is in no version. */
function isOlder(kind: Kind, { version, form }: FileHeader): boolean {
  if (version === null) return false;
  return version < SHARD_LAYOUT || (form !== null && form < kind.form);
}

function followedBy({ appliedSeq: seq, appliedHash: hash }: FileHeader): FollowedLine {
  return { seq, hash };
}
