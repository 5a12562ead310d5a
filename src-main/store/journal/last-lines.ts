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
  const { month } = nameFor(new Date(asked.since), null);
  const names = (await listJournal(root, disk)).filter((name) => name.month >= month).reverse();
  const lines = new Map<number, JournalLine>();
  for (const name of names) {
    const { isBefore, found } = await readEnd(root, disk, name, asked);
    // A later file goes before an earlier one: what a writer that was taken over put down beside it counts for nothing.
    for (const line of found) if (!lines.has(line.seq)) lines.set(line.seq, line);
    if (isBefore) break;
  }
  return [...lines.values()].sort((a, b) => b.seq - a.seq);
}

interface EndOfFile {
  readonly found: readonly JournalLine[];
  /** A line of before the instant was met. */
  readonly isBefore: boolean;
}

async function readEnd(
  root: string,
  disk: Disk,
  name: JournalName,
  { since, lastSeq, kinds }: AskedLines,
): Promise<EndOfFile> {
  const from = Date.parse(since);
  const found: JournalLine[] = [];
  for await (const text of textsBackward(disk, journalPath(root, name), name.month)) {
    const line = decodeLine(text, kinds);
    if (line === null || isNewer(line)) continue;
    if (Date.parse(line.at) < from) return { found, isBefore: true };
    if (line.seq <= lastSeq) found.push(line);
  }
  return { found, isBefore: false };
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
