import { join } from 'node:path';
import type { Kinds } from '@shared/domain/record/kind-list';
import { JOURNAL_FOLDER, listFolder } from '../data-folder';
import type { Disk } from '../disk/disk';
import { StoreError, toReadError } from '../store-error';
import { Chain, type ChainOptions, type FileReading } from './chain';
import type { Checkpoint } from './checkpoint';
import type { JournalLine, Link } from './journal-line';
import { compareMarks, type JournalMarks, markJournal } from './journal-marks';
import {
  compareNames,
  formatJournalName,
  type JournalName,
  parseJournalName,
} from './journal-names';
import { decodeLine, isNewer } from './line-codec';

export interface ReadFile extends FileReading {
  readonly name: JournalName;
  readonly size: number;
}

export interface JournalReading {
  readonly chain: Chain;
  /** The files that were read, in order; the first from the checkpoint on. */
  readonly files: readonly ReadFile[];
  /** All files of the journal before they were read. */
  readonly marks: JournalMarks;
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
  options: Pick<ChainOptions, 'keep' | 'watch' | 'kinds'>,
): Promise<JournalReading> {
  return readFiles(root, disk, { fileName: '', offset: 0 }, options);
}

/**
 * Reads what follows the checkpoint; null when the journal does not have the checkpoint's line, or
 * when what stands before it is not as it was left: then all of it must be read. Throws StoreError.
 */
export async function readJournalFrom(
  root: string,
  disk: Disk,
  { seq, hash, file, lineStart, journal }: Checkpoint,
  kinds?: Kinds,
): Promise<JournalReading | null> {
  const marks = await markJournal(root, disk, await listJournal(root, disk));
  const earlier = compareMarks(journal, marks, file);
  if (earlier === 'changed') return null;
  const bytes = await disk.readFrom(join(root, JOURNAL_FOLDER, file), lineStart).catch(() => null);
  const end = bytes?.indexOf(0x0a) ?? -1;
  if (bytes === null || end < 0) return null;
  const line = decodeLine(textOf(bytes.subarray(0, end)), kinds);
  if (line === null || isNewer(line) || line.hash !== hash || line.seq !== seq) return null;
  const isWhole = (): Promise<boolean> => isWholeUpTo(root, disk, { file, lineStart, line, kinds });
  if (earlier === 'continued' && !(await isWhole())) return null;
  const offset = lineStart + end + 1;
  const start: Link = { seq, hash, term: line.term };
  const reading = await readFiles(root, disk, { fileName: file, offset }, { start, kinds });
  // A writer that took the folder over does not follow the checkpoint's line: a late one saved it.
  return reading.chain.isDetached ? null : reading;
}

/** A line and where it stands. */
interface LineBefore {
  readonly file: string;
  readonly lineStart: number;
  readonly line: JournalLine;
  readonly kinds: Kinds | undefined;
}

/** Whether the lines of the checkpoint's file that stand before its line are a whole chain that leads to it. */
async function isWholeUpTo(
  root: string,
  disk: Disk,
  { file, lineStart, line, kinds }: LineBefore,
): Promise<boolean> {
  if (lineStart === 0) return true;
  const bytes = await disk
    .readFrom(join(root, JOURNAL_FOLDER, file), 0, lineStart)
    .catch(() => null);
  const first =
    bytes === null ? null : decodeLine(textOf(bytes.subarray(0, bytes.indexOf(0x0a))), kinds);
  if (bytes === null || first === null || isNewer(first)) return false;
  const start: Link = { seq: first.seq - 1, hash: first.prev, term: first.term };
  const chain = new Chain({ start, keep: () => false, kinds });
  const { goodLength, isBroken } = chain.addFile(bytes);
  return goodLength === bytes.length && !isBroken && chain.last.hash === line.prev;
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

interface Beginning {
  readonly fileName: string;
  readonly offset: number;
}

async function readFiles(
  root: string,
  disk: Disk,
  { fileName, offset }: Beginning,
  options: ChainOptions,
): Promise<JournalReading> {
  const chain = new Chain(options);
  const files: ReadFile[] = [];
  const first = parseJournalName(fileName);
  const names = await listJournal(root, disk);
  const marks = await markJournal(root, disk, names);
  for (const name of names) {
    if (first !== null && compareNames(name, first) < 0) continue;
    const from = first !== null && compareNames(name, first) === 0 ? offset : 0;
    const bytes = await readBytes(root, disk, name, from);
    const { goodLength, lastStart, ...found } = chain.addFile(bytes);
    const place = { goodLength: from + goodLength, lastStart: from + lastStart };
    files.push({ name, size: from + bytes.length, ...place, ...found });
    if (chain.newer !== null)
      throw new StoreError('newer_version', formatJournalName(name), { what: chain.newer });
  }
  return { chain, files, marks };
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
