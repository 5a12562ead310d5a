import { join } from 'node:path';
import { JOURNAL_FOLDER, listFolder } from '../data-folder';
import type { Disk } from '../disk/disk';
import { StoreError, toReadError } from '../store-error';
import { Chain, type FileReading } from './chain';
import type { Checkpoint } from './checkpoint';
import { CHAIN_START, decodeLine, type JournalLine, type Link } from './journal-line';
import {
  compareNames,
  formatJournalName,
  type JournalName,
  parseJournalName,
} from './journal-names';

export interface ReadFile extends FileReading {
  readonly name: JournalName;
  readonly size: number;
}

export interface JournalReading {
  readonly chain: Chain;
  /** The files that were read, in order; the first from the checkpoint on. */
  readonly files: readonly ReadFile[];
}

/** The journal's files in the order of writing. Throws StoreError. */
export async function listJournal(root: string, disk: Disk): Promise<JournalName[]> {
  const names = await listFolder(root, JOURNAL_FOLDER, disk);
  return names
    .map(parseJournalName)
    .filter((name) => name !== null)
    .sort(compareNames);
}

/** Reads the whole journal. Throws StoreError `unreadable`, `newer_version`. */
export function readJournal(
  root: string,
  disk: Disk,
  keep: (line: JournalLine) => boolean,
): Promise<JournalReading> {
  return readFiles(root, disk, { start: CHAIN_START, fileName: '', offset: 0 }, keep);
}

/** Reads what follows the checkpoint; null when the journal does not have the checkpoint's line. Throws StoreError. */
export async function readJournalFrom(
  root: string,
  disk: Disk,
  { seq, hash, file, lineStart }: Checkpoint,
): Promise<JournalReading | null> {
  const bytes = await disk.readFrom(join(root, JOURNAL_FOLDER, file), lineStart).catch(() => null);
  const end = bytes?.indexOf(0x0a) ?? -1;
  if (bytes === null || end < 0) return null;
  const line = decodeLine(new TextDecoder().decode(bytes.subarray(0, end)));
  if (line === null || line === 'newer' || line.hash !== hash || line.seq !== seq) return null;
  const offset = lineStart + end + 1;
  return readFiles(root, disk, { start: { seq, hash }, fileName: file, offset }, () => true);
}

interface Beginning {
  readonly start: Link;
  readonly fileName: string;
  readonly offset: number;
}

async function readFiles(
  root: string,
  disk: Disk,
  { start, fileName, offset }: Beginning,
  keep: (line: JournalLine) => boolean,
): Promise<JournalReading> {
  const chain = new Chain(start, keep);
  const files: ReadFile[] = [];
  const first = parseJournalName(fileName);
  for (const name of await listJournal(root, disk)) {
    if (first !== null && compareNames(name, first) < 0) continue;
    const from = first !== null && compareNames(name, first) === 0 ? offset : 0;
    const bytes = await readBytes(root, disk, name, from);
    const { goodLength, lastStart, isBroken, hasBrokenEnd } = chain.addFile(bytes);
    const place = { goodLength: from + goodLength, lastStart: from + lastStart };
    files.push({ name, size: from + bytes.length, ...place, isBroken, hasBrokenEnd });
    if (chain.isNewer) throw new StoreError('newer_version', formatJournalName(name));
  }
  return { chain, files };
}

async function readBytes(
  root: string,
  disk: Disk,
  name: JournalName,
  from: number,
): Promise<Uint8Array> {
  const fileName = formatJournalName(name);
  try {
    return await disk.readFrom(join(root, JOURNAL_FOLDER, fileName), from);
  } catch (error) {
    throw toReadError(error, fileName);
  }
}
