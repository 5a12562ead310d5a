import type { Kind } from '@shared/domain/record/define-kind';
import type { AnyRecord } from '@shared/domain/record/record';
import type { Disk } from '../disk/disk';
import { Turn } from '../turn';
import type { KindIndex } from './kind-index';
import { hashInPieces } from './own-file';
import { storedIn } from './shard';
import { formOfBytes, linesOfShard, readRecordLine } from './shard-form';
import type { ShardRef } from './shard-key';
import type { ShardShelf } from './shard-shelf';
import type { StoredRecord } from './stored-record';

/** Where records lie. */
interface RecordSources {
  readonly shelf: ShardShelf;
  readonly disk: Disk;
  readonly indexes: ReadonlyMap<string, KindIndex>;
}

export type RecordsInTurn<R extends AnyRecord> = AsyncGenerator<StoredRecord<R>>;

/**
 * Some records of a kind, also those in 回收站, file after file: in no particular order, without those that are not there.
 * Not to be changed by the caller. Throws StoreError.
 */
export async function* readStored<R extends AnyRecord>(
  sources: RecordSources,
  kind: Kind<R>,
  ids: Iterable<string>,
): RecordsInTurn<R> {
  const index = sources.indexes.get(kind.key);
  await index?.whole();
  const idsByShard = new Map<string, Set<string>>();
  for (const id of ids) {
    const name = index?.shardOf(id);
    if (name === undefined) continue;
    const others = idsByShard.get(name) ?? new Set();
    idsByShard.set(name, others.add(id));
  }
  for (const [name, some] of idsByShard)
    yield* (await readSome(sources, kind, name, some)).values();
}

/**
 * Some records of a shard, by id, also those in 回收站; those that it does not have are left out. Of a shard that memory
 * does not have only their lines are read, if its file is byte for byte what this program left and holds all that was
 * changed: whatever else it is, it is opened as ever, which mends it or says what is wrong. Throws StoreError.
 */
async function readSome<R extends AnyRecord>(
  { shelf, disk }: Pick<RecordSources, 'shelf' | 'disk'>,
  kind: Kind<R>,
  name: string,
  ids: ReadonlySet<string>,
): Promise<Map<string, StoredRecord<R>>> {
  const lines = await readLines({ shelf, disk }, { kind, name }, ids);
  // What lies under a kind's name is of that kind.
  if (lines !== null) return lines as Map<string, StoredRecord<R>>;
  const shard = await shelf.open(kind, name);
  const found = new Map<string, StoredRecord<R>>();
  for (const id of ids) {
    const stored = storedIn(shard, id);
    if (stored !== null) found.set(id, stored);
  }
  return found;
}

/** Null when the shard has to be opened. */
async function readLines(
  sources: Pick<RecordSources, 'shelf' | 'disk'>,
  shard: ShardRef,
  ids: ReadonlySet<string>,
): Promise<Map<string, StoredRecord> | null> {
  const found = new Map<string, StoredRecord>();
  const bytes = await bytesAsLeft(sources, shard);
  const take = (stored: StoredRecord): void => void found.set(stored.record.id, stored);
  return bytes !== null && (await decodeLines(bytes, (id) => ids.has(id), take)) ? found : null;
}

/**
 * Reads every record of a shard past memory, one after another and in pieces, under the conditions of `readStored`.
 * @returns whether that could be done; if not, some may have been taken, and the shard has to be opened
 */
export async function readAsLeft(
  sources: Pick<RecordSources, 'shelf' | 'disk'>,
  shard: ShardRef,
  take: (stored: StoredRecord) => void,
): Promise<boolean> {
  const bytes = await bytesAsLeft(sources, shard);
  return bytes !== null && decodeLines(bytes, () => true, take);
}

/** The file of a shard if it is byte for byte what this program left, holds all that was changed, and is of the newest form. */
async function bytesAsLeft(
  { shelf, disk }: Pick<RecordSources, 'shelf' | 'disk'>,
  shard: ShardRef,
): Promise<Uint8Array | null> {
  if (shelf.leftAs(shard) === null) return null;
  const bytes = await disk.read(shelf.pathOf(shard)).catch(() => null);
  const hash = bytes === null ? null : await hashInPieces(bytes);
  // Asked once more: it may have been changed while it was read.
  if (bytes === null || hash !== shelf.leftAs(shard)?.hash) return null;
  return formOfBytes(bytes) === shard.kind.form ? bytes : null;
}

/** @returns whether every line that is wanted was one */
async function decodeLines(
  bytes: Uint8Array,
  isWanted: (id: string) => boolean,
  take: (stored: StoredRecord) => void,
): Promise<boolean> {
  const turn = new Turn();
  for (const [id, { start, length }] of linesOfShard(bytes)) {
    if (!isWanted(id)) continue;
    const stored = readRecordLine(bytes.subarray(start, start + length));
    if (stored?.record.id !== id) return false;
    take(stored);
    if (turn.isOver) await turn.end();
  }
  return true;
}
