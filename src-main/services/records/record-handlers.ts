import type { RecordRow } from '@main/store/shards/record-row';
import { StoreError } from '@main/store/store-error';
import type { StudioStore } from '@main/store/studio-store';
import { refusalSentence } from '@shared/domain/case/wording/refusal-sentence';
import { type AnyAct, type FullName, fullNameOf, type GivenWith } from '@shared/domain/record/act';
import { hasRight, type PresentActor } from '@shared/domain/record/actor';
import type { Kind } from '@shared/domain/record/define-kind';
import type { AnyRecord } from '@shared/domain/record/record';
import { lacksRight } from '@shared/domain/record/rights';
import type { Knowing } from '@shared/domain/studio/knowing';
import type { HandlersFor, RouteMap } from '@shared/ipc/define';
import { HISTORY_PAGE_SIZE } from '@shared/ipc/routes-history';
import type { RoutesOfKinds } from '@shared/ipc/routes-of-kinds';
import { actHandlers, performerOf } from '../perform-acts';
import type { CurrentStudio } from '../studio/current-studio';
import { requireSeenRecord } from './acting';
import { doneOf, tellHistory, undoLast } from './history';
import { knowingOf, type PerformOptions } from './perform-on';
import { type NamedRecord, recordsNamedBy, seenRecords } from './seen-records';

interface Offer {
  readonly button: string;
  readonly isOpen: boolean;
  readonly whyNot: string;
}

interface View {
  readonly record: AnyRecord;
  readonly acts: Readonly<Record<string, Offer>>;
  readonly links: readonly NamedRecord[];
}

/** Full names of the acts with which a service must hand something in. */
type HandedNames<K> = K extends { readonly prefix: infer P extends string; readonly acts: infer A }
  ? {
      [N in keyof A & string]: [keyof GivenWith<A[N]>] extends [never]
        ? never
        : FullName<P, N, A[N]>;
    }[keyof A & string]
  : never;

type Routes<R> = R extends RouteMap ? R : never;
/** One handler a route; none of an act with which a service must hand something in. */
type HandlersOfKinds<L extends readonly Kind[]> = HandlersFor<
  Routes<Omit<RoutesOfKinds<L>, HandedNames<L[number]>>>
>;

/**
 * The handlers of `routesOfKinds`: of each kind whose lists are answered from memory its acts, its list, a record of it,
 * its history and 回收站.
 */
export function handlersOfKinds<const L extends readonly Kind[]>(
  list: L,
  options: PerformOptions,
): HandlersOfKinds<L> {
  const handlers = list
    .filter(({ row }) => row !== undefined)
    .flatMap((kind) => Object.entries(handlersOf(kind, options)));
  // One handler a route: both are derived from the same definitions.
  return Object.fromEntries(handlers) as unknown as HandlersOfKinds<L>;
}

function handlersOf(kind: Kind, options: PerformOptions) {
  const { current } = options;
  const { key, prefix, acts } = kind;
  const find = async (id: string, actor: PresentActor) => {
    const stored = await current.store.storedIn(kind, id);
    requireSeenRecord(kind, actor, stored.record);
    return stored;
  };
  const view = (record: AnyRecord, actor: PresentActor) => viewRecord(current, kind, record, actor);
  const asked = {
    list: async (
      { text, page, pageSize }: { text: string; page: number; pageSize: number },
      actor: PresentActor,
    ) => {
      const rows = await seenRecords(current.store, kind, actor).list(text);
      const start = (page - 1) * pageSize;
      return { total: rows.length, items: rows.slice(start, start + pageSize).map(itemOf) };
    },
    get: async ({ id }: { id: string }, actor: PresentActor) => {
      const { record, removedAt } = await find(id, actor);
      if (removedAt !== null) throw new StoreError('not_found', id);
      return view(record, actor);
    },
    history: async ({ id, page }: { id: string; page: number }, actor: PresentActor) =>
      tellHistory(current.store, { kind, id }, await find(id, actor), page),
    undo: async ({ id, revision }: { id: string; revision: number }, actor: PresentActor) => {
      await find(id, actor);
      await undoLast(options, { kind, id }, revision, actor);
      return view((await find(id, actor)).record, actor);
    },
    removed: ({ page }: { page: number }, actor: PresentActor) =>
      listRemoved(current, kind, page, actor),
  };
  const named = Object.entries(asked).map(([name, handle]) => [`${prefix}.${name}`, handle]);
  return {
    ...actHandlers(prefix, acts, performerOf({ key, acts }, options, { show: view })),
    ...Object.fromEntries(named),
  };
}

async function viewRecord(
  current: CurrentStudio,
  kind: Kind,
  record: AnyRecord,
  actor: PresentActor,
): Promise<View> {
  const knowing = knowingOf(current, actor, current.studio, () => '');
  const acts: [string, Offer][] = [];
  for (const [name, act] of Object.entries(kind.acts)) {
    const { button } = act.words;
    if (act.effect !== 'change' && act.effect !== 'remove') {
      acts.push([name, { button, isOpen: false, whyNot: '' }]);
      continue;
    }
    const whyNot = hasRight(actor, act.right)
      ? await obstacleTo(current.store, kind, act, record, knowing)
      : `${lacksRight(act.right)}。`;
    acts.push([name, { button, isOpen: whyNot === '', whyNot }]);
  }
  const links = await recordsNamedBy(current.store, kind, record, actor);
  return { record, acts: Object.fromEntries(acts), links };
}

/** Why an act may not be tried with a record that is in the lists, whatever is given with it; empty when it may. Throws StoreError. */
async function obstacleTo(
  store: StudioStore,
  { key }: Kind,
  act: Extract<AnyAct, { effect: 'change' | 'remove' }>,
  record: AnyRecord,
  knowing: Knowing,
): Promise<string> {
  if (act.objection === undefined) return '';
  const told: Record<string, unknown> = {};
  const about = { kind: key, id: record.id, input: {} };
  for (const [name, need] of Object.entries(act.needs ?? {}))
    if (need.from === 'index' && need.goesBy === 'record')
      told[name] = await store.answer(need.question(about));
  const objection = act.objection(record, { ...knowing, ...told });
  return objection === null ? '' : refusalSentence(objection.refusal);
}

async function listRemoved(current: CurrentStudio, kind: Kind, page: number, actor: PresentActor) {
  const removing = Object.entries(kind.acts)
    .filter(([, { effect }]) => effect === 'remove')
    .map(([name, act]) => fullNameOf(kind.prefix, name, act));
  const rows = await seenRecords(current.store, kind, actor).removed();
  const start = (page - 1) * HISTORY_PAGE_SIZE;
  const items = [];
  for (const row of rows.slice(start, start + HISTORY_PAGE_SIZE)) {
    const removedAt = String(row.removedAt);
    const lines = await current.store.historyOf(kind, row.id, removedAt);
    const line = lines.findLast(({ body }) => removing.includes(body?.action ?? ''));
    const reason = line?.body?.note ?? '';
    items.push({ ...itemOf(row), ...doneOf(removedAt, line?.body?.actor ?? null), reason });
  }
  return { total: rows.length, items };
}

function itemOf({ id, revision, row }: RecordRow) {
  return { id, revision, row };
}
