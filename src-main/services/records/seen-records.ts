import { normalizeForSearch, searchWordsOf } from '@main/store/search/search-text';
import type { RecordRow } from '@main/store/shards/plain-index';
import type { StudioStore } from '@main/store/studio-store';
import { hasRight, maySee, type PresentActor, type Sight } from '@shared/domain/record/actor';
import type { Kind } from '@shared/domain/record/define-kind';
import { type FactTable, factTableOf } from '@shared/domain/record/fact-table';
import type { AnyRecord, RecordRef } from '@shared/domain/record/record';
import type { AnyFacts } from '@shared/domain/reports/measures/define-measure';
import { isSeen } from './acting';

/** The records of a kind that somebody may see: the one door through which lists, search and counts are answered. */
export interface SeenRecords {
  /** Outside 回收站, the last of the kind's order first; of a text, those in which every word of it is found. */
  readonly list: (text: string) => readonly RecordRow[];
  /** In 回收站, the last removed first. */
  readonly removed: () => readonly RecordRow[];
  /** Those outside 回收站 that name another record. */
  readonly naming: (ref: RecordRef) => readonly RecordRow[];
}

/** The records of a kind as who works may see them. */
export function seenRecords(
  store: Pick<StudioStore, 'rowsOf'>,
  kind: Kind,
  actor: PresentActor,
): SeenRecords {
  const seen = (): readonly RecordRow[] => store.rowsOf(kind).filter((row) => maySee(actor, row));
  const listed = () => seen().filter(({ removedAt }) => removedAt === null);
  return {
    list: (text) => {
      const words = searchWordsOf(text);
      return listed()
        .filter((row) => words.every((word) => textOf(row).includes(word)))
        .sort((one, other) => (one.order < other.order ? 1 : one.order > other.order ? -1 : 0));
    },
    removed: () =>
      seen()
        .filter(({ removedAt }) => removedAt !== null)
        .sort((one, other) => (String(one.removedAt) < String(other.removedAt) ? 1 : -1)),
    naming: (ref) =>
      listed().filter(({ links }) =>
        links.some(({ kind: of, id }) => of === ref.kind && id === ref.id),
      ),
  };
}

/** A record as a sentence or a link names it. */
export interface NamedRecord extends RecordRef {
  readonly title: string;
}

/** What a record is called: its number, if it has one, and its title. */
export function titleOf(kind: Kind, record: AnyRecord): string {
  const number = kind.number?.numberOf(record) ?? '';
  return [number, kind.title?.(record) ?? kind.label].filter((text) => text !== '').join(' ');
}

/**
 * The records that name a record, outside 回收站, of whatever kind: those that who works may look at and see. Throws
 * StoreError.
 */
export async function recordsNaming(
  store: Pick<StudioStore, 'kinds' | 'rowsOf' | 'slotIn'>,
  ref: RecordRef,
  actor: PresentActor,
): Promise<NamedRecord[]> {
  const named: NamedRecord[] = [];
  for (const kind of store.kinds.list) {
    if (!hasRight(actor, kind.rights.read)) continue;
    for (const { id } of seenRecords(store, kind, actor).naming(ref)) {
      const { record } = await store.slotIn(kind, id);
      named.push({ kind: kind.key, id, title: titleOf(kind, record) });
    }
  }
  return named;
}

/** The records outside 回收站 that a record names: those that who works may look at and see. */
export async function recordsNamedBy(
  store: Pick<StudioStore, 'kinds' | 'slotIn'>,
  kind: Kind,
  record: AnyRecord,
  actor: PresentActor,
): Promise<NamedRecord[]> {
  const named: NamedRecord[] = [];
  for (const ref of kind.links?.(record) ?? []) {
    const other = store.kinds.find(ref.kind);
    if (other === undefined || !hasRight(actor, other.rights.read)) continue;
    const slot = await store.slotIn(other, ref.id).catch(() => null);
    if (slot === null || slot.removedAt !== null || !isSeen(other, actor, slot.record)) continue;
    named.push({ ...ref, title: titleOf(other, slot.record) });
  }
  return named;
}

/** What reports count of every kind but disputes; nothing of those in 回收站. @param sight which may be seen; null for all */
export function factsOfRecords(
  store: Pick<StudioStore, 'kinds' | 'rowsOf'>,
  sight: Sight | null,
): Readonly<Record<string, FactTable<AnyFacts>>> {
  const tables = store.kinds.list
    .filter((kind) => kind.facts !== undefined)
    .map((kind) => {
      const isCounted = (row: RecordRow): boolean =>
        row.removedAt === null && (sight === null || sight(row));
      const rows = store.rowsOf(kind).filter(isCounted);
      const factsOf = ({ facts }: RecordRow): AnyFacts => facts as AnyFacts;
      return [kind.key, factTableOf(rows, factsOf, () => 0)];
    });
  return Object.fromEntries(tables);
}

// A row never changes: another takes its place.
const texts = new WeakMap<RecordRow, string>();

function textOf(row: RecordRow): string {
  const known = texts.get(row);
  if (known !== undefined) return known;
  // Nobody can type what stands between: no word runs over a border.
  const text = normalizeForSearch(row.words.join('\u0001'));
  texts.set(row, text);
  return text;
}
