import { searchWordsOf } from '@main/store/search/search-text';
import type { RowsOfKind } from '@main/store/shards/plain-index';
import type { RecordRow } from '@main/store/shards/record-row';
import type { StudioStore } from '@main/store/studio-store';
import {
  hasRight,
  maySee,
  type PresentActor,
  peopleOf,
  type Sight,
  sightOf,
} from '@shared/domain/record/actor';
import { type Kind, titleOf } from '@shared/domain/record/define-kind';
import { type FactTable, factTableOf } from '@shared/domain/record/fact-table';
import type { Kinds } from '@shared/domain/record/kind-list';
import type { AnyRecord, RecordRef } from '@shared/domain/record/record';
import type { AnyFacts } from '@shared/domain/reports/measures/define-measure';
import { isSeen } from './acting';
import { rowsFoundBy } from './row-sounds';

/** The records of a kind that somebody may see: the one door through which lists and search are answered. Throws StoreError. */
export interface SeenRecords {
  /** Outside 回收站, the last of the kind's order first; of a text, those in which every word of it is found, by pinyin too. */
  readonly list: (text: string) => Promise<readonly RecordRow[]>;
  /** Those that ask for something on whatever day, see `Kind.dues`. */
  readonly asking: () => Promise<readonly RecordRow[]>;
  /** In 回收站, the last removed first. */
  readonly removed: () => Promise<readonly RecordRow[]>;
}

/** The records of a kind as who works may see them. */
export function seenRecords(
  store: Pick<StudioStore, 'rowsOf'>,
  kind: Kind,
  actor: PresentActor,
): SeenRecords {
  const sight = sightOver(kind, actor);
  const seen = (rows: readonly RecordRow[]) => (sight === null ? rows : rows.filter(sight));
  return {
    list: async (text) => {
      const rows = (await store.rowsOf(kind)).listed();
      const words = searchWordsOf(text);
      // Looked for in the whole list, which is the same one from question to question, and only then seen or not.
      return seen(words.length === 0 ? rows : await rowsFoundBy(rows, words));
    },
    asking: async () => seen((await store.rowsOf(kind)).asking()),
    removed: async () =>
      seen((await store.rowsOf(kind)).rows())
        .filter(({ removedAt }) => removedAt !== null)
        .sort((one, other) => (String(one.removedAt) < String(other.removedAt) ? 1 : -1)),
  };
}

/** What who works may see of a kind; null when that is everything. Of what is somebody's own nobody sees all. */
function sightOver({ ownOf }: Kind, actor: PresentActor): ((row: RecordRow) => boolean) | null {
  return ownOf === undefined ? sightOf(actor) : (row) => maySee(actor, row);
}

/** A record as a sentence or a link names it. */
export interface NamedRecord extends RecordRef {
  readonly title: string;
}

/** One that names another, with the record itself. */
export interface NamingRecord extends NamedRecord {
  readonly of: Kind;
  readonly record: AnyRecord;
}

/**
 * The records that name a record, outside 回收站, of whatever kind: those that who works may look at and see. Throws
 * StoreError.
 */
export async function recordsNaming(
  store: Pick<StudioStore, 'kinds' | 'naming' | 'storedIn'>,
  ref: RecordRef,
  actor: PresentActor,
): Promise<NamingRecord[]> {
  const named: NamingRecord[] = [];
  for (const kind of store.kinds.list) {
    if (!hasRight(actor, kind.rights.read)) continue;
    for (const id of await store.naming(kind, ref)) {
      const { record } = await store.storedIn(kind, id);
      if (!isSeen(kind, actor, record)) continue;
      named.push({ kind: kind.key, id, title: titleOf(kind, record), of: kind, record });
    }
  }
  return named;
}

/** The records outside 回收站 that a record names: those that who works may look at and see. */
export async function recordsNamedBy(
  store: Pick<StudioStore, 'kinds' | 'storedIn'>,
  kind: Kind,
  record: AnyRecord,
  actor: PresentActor,
): Promise<NamedRecord[]> {
  const named: NamedRecord[] = [];
  for (const ref of kind.links?.(record) ?? []) {
    const other = store.kinds.find(ref.kind);
    if (other === undefined || !hasRight(actor, other.rights.read)) continue;
    const stored = await store.storedIn(other, ref.id).catch(() => null);
    if (stored === null || stored.removedAt !== null || !isSeen(other, actor, stored.record))
      continue;
    named.push({ ...ref, title: titleOf(other, stored.record) });
  }
  return named;
}

type FactTables = Readonly<Record<string, FactTable<AnyFacts>>>;

/** What is known of every kind that is counted, but disputes. */
export type CountedRows = ReadonlyMap<string, RowsOfKind>;

/** Waits until all of it is there. Throws StoreError. */
export async function countedRows(
  store: Pick<StudioStore, 'kinds' | 'rowsOf'>,
): Promise<CountedRows> {
  const rows = new Map<string, RowsOfKind>();
  for (const kind of countedKinds(store.kinds)) rows.set(kind.key, await store.rowsOf(kind));
  return rows;
}

/** What reports count of them at this moment; nothing of those in 回收站. @param sight which may be seen; null for all */
export function factsOfRecords(counted: CountedRows, sight: Sight | null): FactTables {
  const tables = [...counted].map(([key, rows]) => {
    const listed = rows.listed();
    // Of this moment, whatever is saved while the rest is counted.
    return [key, factTable(sight === null ? [...listed] : listed.filter(sight))];
  });
  return Object.fromEntries(tables);
}

/** What reports count of every kind at this moment. @param sight which records may be seen; null for all */
export function factTables(
  { cases }: Pick<StudioStore, 'cases'>,
  counted: CountedRows,
  sight: Sight | null,
): FactTables {
  return { case: cases.facts(sight), ...factsOfRecords(counted, sight) };
}

/** What is counted of those kinds where there is none of their records. */
export function factsOfNone(kinds: Kinds): FactTables {
  return Object.fromEntries(countedKinds(kinds).map(({ key }) => [key, factTable([])]));
}

function countedKinds({ list }: Kinds): Kind[] {
  return list.filter(({ facts }) => facts !== undefined);
}

function factTable(rows: readonly RecordRow[]): FactTable<AnyFacts> {
  return factTableOf(
    // Listed the last first: of what happened on one day the first stands first in a ledger.
    rows.toReversed(),
    ({ facts }): AnyFacts => facts as AnyFacts,
    () => 0,
    ({ visibleTo }) => peopleOf(visibleTo),
  );
}
