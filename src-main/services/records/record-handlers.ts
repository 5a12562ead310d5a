import type { RecordRow } from '@main/store/shards/plain-index';
import { StoreError } from '@main/store/store-error';
import type { Act } from '@shared/domain/record/act';
import { actorOf, hasRight, type PresentActor } from '@shared/domain/record/actor';
import type { AnyRecord, Kind } from '@shared/domain/record/define-kind';
import type { HandlersFor, RouteMap } from '@shared/ipc/define';
import { HISTORY_PAGE_SIZE } from '@shared/ipc/routes-history';
import type { StudioDesk } from '../studio/studio-desk';
import { requireSeenRecord } from './acting';
import { doneOf, tellHistory, undoLast } from './history';
import { type PerformOptions, performOn } from './perform-on';
import { type Knowing, type RunKind, runKind } from './run-kinds';
import { seenRecords } from './seen-records';

type CountedRecord = AnyRecord & { readonly revision: number };

interface Named {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
}

interface View {
  readonly record: AnyRecord;
  readonly acts: Readonly<Record<string, { readonly button: string; readonly isOpen: boolean }>>;
  readonly links: readonly Named[];
}

/** The handlers of `recordRoutes`: the acts of a kind, its list, a record of it, its history and 回收站. */
export function recordHandlers<M extends RouteMap>(
  key: string,
  options: PerformOptions,
): HandlersFor<M> {
  const run = runKind(key);
  const { prefix, acts } = run;
  const kind = run.kind as Kind<CountedRecord>;
  const { desk, onChanged } = options;
  const find = async (id: string, actor: PresentActor) => {
    const slot = await desk.store.slotIn(kind, id);
    requireSeenRecord(run.kind, actor, slot.record);
    return slot;
  };
  const view = (record: AnyRecord, actor: PresentActor) => viewRecord(desk, run, record, actor);
  const perform = async (act: string, input: object, actor: PresentActor) => {
    const saved = await performOn(options, actor, { kind: key, act, input: { ...input } });
    return saved === null ? null : view(saved, actor);
  };
  const asked = {
    list: (
      { text, page, pageSize }: { text: string; page: number; pageSize: number },
      actor: PresentActor,
    ) => {
      const rows = seenRecords(desk.store, run.kind, actor).list(text);
      const start = (page - 1) * pageSize;
      return { total: rows.length, items: rows.slice(start, start + pageSize).map(itemOf) };
    },
    get: async ({ id }: { id: string }, actor: PresentActor) => {
      const { record, removedAt } = await find(id, actor);
      if (removedAt !== null) throw new StoreError('not_found', id);
      return view(record, actor);
    },
    naming: (ref: { kind: string; id: string }, actor: PresentActor) =>
      namingOf(desk, run.kind, ref, actor),
    history: async ({ id, page }: { id: string; page: number }, actor: PresentActor) =>
      tellHistory(desk.store, { kind, id }, await find(id, actor), page),
    undo: async ({ id, revision }: { id: string; revision: number }, actor: PresentActor) => {
      await find(id, actor);
      await undoLast(desk.store, { kind, id }, revision, actorOf(actor));
      onChanged(key, id);
      return view((await find(id, actor)).record, actor);
    },
    removed: ({ page }: { page: number }, actor: PresentActor) =>
      listRemoved(desk, run, page, actor),
  };
  const named = [
    ...Object.keys(acts).map((act) => [
      act,
      (input: object, actor: PresentActor) => perform(act, input, actor),
    ]),
    ...Object.entries(asked),
  ].map(([name, handle]) => [`${prefix}.${String(name)}`, handle]);
  // One handler a route: both are derived from the same acts.
  return Object.fromEntries(named) as HandlersFor<M>;
}

async function viewRecord(
  desk: StudioDesk,
  run: RunKind,
  record: AnyRecord,
  actor: PresentActor,
): Promise<View> {
  const knowing: Knowing = {
    ...desk.context(),
    ...{ studio: desk.studio, actor: actorOf(actor), newId: '', given: {} },
  };
  const context = run.contextOf(knowing);
  const isOpen = (act: Act<AnyRecord, object, object>): boolean =>
    hasRight(actor, act.right) &&
    (act.effect === 'remove' ||
      (act.effect === 'change' && act.objection(record, context) === null));
  const acts = Object.entries(run.acts).map(([name, act]) => [
    name,
    { button: act.words.button, isOpen: isOpen(act) },
  ]);
  const links: Named[] = [];
  for (const { kind, id } of run.kind.links?.(record) ?? []) {
    const other = runKind(kind).kind;
    const slot = await desk.store.slotIn(other, id).catch(() => null);
    if (slot === null || slot.removedAt !== null || !isSeen(other, actor, slot.record)) continue;
    links.push({ kind, id, title: titleOf(other, slot.record) });
  }
  return { record, acts: Object.fromEntries(acts), links };
}

async function namingOf(
  desk: StudioDesk,
  kind: Kind,
  ref: { kind: string; id: string },
  actor: PresentActor,
): Promise<{ items: Named[] }> {
  const items: Named[] = [];
  for (const { id } of seenRecords(desk.store, kind, actor).naming(ref)) {
    const { record } = await desk.store.slotIn(kind, id);
    items.push({ kind: kind.key, id, title: titleOf(kind, record) });
  }
  return { items };
}

async function listRemoved(
  desk: StudioDesk,
  { kind, prefix }: RunKind,
  page: number,
  actor: PresentActor,
) {
  const rows = seenRecords(desk.store, kind, actor).removed();
  const start = (page - 1) * HISTORY_PAGE_SIZE;
  const items = [];
  for (const row of rows.slice(start, start + HISTORY_PAGE_SIZE)) {
    const removedAt = String(row.removedAt);
    const lines = await desk.store.historyOf(kind, row.id, removedAt);
    const line = lines.findLast(({ body }) => body?.action === `${prefix}.remove`);
    const reason = line?.body?.note ?? '';
    items.push({ ...itemOf(row), ...doneOf(removedAt, line?.body?.actor ?? null), reason });
  }
  return { total: rows.length, items };
}

function itemOf({ id, revision, row }: RecordRow) {
  return { id, revision, row };
}

function isSeen(kind: Kind, actor: PresentActor, record: AnyRecord): boolean {
  try {
    requireSeenRecord(kind, actor, record);
    return true;
  } catch {
    return false;
  }
}

function titleOf(kind: Kind, record: AnyRecord): string {
  const number = kind.number?.numberOf(record) ?? '';
  return [number, kind.title?.(record) ?? kind.label].filter((text) => text !== '').join(' ');
}
