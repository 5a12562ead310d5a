import { basename } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Kinds } from '@shared/domain/record/kind-list';
import { requireFolder } from '../data-folder';
import type { Disk } from '../disk/disk';
import { keepCopy, setAside } from '../files/set-aside';
import type { FileRecord } from '../journal/checkpoint';
import { StoreError } from '../store-error';
import { isOwnLaterShard } from './own-file';
import { emptyShard, inNewestForm, nothingYet, type Shard } from './shard';
import type { ShardFile } from './shard-file';
import type { ShardRef } from './shard-key';
import { applyLines, concernsShard, type PatchLine } from './shard-lines';

/** What the whole journal tells of a shard. */
export interface FoundLines {
  readonly lines: readonly PatchLine[];
  /** No acknowledged line of the journal is missing or broken. */
  readonly isWhole: boolean;
}

export interface MendingOptions {
  readonly root: string;
  readonly disk: Disk;
  readonly kinds: Kinds;
  readonly ref: ShardRef;
  readonly file: ShardFile;
  /** Lines of the journal that the file may lack. */
  readonly pending: readonly PatchLine[];
  /** The file as this program last left it; null when that is not known. */
  readonly record: FileRecord | null;
  /** The file follows a line that is not of the journal: a writer wrote it after another had taken the folder over. */
  readonly isStray: boolean;
  /** Lines up to this number were not read again; 0 when the whole journal was. */
  readonly readAfterSeq: number;
  /** Number of the last line of the journal. */
  readonly lastSeq: number;
  /** Wall-clock time for names of files set aside; null = nothing on disk is touched. */
  readonly stamp: string | null;
  readonly findLines: (shard: ShardRef) => Promise<FoundLines>;
}

/**
 * What the user must know of a file that was read. `rebuilt`: it was not what the journal tells and was
 * made anew; it lies aside, unless nothing may be touched. `untold`: it is not as it was left, and the
 * journal has gaps and cannot tell what it was.
 */
export type FileDoubt = 'untold' | 'rebuilt';

export interface MendedShard {
  /** In the newest form. */
  readonly shard: Shard;
  /** The file does not hold what the shard holds, beyond what is pending; or not in this form or place. */
  readonly isMended: boolean;
  readonly doubt: FileDoubt | null;
}

/** Reads a shard's file and brings it to where the journal is, and to the newest form. Throws StoreError. */
export async function mendShard(options: MendingOptions): Promise<MendedShard> {
  const { kinds, ref, pending } = options;
  const found = await readWhole(options);
  if (found === 'damaged') return makeAnew(options);
  if (found === null) return begin(options);
  const lines = await linesAfter(options, found);
  const after = await played(kinds, found, lines);
  const isOurs = !after.hasMisfits && (await isAsLeft(options, found));
  if (!isOurs) return judge(options, found);
  // Lines that were not pending are nowhere but here: the file must be written.
  const isCaughtUp = lines !== pending && lines.some((line) => isNews(kinds, line, found, ref));
  const isOlder = found.form !== ref.kind.form || options.file.isElsewhere;
  return whole(after.shard, isCaughtUp || isOlder);
}

function isNews(kinds: Kinds, line: PatchLine, { appliedSeq }: Shard, ref: ShardRef): boolean {
  return line.seq > appliedSeq && concernsShard(kinds, line, ref);
}

/** There is no file: a shard that is new, or one that was taken away. */
async function begin(options: MendingOptions): Promise<MendedShard> {
  const { root, disk, kinds, ref, pending, record } = options;
  await requireFolder(root, disk);
  if (ref.kind.isSingle) throw new StoreError('not_found', basename(options.file.path));
  const fromPending = await played(kinds, nothingYet(ref), pending);
  if (record === null && !fromPending.hasMisfits) return whole(fromPending.shard, false);
  const { lines } = await options.findLines(ref);
  const made = await played(kinds, nothingYet(ref), lines);
  const mended = whole(made.shard, lines.length > 0);
  return made.hasMisfits ? { ...mended, doubt: 'untold' } : mended;
}

interface Played {
  readonly shard: Shard;
  readonly hasMisfits: boolean;
}

/** Lines played on top, and all of it in the newest form. */
async function played(kinds: Kinds, shard: Shard, lines: readonly PatchLine[]): Promise<Played> {
  const applied = applyLines(kinds, shard, lines);
  const newest = await inNewestForm(applied.shard);
  if (newest !== null) return { shard: newest, hasMisfits: applied.hasMisfits };
  // The lines lead to something that is no record: what stood there before them is.
  return {
    shard: (await inNewestForm(shard)) ?? emptyShard(shard.kind, shard.name),
    hasMisfits: true,
  };
}

