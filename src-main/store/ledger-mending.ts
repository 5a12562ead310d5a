import { basename } from 'node:path';
import type { PatchLine } from './change';
import { requireFolder } from './data-folder';
import type { Disk } from './disk/disk';
import type { DocumentFile } from './document-file';
import { applyLines, emptyLedger } from './ledger-slots';
import type { Ledger } from './schemas/ledger-v2';
import { keepCopy, setAside } from './set-aside';
import { StoreError } from './store-error';

export interface MendingOptions {
  readonly root: string;
  readonly disk: Disk;
  readonly month: string;
  readonly file: DocumentFile<Ledger>;
  /** Lines of the journal that the file may lack. */
  readonly pending: readonly PatchLine[];
  /** `appliedSeq` that the file had when it was last written; null when that is not known. */
  readonly recordedSeq: number | null;
  readonly stamp: string | null;
  readonly findLines: (month: string) => Promise<readonly PatchLine[]>;
}

export interface MendedLedger {
  readonly ledger: Ledger;
  /** The file does not hold what the ledger holds, beyond what is pending. */
  readonly isMended: boolean;
}

/** Reads a month's file and brings it to where the journal is. Throws StoreError. */
export async function mendLedger(options: MendingOptions): Promise<MendedLedger> {
  const { month, pending, recordedSeq } = options;
  const found = await readWhole(options);
  if (found === 'damaged') return makeAnew(options);
  if (found === null) {
    await requireFolder(options.root, options.disk);
    const { ledger, hasMisfits } = applyLines(emptyLedger(month), pending);
    if (recordedSeq === null && !hasMisfits) return { ledger, isMended: false };
    const lines = await options.findLines(month);
    return { ledger: applyLines(emptyLedger(month), lines).ledger, isMended: lines.length > 0 };
  }
  const isOlder = recordedSeq !== null && found.appliedSeq < recordedSeq;
  const lines = isOlder ? await options.findLines(month) : pending;
  const { ledger, hasMisfits } = applyLines(found, lines);
  if (!isOlder && !hasMisfits) return { ledger, isMended: false };
  return replaceForeign(options, ledger, hasMisfits);
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

/** A damaged file: the journal tells what was in it, from every case's registration on. */
async function makeAnew(options: MendingOptions): Promise<MendedLedger> {
  const { month, file, stamp, disk } = options;
  const refusal = new StoreError('damaged', basename(file.path));
  if (stamp === null) throw refusal;
  const lines = await options.findLines(month);
  if (lines.length === 0) {
    if ((await setAside(file.path, stamp, disk)) === null) throw refusal;
    await file.load();
    return { ledger: emptyLedger(month), isMended: false };
  }
  const { ledger, hasMisfits } = applyLines(emptyLedger(month), lines);
  const reason = hasMisfits ? 'damaged' : 'replaced';
  if ((await keepCopy(file.path, reason, stamp, disk)) === null) throw refusal;
  return { ledger, isMended: true };
}

/** The file was exchanged for an older one, or changed so that the journal no longer fits it. */
async function replaceForeign(
  options: MendingOptions,
  merged: Ledger,
  hasMisfits: boolean,
): Promise<MendedLedger> {
  const { month, file, stamp, disk } = options;
  let ledger = merged;
  let isWhole = !hasMisfits;
  if (hasMisfits) {
    const rebuilt = applyLines(emptyLedger(month), await options.findLines(month));
    isWhole = !rebuilt.hasMisfits;
    if (isWhole) ledger = rebuilt.ledger;
  }
  if (stamp !== null) await keepCopy(file.path, isWhole ? 'replaced' : 'damaged', stamp, disk);
  return { ledger, isMended: true };
}
