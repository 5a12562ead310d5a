import type { Disk } from '../disk/disk';
import { decodeLine, type JournalLine, termOf } from '../journal/journal-line';
import { type JournalName, journalPath } from '../journal/journal-names';
import { listJournal } from '../journal/journal-reader';
import { toReadError } from '../store-error';

const NEW_LINE = 0x0a;

/**
 * The lines of one case, oldest first. Reads the journal's files as bytes and looks into no line
 * but the case's own, so that ten years are gone through in about a second. Throws StoreError.
 * @param fromMonth the first month that can hold a line of the case
 * @param lastSeq number of the last acknowledged line
 */
export async function readCaseLines(
  root: string,
  disk: Disk,
  { caseId, fromMonth, lastSeq }: { caseId: string; fromMonth: string; lastSeq: number },
): Promise<JournalLine[]> {
  const needle = Buffer.from(`"caseId":${JSON.stringify(caseId)}`);
  const isWanted = (line: JournalLine): boolean => line.caseId === caseId && line.seq <= lastSeq;
  const lines: JournalLine[] = [];
  let term = 0;
  for (const name of await listJournal(root, disk)) {
    if (name.month < fromMonth) continue;
    const bytes = await readFile(root, disk, name);
    const first = decodeAt(bytes, 0);
    // Begun by a writer after another had taken the folder over.
    if (first !== null && termOf(first) < term) continue;
    if (first !== null) {
      term = termOf(first);
      dropFrom(lines, first.seq);
    }
    for (const line of linesOf(bytes, needle))
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

/** The lines that hold a text. */
function* linesOf(bytes: Buffer, needle: Buffer): Generator<JournalLine> {
  for (let at = bytes.indexOf(needle); at >= 0; at = bytes.indexOf(needle, at + 1)) {
    const line = decodeAt(bytes, bytes.lastIndexOf(NEW_LINE, at) + 1);
    if (line !== null) yield line;
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

function decodeAt(bytes: Buffer, start: number): JournalLine | null {
  const end = bytes.indexOf(NEW_LINE, start);
  if (end < 0) return null;
  const line = decodeLine(bytes.toString('utf8', start, end));
  return line === 'newer' ? null : line;
}
