import { basename } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { PatchLine } from '../cases/change';
import { requireFolder } from '../data-folder';
import type { Disk } from '../disk/disk';
import type { DocumentFile } from '../documents/document-file';
import { keepCopy, setAside } from '../documents/set-aside';
import type { FileRecord } from '../journal/checkpoint';
import type { Ledger } from '../schemas/ledger-v2';
import { StoreError } from '../store-error';
import { applyLines, emptyLedger } from './ledger-slots';
import { isOwnLaterLedger } from './own-file';

/** What the whole journal tells of a month. */
export interface FoundLines {
  readonly lines: readonly PatchLine[];
  /** No acknowledged line of the journal is missing or broken. */
  readonly isWhole: boolean;
}

export interface MendingOptions {
  readonly root: string;
  readonly disk: Disk;
  readonly month: string;
  readonly file: DocumentFile<Ledger>;
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
  readonly findLines: (month: string) => Promise<FoundLines>;
}

/**
 * What the user must know of a file that was read. `rebuilt`: it was not what the journal tells and was
 * made anew; it lies aside, unless nothing may be touched. `untold`: it is not as it was left, and the
 * journal has gaps and cannot tell what it was.
 */
export type FileDoubt = 'untold' | 'rebuilt';

export interface MendedLedger {
  readonly ledger: Ledger;
  /** The file does not hold what the ledger holds, beyond what is pending. */
  readonly isMended: boolean;
  readonly doubt: FileDoubt | null;
}

/** Reads a month's file and brings it to where the journal is. Throws StoreError. */
export async function mendLedger(options: MendingOptions): Promise<MendedLedger> {
  const { month, pending, record } = options;
  const found = await readWhole(options);
  if (found === 'damaged') return makeAnew(options);
  if (found === null) {
    await requireFolder(options.root, options.disk);
    const { ledger, hasMisfits } = applyLines(emptyLedger(month), pending);
    if (record === null && !hasMisfits) return whole(ledger, false);
    const { lines } = await options.findLines(month);
    return whole(applyLines(emptyLedger(month), lines).ledger, lines.length > 0);
  }
  const lines = await linesAfter(options, found);
  const { ledger, hasMisfits } = applyLines(found, lines);
  const isOurs = !hasMisfits && (await isAsLeft(options, found));
  // Lines that were not pending are nowhere but here: the file must be written.
  const isCaughtUp = lines !== pending && ledger !== found;
  return isOurs ? whole(ledger, isCaughtUp) : judge(options, found);
}

/** What the file may lack: of one of which nothing is known, also lines that were not read again. */
async function linesAfter(
  { month, record, pending, readAfterSeq, findLines }: MendingOptions,
  found: Ledger,
): Promise<readonly PatchLine[]> {
  if (record !== null || found.appliedSeq >= readAfterSeq) return pending;
  return (await findLines(month)).lines;
}

function whole(ledger: Ledger, isMended: boolean): MendedLedger {
  return { ledger, isMended, doubt: null };
}

async function readWhole({ file, month }: MendingOptions): Promise<Ledger | null | 'damaged'> {
  try {
    const found = await file.load();
    return found !== null && found.month !== month ? 'damaged' : found;
  } catch (error) {
    if (error instanceof StoreError && error.kind === 'damaged') return 'damaged';
    throw error;
  }
}

/** Whether the file is one that this program wrote, as far as can be told without reading the journal. */
async function isAsLeft(
  { record, file, pending, lastSeq, isStray }: MendingOptions,
  found: Ledger,
): Promise<boolean> {
  if (isStray) return false;
  if (record === null) return true;
  // The journal has lost its end, and what the ledgers know counts.
  if (found.appliedSeq > lastSeq) return true;
  if (found.appliedSeq < record.seq) return false;
  if (record.mark === null || record.mark.hash === file.mark?.hash) return true;
  return isOwnLaterLedger(found, record, pending);
}

/**
 * The file is not as this program left it: the journal tells what it should be, and counts. What
 * somebody did past the program is kept aside, not taken in.
 */
async function judge(options: MendingOptions, found: Ledger): Promise<MendedLedger> {
  const { month, record } = options;
  const { lines, isWhole } = await options.findLines(month);
  const ours = applyLines(emptyLedger(month), lines);
  const theirs = applyLines(found, lines);
  const isOlder = record !== null && found.appliedSeq < record.seq;
  if (ours.hasMisfits || !isWhole) return keepWhatIsRead(options, theirs, isOlder);
  // Written before the power went, or only set out anew.
  const isSame = !theirs.hasMisfits && areSame(theirs.ledger, ours.ledger);
  if (isSame && !isOlder) return whole(ours.ledger, true);
  return putBack(options, ours.ledger);
}

function areSame(theirs: Ledger, ours: Ledger): boolean {
  return (
    isDeepStrictEqual(theirs.cases, ours.cases) && isDeepStrictEqual(theirs.recycled, ours.recycled)
  );
}

/** The journal does not tell the whole month: what stands in the file is the best there is. */
async function keepWhatIsRead(
  { file, stamp, disk }: MendingOptions,
  { ledger, hasMisfits }: { readonly ledger: Ledger; readonly hasMisfits: boolean },
  isOlder: boolean,
): Promise<MendedLedger> {
  if (stamp !== null && (isOlder || hasMisfits))
    await keepCopy(file.path, hasMisfits ? 'damaged' : 'replaced', stamp, disk);
  return { ...whole(ledger, true), doubt: isOlder || hasMisfits ? 'rebuilt' : 'untold' };
}

/** What the journal tells takes the place of a file that was damaged in a text, edited or exchanged. */
async function putBack(
  { file, stamp, disk }: MendingOptions,
  ledger: Ledger,
): Promise<MendedLedger> {
  if (stamp !== null && (await keepCopy(file.path, 'replaced', stamp, disk)) === null)
    throw new StoreError('damaged', basename(file.path));
  return { ...whole(ledger, true), doubt: 'rebuilt' };
}

/** A damaged file: the journal tells what was in it, from every case's registration on. */
async function makeAnew(options: MendingOptions): Promise<MendedLedger> {
  const { month, file, stamp, disk } = options;
  const refusal = new StoreError('damaged', basename(file.path));
  if (stamp === null) throw refusal;
  const { lines } = await options.findLines(month);
  if (lines.length === 0) {
    if ((await setAside(file.path, stamp, disk)) === null) throw refusal;
    await file.load();
    return { ...whole(emptyLedger(month), false), doubt: 'rebuilt' };
  }
  const { ledger, hasMisfits } = applyLines(emptyLedger(month), lines);
  const reason = hasMisfits ? 'damaged' : 'replaced';
  if ((await keepCopy(file.path, reason, stamp, disk)) === null) throw refusal;
  return { ...whole(ledger, true), doubt: 'rebuilt' };
}
