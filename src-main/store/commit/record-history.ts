import type { Kind } from '@shared/domain/record/define-kind';
import type { AnyRecord } from '@shared/domain/record/record';
import type { Disk } from '../disk/disk';
import type { JournalLine } from '../journal/journal-line';
import { nameFor } from '../journal/journal-names';
import { readRecordLines } from '../journal/record-lines';
import { stepsOn } from '../shards/record-states';
import { storedIn } from '../shards/shard';
import { begins } from '../shards/shard-lines';
import type { StoredRecord } from '../shards/stored-record';
import { StoreError } from '../store-error';
import type { StagingSources } from './staging';

/** Where records and their lines are. */
export interface HistorySources extends Pick<StagingSources, 'shelf' | 'indexes' | 'kinds'> {
  readonly root: string;
  readonly disk: Disk;
}

/** A record wherever it is, also in 回收站. Not to be changed by the caller. Throws StoreError. */
export async function findStored<R extends AnyRecord>(
  { shelf, indexes }: Pick<StagingSources, 'shelf' | 'indexes'>,
  kind: Kind<R>,
  id: string,
): Promise<StoredRecord<R>> {
  const index = indexes.get(kind.key);
  await index?.whole();
  const name = kind.isSingle ? kind.key : index?.shardOf(id);
  const stored = name === undefined ? null : storedIn(await shelf.open(kind, name), id);
  if (stored === null) throw new StoreError('not_found', id);
  return stored;
}

export interface AskedHistory {
  readonly kind: Kind;
  readonly id: string;
  /** Instant before which nothing is looked for; a month is always read whole. */
  readonly since: string | null;
  /** Number of the last acknowledged line. */
  readonly lastSeq: number;
}

/** Every change of a record, oldest first, also of one in 回收站. Throws StoreError. */
export async function readHistory(
  sources: HistorySources,
  { kind, id, since, lastSeq }: AskedHistory,
): Promise<JournalLine[]> {
  const { root, disk, kinds } = sources;
  const { record } = await findStored(sources, kind, id);
  const asked = { kind: kind.key, id, lastSeq, kinds };
  const fromMonth = monthOf(since ?? createdAt(record));
  const lines = await readRecordLines(root, disk, { ...asked, fromMonth });
  const [first] = lines;
  const isWhole = first !== undefined && stepsOn(first, asked)?.some(begins) === true;
  // Taken over from an older folder, or registered under a clock that was wrong.
  return isWhole || fromMonth === ''
    ? lines
    : readRecordLines(root, disk, { ...asked, fromMonth: '' });
}

function createdAt(record: object): string | null {
  return 'createdAt' in record && typeof record.createdAt === 'string' ? record.createdAt : null;
}

/** The first month that can hold a line; the very first when nothing is known. */
function monthOf(instant: string | null): string {
  return instant === null ? '' : nameFor(new Date(instant), null).month;
}
