import type { Kind } from '@shared/domain/record/define-kind';
import type { Kinds } from '@shared/domain/record/kind-list';
import type { AnyRecord } from '@shared/domain/record/record';
import type { Disk } from '../disk/disk';
import type { JournalLine, Step } from '../journal/journal-line';
import { emptyShard, inNewestForm } from '../shards/shard';
import { ShardFile } from '../shards/shard-file';
import { applyLines } from '../shards/shard-lines';
import { rootOf, type StoredRecord } from '../shards/stored-record';
import { type GoneRecords, type Named, nameOf } from './gone-records';
import { namesOfShards } from './shards-there';

/** A record as it is told from now on, in one step of the last line about it. */
export interface RetoldRecord {
  readonly stored: StoredRecord;
  readonly shard: string;
  readonly kind: string;
  /** Of that line; 0 while it is not known. */
  readonly seq: number;
  readonly step: Step;
}

/** By `nameOf`. */
export type Retold = ReadonlyMap<string, RetoldRecord>;

/**
 * The records that repeat content of those that are destroyed, as they are without it. The journal is then told anew: the
 * last line about such a record tells all of it, those before tell nothing of it. Throws StoreError.
 * @param lines of the journal that are about records of kinds with `withoutRecords`, in order
 */
export async function findRetold(
  { root, disk, kinds }: { root: string; disk: Disk; kinds: Kinds },
  gone: GoneRecords,
  lines: readonly JournalLine[],
): Promise<Retold> {
  const retold = new Map<string, RetoldRecord>();
  for (const kind of kinds.list) {
    if (kind.withoutRecords === undefined) continue;
    const inLines = lines.flatMap(({ records }) =>
      records.flatMap((one) => (one.kind === kind.key ? one.shard : [])),
    );
    for (const name of new Set([...(await namesOfShards(root, disk, kind)), ...inLines])) {
      const ref = { kind, name };
      // In a backup the files may be behind the journal.
      const found = (await new ShardFile(root, ref, disk).load()) ?? emptyShard(kind, name, 1);
      const newest = await inNewestForm(applyLines(kinds, found, lines).shard);
      for (const stored of newest?.storedRecords ?? []) {
        const record: AnyRecord = kind.withoutRecords(stored.record, gone.ids);
        if (record === stored.record || gone.has({ kind: kind.key, id: record.id })) continue;
        const told = retell(kind, name, { ...stored, record }, lines);
        retold.set(nameOf(told.step), told);
      }
    }
  }
  return retold;
}

function retell(
  kind: Kind,
  shard: string,
  stored: StoredRecord,
  lines: readonly JournalLine[],
): RetoldRecord {
  const ref = { kind: kind.key, id: stored.record.id, shard };
  const isThis = (one: Named): boolean => nameOf(one) === nameOf(ref);
  const last = lines.findLast(({ records }) => records.some(isThis));
  const act = last?.body?.steps.find(isThis)?.act ?? 'change';
  const value = rootOf(kind, stored) as never;
  const step: Step = {
    ...{ ...ref, act, form: kind.form },
    forward: [{ op: 'replace', path: '', value }],
    backward: [{ op: 'replace', path: '', value: null }],
  };
  return { stored, shard, kind: kind.key, seq: last?.seq ?? 0, step };
}
