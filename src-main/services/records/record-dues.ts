import type { StudioStore } from '@main/store/studio-store';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import { hasRight, type PresentActor } from '@shared/domain/record/actor';
import type { Kind } from '@shared/domain/record/define-kind';
import { type DaySpan, isAskedIn } from '@shared/domain/record/due';
import type { OutputOf } from '@shared/ipc/contract';
import { type NamingRecord, recordsNamedBy, seenRecords } from './seen-records';

type Item = OutputOf<'records.dues'>['items'][number];

/** So many name the record that they are about; a day with more is looked through in their lists. */
const MOST_NAMED = 60;

/**
 * What records of all kinds but disputes ask for in these days, worded, the earliest first: told from the rows of their
 * lists, of those that who works may see. Throws StoreError.
 */
export async function listRecordDues(
  store: Pick<StudioStore, 'kinds' | 'rowsOf' | 'storedIn'>,
  actor: PresentActor,
  span: DaySpan,
  today: LocalDate,
): Promise<Item[]> {
  const items: (Omit<Item, 'about'> & { kind: Kind })[] = [];
  for (const kind of store.kinds.list) {
    if (kind.dues === undefined || !hasRight(actor, kind.rights.read)) continue;
    for (const { id, row } of await seenRecords(store, kind, actor).list(''))
      for (const due of duesOf(kind, row, today))
        if (isAskedIn(due, due.on, due.lapsesOn, span, today)) {
          const title = kind.row?.told?.(row as never).title ?? kind.label;
          const named = { kind, prefix: kind.prefix, id, title };
          items.push({ ...pickAsking(due), key: `${due.key} ${id}`, ...named });
        }
  }
  items.sort((one, other) => (one.on === other.on ? 0 : one.on < other.on ? -1 : 1));
  return Promise.all(
    items.map(async ({ kind, ...item }, at) => {
      if (at >= MOST_NAMED) return { ...item, about: null };
      const { record } = await store.storedIn(kind, item.id);
      const [about] = await recordsNamedBy(store, kind, record, actor);
      return { ...item, about: about?.title ?? null };
    }),
  );
}

/** What a row of a kind's list asks for, as it is seen today. */
export function duesOf({ dues = [] }: Kind, row: object, today: LocalDate) {
  return dues.flatMap((definition) =>
    definition.of(row as Readonly<Record<string, unknown>>, null).map((asked) => {
      const due = definition.seenOn(asked, today);
      const lateness = definition.lateness(due, today);
      return {
        ...{ key: `${due.kind} ${definition.part(due)}`, on: due.on, lateness },
        ...{ label: definition.label, ...definition.words(due, today, lateness) },
        ...{ staysOpen: definition.staysOpen, lapsesOn: definition.lapsesOn(asked) },
      };
    }),
  );
}

/** A record that names another, as the page of that one tells of it: title, state, and what it asks for first. */
export function tellNaming(
  { of: kind, record, ...named }: NamingRecord,
  today: LocalDate,
): OutputOf<'records.naming'>['items'][number] {
  const row = kind.row?.of(record);
  const told = row === undefined ? undefined : kind.row?.told?.(row);
  const [first] = row === undefined ? [] : duesOf(kind, row, today);
  return {
    ...{ ...named, prefix: kind.prefix },
    ...{ detail: told?.detail ?? '', state: told?.state ?? '' },
    asks: first === undefined ? null : pickAsking(first),
  };
}

function pickAsking({ on, lateness, label, what, mark }: ReturnType<typeof duesOf>[number]) {
  return { on, lateness, label, what, mark };
}
