import type { Kinds } from '@shared/domain/record/kind-list';
import type { Disk } from '../disk/disk';
import { toReadError } from '../store-error';
import type { JournalLine } from './journal-line';
import { type JournalName, journalPath, nameFor } from './journal-names';
import { listJournal } from './journal-reader';
import { decodeLine, isNewer } from './line-codec';

/** So much of a file is read at once, from its end on. */
const PIECE_BYTES = 256 * 1_024;
const NEW_LINE = 0x0a;

export interface AskedLines {
  /** Instant before which nothing is wanted. */
  readonly since: string;
  /** Number of the last acknowledged line. */
  readonly lastSeq: number;
  readonly kinds?: Kinds | undefined;
}

/**
 * The lines from an instant on, the newest first. The files are read from their end backward, so that it costs what was
 * done since then, not what the month or the archive holds. Throws StoreError.
 */
export async function readLinesSince(
  root: string,
  disk: Disk,
  asked: AskedLines,
): Promise<JournalLine[]> {
  const lines: JournalLine[] = [];
  for await (const line of linesBackward(root, disk, asked)) lines.push(line);
  return lines.sort((a, b) => b.seq - a.seq);
}

/** The same one by one, so that none but the last need be in memory; the newest first, file by file. */
export async function* linesBackward(
  root: string,
  disk: Disk,
  asked: AskedLines,
): AsyncGenerator<JournalLine> {
  const { month } = nameFor(new Date(asked.since), null);
  const from = Date.parse(asked.since);
  const names = (await listJournal(root, disk)).filter((name) => name.month >= month).reverse();
  // A later file goes before an earlier one: what a writer that was taken over put down beside it counts for nothing.
  const told = new Set<number>();
  for (const name of names)
    for await (const line of knownLines(root, disk, name, asked)) {
      if (Date.parse(line.at) < from) return;
      if (line.seq > asked.lastSeq || told.has(line.seq)) continue;
      told.add(line.seq);
      yield line;
    }
}

/** The lines of a file that this version reads, the last first. */
async function* knownLines(
  root: string,
  disk: Disk,
  name: JournalName,
  { kinds }: AskedLines,
): AsyncGenerator<JournalLine> {
  for await (const text of textsBackward(disk, journalPath(root, name), name.month)) {
    const line = decodeLine(text, kinds);
    if (line !== null && !isNewer(line)) yield line;
  }
}

/** The lines of a file, the last first. Throws StoreError. */
async function* textsBackward(disk: Disk, path: string, month: string): AsyncGenerator<string> {
  let rest: Uint8Array = new Uint8Array();
  try {
    for (let end = (await disk.facts(path)).size; end > 0; ) {
      const start = Math.max(0, end - PIECE_BYTES);
      const piece = Buffer.concat([await disk.readFrom(path, start, end - start), rest]);
      // The first line of a piece is whole only where the file begins.
      const cut = start === 0 ? 0 : piece.indexOf(NEW_LINE) + 1;
      const isWithin = start > 0 && cut === 0;
      rest = isWithin ? piece : piece.subarray(0, cut);
      if (!isWithin) yield* textsOf(piece.subarray(cut)).reverse();
      end = start;
    }
  } catch (error) {
    throw toReadError(error, month);
  }
}

function textsOf(bytes: Buffer): string[] {
  return bytes
    .toString('utf8')
    .split('\n')
    .filter((text) => text !== '');
}