/** What the file may lack: of one of which nothing is known, also lines that were not read again. */
async function linesAfter(
  { ref, record, pending, readAfterSeq, findLines }: MendingOptions,
  found: Shard,
): Promise<readonly PatchLine[]> {
  if (record !== null || found.appliedSeq >= readAfterSeq) return pending;
  return (await findLines(ref)).lines;
}

function whole(shard: Shard, isMended: boolean): MendedShard {
  return { shard, isMended, doubt: null };
}

async function readWhole({ file }: MendingOptions): Promise<Shard | null | 'damaged'> {
  try {
    const found = await file.load();
    return found !== null && (await inNewestForm(found)) === null ? 'damaged' : found;
  } catch (error) {
    if (error instanceof StoreError && error.kind === 'damaged') return 'damaged';
    throw error;
  }
}

/** Whether the file is one that this program wrote, as far as can be told without reading the journal. */
async function isAsLeft(
  { kinds, record, file, pending, lastSeq, isStray }: MendingOptions,
  found: Shard,
): Promise<boolean> {
  if (isStray) return false;
  if (record === null) return true;
  // The journal has lost its end, and what the files know counts.
  if (found.appliedSeq > lastSeq) return true;
  if (found.appliedSeq < record.seq) return false;
  if (record.mark === null || record.mark.hash === file.mark?.hash) return true;
  return isOwnLaterShard(kinds, found, record, pending);
}

/**
 * The file is not as this program left it: the journal tells what it should be, and counts. What
 * somebody did past the program is kept aside, not taken in.
 */
async function judge(options: MendingOptions, found: Shard): Promise<MendedShard> {
  const { kinds, ref, record } = options;
  const { lines, isWhole } = await options.findLines(ref);
  const ours = await played(kinds, nothingYet(ref), lines);
  const theirs = await played(kinds, found, lines);
  const isOlder = record !== null && found.appliedSeq < record.seq;
  const isTold =
    isWhole && !ours.hasMisfits && (!ref.kind.isSingle || ours.shard.storedRecords.length > 0);
  if (!isTold) return keepWhatIsRead(options, theirs, isOlder);
  // Written before the power went, or only set out anew.
  const isSame =
    !theirs.hasMisfits && isDeepStrictEqual(theirs.shard.storedRecords, ours.shard.storedRecords);
  if (isSame && !isOlder) return whole(ours.shard, true);
  return putBack(options, ours.shard);
}

/** The journal does not tell the whole shard: what stands in the file is the best there is. */
async function keepWhatIsRead(
  { file, stamp, disk }: MendingOptions,
  { shard, hasMisfits }: Played,
  isOlder: boolean,
): Promise<MendedShard> {
  if (stamp !== null && (isOlder || hasMisfits))
    await keepCopy(file.path, hasMisfits ? 'damaged' : 'replaced', stamp, disk);
  return { ...whole(shard, true), doubt: isOlder || hasMisfits ? 'rebuilt' : 'untold' };
}

/** What the journal tells takes the place of a file that was damaged in a text, edited or exchanged. */
async function putBack({ file, stamp, disk }: MendingOptions, shard: Shard): Promise<MendedShard> {
  if (stamp !== null && (await keepCopy(file.path, 'replaced', stamp, disk)) === null)
    throw new StoreError('damaged', basename(file.path));
  return { ...whole(shard, true), doubt: 'rebuilt' };
}

/** A damaged file: the journal tells what was in it, from every record's beginning on. */
async function makeAnew(options: MendingOptions): Promise<MendedShard> {
  const { kinds, ref, file, stamp, disk } = options;
  const refusal = new StoreError('damaged', basename(file.path));
  if (stamp === null) throw refusal;
  const { lines } = await options.findLines(ref);
  const { shard, hasMisfits } = await played(kinds, nothingYet(ref), lines);
  // The one record that there must be is not taken for one that never was.
  if (ref.kind.isSingle && shard.storedRecords.length === 0) throw refusal;
  if (lines.length === 0) {
    if ((await setAside(file.path, stamp, disk)) === null) throw refusal;
    await file.load();
    return { ...whole(shard, false), doubt: 'rebuilt' };
  }
  const reason = hasMisfits && !ref.kind.isSingle ? 'damaged' : 'replaced';
  if ((await keepCopy(file.path, reason, stamp, disk)) === null) throw refusal;
  return { ...whole(shard, true), doubt: 'rebuilt' };
}
