import type { Kinds } from '@shared/domain/record/kind-list';
import type { Disk } from '../disk/disk';
import { toReadError } from '../store-error';
import type { JournalLine, RecordRef } from './journal-line';
import { type JournalName, journalPath } from './journal-names';
import { listJournal } from './journal-reader';
import { decodeLine, isNewer } from './line-codec';
import { namedInV1 } from './line-v1';
import { namedInV2 } from './line-v2';

const NEW_LINE = 0x0a;
const LINE_BREAK = Buffer.from([NEW_LINE]);

export interface RecordHistory extends Pick<RecordRef, 'kind' | 'id'> {
  /** The first month that can hold a line of the record. */
  readonly fromMonth: string;
  /** Number of the last acknowledged line. */
  readonly lastSeq: number;
  /** What lines may be about; what a studio keeps when left out. */
  readonly kinds?: Kinds | undefined;
}

/**
 * The lines of one record, oldest first. Reads the journal's files as bytes and looks into no line
 * but the record's own, so that ten years are gone through in about a second. Throws StoreError.
 */
export async function readRecordLines(
  root: string,
  disk: Disk,
  { kind, id, fromMonth, lastSeq, kinds }: RecordHistory,
): Promise<JournalLine[]> {
  const named = [namedInV1, namedInV2].map((nameIn) => nameIn({ kind, id }));
  const needles = named.map((text) => Buffer.from(text));
  const isThis = (record: Pick<RecordRef, 'kind' | 'id'>): boolean =>
    record.kind === kind && record.id === id;
  // What was done to it may be destroyed, and another record of the line stand.
  const isWanted = ({ records, seq, loss }: JournalLine): boolean =>
    seq <= lastSeq && records.some(isThis) && loss?.destroyed.some(isThis) !== true;
  const lines: JournalLine[] = [];
  let term = 0;
  for (const name of await listJournal(root, disk)) {
    if (name.month < fromMonth) continue;
    const bytes = await readFile(root, disk, name);
    const first = decodeAt(bytes, 0, kinds);
    // Begun by a writer after another had taken the folder over.
    if (first !== null && first.term < term) continue;
    if (first !== null) {
      term = first.term;
      dropFrom(lines, first.seq);
    }
    for (const line of linesOf(bytes, needles, kinds))
      if (isWanted(line) && line.seq > lastSeqOf(lines)) lines.push(line);
  }
  return lines;
}

/** A file may go on from before the end of the file before: what follows there was never acknowledged. */
function dropFrom(lines: JournalLine[], seq: number): void {
  while (lastSeqOf(lines) >= seq) lines.pop();
}

function lastSeqOf(lines: readonly JournalLine[]): number {
  return lines.at(-1)?.seq ?? 0;
}

/** The lines that hold one of some texts, in order. */
function* linesOf(
  bytes: Buffer,
  needles: readonly Buffer[],
  kinds: Kinds | undefined,
): Generator<JournalLine> {
  const next = (needle: Buffer, from: number): number => {
    const at = bytes.indexOf(needle, from);
    return at < 0 ? bytes.length : at;
  };
  const places = needles.map((needle) => next(needle, 0));
  for (let at = Math.min(...places); at < bytes.length; at = Math.min(...places)) {
    const line = decodeAt(bytes, bytes.lastIndexOf(NEW_LINE, at) + 1, kinds);
    if (line !== null) yield line;
    const end = next(LINE_BREAK, at);
    for (const [index, needle] of needles.entries())
      if ((places[index] ?? 0) < end) places[index] = next(needle, end);
  }
}

async function readFile(root: string, disk: Disk, name: JournalName): Promise<Buffer> {
  try {
    const bytes = await disk.read(journalPath(root, name));
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  } catch (error) {
    throw toReadError(error, name.month);
  }
}

function decodeAt(bytes: Buffer, start: number, kinds: Kinds | undefined): JournalLine | null {
  const end = bytes.indexOf(NEW_LINE, start);
  if (end < 0) return null;
  const line = decodeLine(bytes.toString('utf8', start, end), kinds);
  return isNewer(line) ? null : line;
}
