import type { RecordRow } from '@main/store/shards/record-row';
import type { StudioStore } from '@main/store/studio-store';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import { hasRight, type PresentActor, peopleOf } from '@shared/domain/record/actor';
import type { Kind } from '@shared/domain/record/define-kind';
import { type DaySpan, isAskedIn } from '@shared/domain/record/due';
import type { StudioSettings } from '@shared/domain/studio/studio';
import { usesWork } from '@shared/domain/studio/works';
import type { OutputOf } from '@shared/ipc/contract';
import { type NamingRecord, recordsNamedBy, seenRecords } from './seen-records';

type Item = OutputOf<'records.dues'>['items'][number];

/** The studio of which it is asked: what lies in it, and which works it uses. */
interface AskedStudio<K extends keyof StudioStore> {
  readonly store: Pick<StudioStore, K>;
  readonly studio: { readonly settings: Pick<StudioSettings, 'works'> };
}

/** So many name the record that they are about; a day with more is looked through in their lists. */
const MOST_NAMED = 60;

/** Something that a record asks for, and whose it is. */
interface AskedOfRecord {
  readonly kind: Kind;
  readonly id: string;
  readonly title: string;
  readonly due: ReturnType<typeof duesOf>[number];
}

/**
 * What records of all kinds but disputes ask for in these days, worded, the earliest first: told from the rows of their
 * lists, of those that who works may see. Throws StoreError.
 */
export async function listRecordDues(
  current: AskedStudio<'kinds' | 'rowsOf' | 'storedIn'>,
  actor: PresentActor,
  span: DaySpan,
  today: LocalDate,
): Promise<Item[]> {
  const asked = await askedOfRecords(current, actor, span, today);
  return nameDues(current.store, actor, asked, MOST_NAMED);
}

/**
 * The same before it is named, from the rows of those alone that still ask for something; nothing of a work that the
 * studio does not use. Throws StoreError.
 * @param isMineAlone only what was given to who works
 */
export async function askedOfRecords(
  { store, studio }: AskedStudio<'kinds' | 'rowsOf'>,
  actor: PresentActor,
  span: DaySpan,
  today: LocalDate,
  isMineAlone = false,
): Promise<AskedOfRecord[]> {
  const isMine = ({ visibleTo }: RecordRow) =>
    peopleOf(visibleTo).some((each) => each === actor.id);
  const asked: AskedOfRecord[] = [];
  for (const kind of store.kinds.list) {
    if (kind.dues === undefined || !hasRight(actor, kind.rights.read)) continue;
    if (!usesWork(studio.settings.works, kind.work)) continue;
    const rows = await seenRecords(store, kind, actor).asking();
    for (const { id, row } of isMineAlone ? rows.filter(isMine) : rows) {
      const title = kind.row?.told?.(row as never).title ?? kind.label;
      const dues = duesOf(kind, row, today);
      const within = dues.filter((due) => isAskedIn(due, due.on, due.lapsesOn, span, today));
      asked.push(...within.map((due) => ({ kind, id, title, due })));
    }
  }
  return asked.sort((one, other) => inOrder(one.due.on, other.due.on) || inOrder(one.id, other.id));
}

/** What was asked for as lines, each beside the record that it is about. Throws StoreError. @param most so many are named */
export function nameDues(
  store: Pick<StudioStore, 'kinds' | 'storedIn'>,
  actor: PresentActor,
  asked: readonly AskedOfRecord[],
  most = asked.length,
): Promise<Item[]> {
  return Promise.all(
    asked.map(async ({ kind, id, title, due }, at) => {
      const where = { key: `${due.key} ${id}`, prefix: kind.prefix, id, title };
      const item = { ...pickAsking(due), ...where, heading: due.heading };
      if (at >= most) return { ...item, about: null };
      const { record } = await store.storedIn(kind, id);
      const [about] = await recordsNamedBy(store, kind, record, actor);
      return { ...item, about: about?.title ?? null };
    }),
  );
}

function inOrder(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

/** The headings of 今日 of all kinds but disputes, in the order of the kinds. */
export function headingsOf({ kinds }: Pick<StudioStore, 'kinds'>): string[] {
  const groups = kinds.list.flatMap(({ dues = [] }) => dues.flatMap(({ dayGroups }) => dayGroups));
  return [...new Set(groups.map(({ title }) => title))];
}

/** What a row of a kind's list asks for, as it is seen today. */
export function duesOf({ dues = [] }: Kind, row: object, today: LocalDate) {
  return dues.flatMap((definition) =>
    definition.of(row as Readonly<Record<string, unknown>>, null).map((asked) => {
      const due = definition.seenOn(asked, today);
      const lateness = definition.lateness(due, today);
      return {
        ...{ kind: due.kind, key: `${due.kind} ${definition.part(due)}`, on: due.on, lateness },
        ...{ label: definition.label, ...definition.words(due, today, lateness) },
        heading: definition.dayGroupOf({ on: due.on, lateness }, today)?.title ?? '',
        ...{ staysOpen: definition.staysOpen, lapsesOn: definition.lapsesOn(asked) },
        hasLastDay: definition.hasLastDay(due),
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
