import { KINDS } from '@shared/domain/kinds';
import type { Kinds } from '@shared/domain/record/kind-list';
import type { Disk, DiskFile } from '../disk/disk';
import { fillDurably } from '../files/durable-write';
import { formatJournalName, journalPath } from '../journal/journal-names';
import { listJournal } from '../journal/journal-reader';
import { decodeLine, isNewer } from '../journal/line-codec';
import { StoreError, toReadError } from '../store-error';
import { Turn } from '../turn';
import { type GoneRecords, nameOf } from './gone-records';
import { reducedLine } from './reduced-line';
import type { Retold } from './retold-records';

const NEW_LINE = 0x0a;
/** Lines are put together up to so many bytes. */
const RUN_BYTES = 65_536;
/** Ids in a head; a line of version 1 is a head as a whole. */
const NAMED = /"(?:id|caseId)":"([^"\\]+)"/g;

export interface RewrittenJournal {
  readonly root: string;
  readonly disk: Disk;
  readonly kinds?: Kinds;
  readonly gone: GoneRecords;
  readonly retold: Retold;
}

/**
 * Takes what was done to destroyed records out of every file of the journal, each file durably in place of the one before.
 * Lines that say nothing of them stay byte for byte, and so does the chain of heads. Throws StoreError.
 */
export async function rewriteJournal(options: RewrittenJournal): Promise<void> {
  const { root, disk } = options;
  for (const name of await listJournal(root, disk)) {
    const path = journalPath(root, name);
    const bytes = await disk.read(path).catch((error: unknown) => {
      throw toReadError(error, formatJournalName(name));
    });
    const pieces = await reduceLines(bytes, options, formatJournalName(name));
    if (pieces !== null) await fillDurably(path, (file) => putPieces(file, pieces), disk);
  }
}

/** The lines of a file, each with its line break; null where all of them stay. */
async function reduceLines(
  bytes: Uint8Array,
  { gone, retold, kinds = KINDS }: RewrittenJournal,
  fileName: string,
): Promise<Uint8Array[] | null> {
  const ids = new Set([...gone.ids, ...[...retold.values()].map(({ stored }) => stored.record.id)]);
  const pieces: Uint8Array[] = [];
  const turn = new Turn();
  let isChanged = false;
  const reduce = (piece: Uint8Array): string | null => {
    const text = nameSome(piece, ids) ? textOf(piece) : null;
    const line = text === null ? null : decodeLine(text, kinds);
    if (isNewer(line)) throw new StoreError('newer_version', fileName, { what: line.newer });
    if (text === null || line === null) return null;
    const isMeant = line.records.some((one) => gone.has(one) || retold.has(nameOf(one)));
    return isMeant ? reducedLine(text, line, { gone, retold, kinds }) : null;
  };
  for (const piece of linesIn(bytes)) {
    if (turn.isOver) await turn.end();
    const reduced = reduce(piece);
    if (reduced !== null) isChanged = true;
    pieces.push(reduced === null ? piece : Buffer.from(`${reduced}\n`));
  }
  return isChanged ? pieces : null;
}

/** Whether a line names one of some ids in its head. */
function nameSome(piece: Uint8Array, ids: ReadonlySet<string>): boolean {
  const text = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString('latin1');
  const end = text.indexOf('"prev":');
  for (const [, id] of (end < 0 ? text : text.slice(0, end)).matchAll(NAMED))
    if (id !== undefined && ids.has(id)) return true;
  return false;
}

function textOf(piece: Uint8Array): string {
  const end = piece.at(-1) === NEW_LINE ? piece.length - 1 : piece.length;
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(piece.subarray(0, end));
}

function* linesIn(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(NEW_LINE, start);
    const stop = end < 0 ? bytes.length : end + 1;
    yield bytes.subarray(start, stop);
    start = stop;
  }
}

/** Whole lines together, so that a sealed journal has them in few frames. */
async function putPieces(file: DiskFile, pieces: readonly Uint8Array[]): Promise<void> {
  let at = 0;
  let run: Uint8Array[] = [];
  let length = 0;
  const put = async (): Promise<void> => {
    if (length > 0) await file.write(Buffer.concat(run), at);
    at += length;
    [run, length] = [[], 0];
  };
  for (const piece of pieces) {
    run.push(piece);
    length += piece.length;
    if (length >= RUN_BYTES) await put();
  }
  await put();
}
