import {
  type JournalLine,
  type RecordRef,
  recordsOf,
  type Step,
} from '@main/store/journal/journal-line';
import { statesOf } from '@main/store/shards/record-states';
import { begins } from '@main/store/shards/shard-lines';
import type { StoredRecord } from '@main/store/shards/stored-record';
import { StoreError } from '@main/store/store-error';
import type { StudioStore, UndoChoice } from '@main/store/studio-store';
import {
  actAgainst,
  BODY_GONE,
  isWeighty,
  WHY_BEGAN,
  WHY_BODY_GONE,
  WHY_DESTROYED,
  WHY_OTHERS_BEGAN,
  WHY_OTHERS_UNSEEN,
  whyFinal,
  wordAct,
} from '@shared/domain/history/acts';
import { findChanges } from '@shared/domain/history/find-changes';
import { type GroupableLine, groupLines } from '@shared/domain/history/group-entries';
import { fullNameOf } from '@shared/domain/record/act';
import {
  type Actor,
  actorOf,
  hasRight,
  NOBODY_NAMED,
  type PresentActor,
} from '@shared/domain/record/actor';
import type { Kind } from '@shared/domain/record/define-kind';
import type { Kinds } from '@shared/domain/record/kind-list';
import type { AnyRecord } from '@shared/domain/record/record';
import type { OutputOf } from '@shared/ipc/contract';
import { HISTORY_PAGE_SIZE, type HistoryEntry } from '@shared/ipc/routes-history';
import { refuseByRule, ServiceError } from '../service-error';
import { stampOf, todayOf } from '../studio-day';
import { isSeen, revisionOf } from './acting';
import type { PerformOptions } from './perform-on';

type History = OutputOf<'cases.history'>;
type Group = readonly Groupable[];
/** A line of the record; `steps` are those that changed it, none when the body is gone. */
type Groupable = GroupableLine & { readonly line: JournalLine; readonly steps: readonly Step[] };

/** Names a record: its kind, and its id. */
interface RecordOf<R extends AnyRecord> {
  readonly kind: Kind<R>;
  readonly id: string;
}

/** Who changed what and when, newest first. @param record the record as it is. Throws StoreError. */
export async function tellHistory<R extends AnyRecord>(
  store: StudioStore,
  record: RecordOf<R>,
  stored: StoredRecord<R>,
  page: number,
): Promise<History> {
  const lines = await store.historyOf(record.kind, record.id);
  const groups = groupsOf(lines, record).reverse();
  const last = groups[0]?.at(-1)?.line ?? null;
  const end = page * HISTORY_PAGE_SIZE;
  return {
    total: groups.length,
    revision: revisionOf(stored.record),
    entries: describe(store.kinds, record.kind, groups.slice(0, end), lines, stored).slice(
      end - HISTORY_PAGE_SIZE,
    ),
    ...offerUndo(store.kinds, last, record),
  };
}

/**
 * Takes the last change of a record back, as a new change, with whatever else was changed in the same line; autosaves of
 * one piece of work together. Throws ServiceError RULE_REFUSED when it is one that stays, FORBIDDEN when it changed a
 * record that who works may not change, StoreError `changed_meanwhile` when another change came after the one that was
 * seen, of this record or of another that would go back with it. Nothing is then taken back.
 */
export async function undoLast<R extends AnyRecord>(
  {
    current: { store },
    onChanged,
  }: Pick<PerformOptions, 'onChanged'> & { current: { store: StudioStore } },
  record: RecordOf<R>,
  revision: number,
  actor: PresentActor,
): Promise<R> {
  let undone: readonly RecordRef[] = [];
  const address = { id: record.id, revision };
  const result = await store.undoLast(record.kind, address, actorOf(actor), async (lines) => {
    const choice = chooseUndone(store.kinds, lines, record);
    for (const step of stepsMeant(lines, record)) requireRights(store.kinds, step, actor);
    undone = recordsOf(lines.slice(-choice.count).flatMap(({ body }) => body?.steps ?? []));
    for (const one of undone) await requireSight(store, one, actor);
    return choice;
  });
  for (const { kind, id } of undone) if (!store.kinds.find(kind)?.isSingle) onChanged(kind, id);
  return result;
}

/**
 * What the last change of a record did, and where that took another back, what the other had done: a redo does that again.
 */
function stepsMeant<R extends AnyRecord>(
  lines: readonly JournalLine[],
  record: RecordOf<R>,
): Step[] {
  const groups = groupsOf(lines, record);
  const isOther = ({ action }: Groupable) => action !== 'undo' && action !== 'redo';
  const since = groups.findLastIndex((group) => group.some(isOther));
  return groups
    .slice(since)
    .flatMap((group) => group.flatMap(({ line }) => line.body?.steps ?? []));
}

/**
 * What was changed with a record is taken back with it: that needs what a change of it needs, and the right of the act that
 * changed it. Throws ServiceError FORBIDDEN.
 */
function requireRights(
  kinds: Kinds,
  { kind: key, id, act: done }: Step,
  actor: PresentActor,
): void {
  const kind = kinds.find(key);
  if (kind === undefined) throw new StoreError('not_found', id);
  const acts = Object.entries(kind.acts).filter(
    ([name, act]) => fullNameOf(kind.prefix, name, act) === done,
  );
  for (const right of [kind.rights.handle, ...acts.map(([, act]) => act.right)])
    if (!hasRight(actor, right)) throw new ServiceError('FORBIDDEN', { data: { right } });
}

async function requireSight(
  store: StudioStore,
  { kind: key, id }: RecordRef,
  actor: PresentActor,
): Promise<void> {
  const kind = store.kinds.find(key);
  if (kind === undefined) throw new StoreError('not_found', id);
  if (kind.isSingle || isSeen(kind, actor, (await store.storedIn(kind, id)).record)) return;
  throw refuseByRule({ code: 'CHANGE_STAYS', data: { why: WHY_OTHERS_UNSEEN } });
}

/** The full name of the act that began a record, where that was its last change; null where others came after. */
export async function begunByLast<R extends AnyRecord>(
  store: StudioStore,
  { kind, id }: RecordOf<R>,
): Promise<string | null> {
  const body = (await store.historyOf(kind, id)).at(-1)?.body ?? null;
  const isOwn = (step: Step) => step.kind === kind.key && step.id === id && begins(step);
  return body?.steps.some(isOwn) ? body.action : null;
}

/** The day, the time and the person of a line, by the studio's wall clock. @param actor null when it is not known */
export function doneOf(at: string, actor: Actor | null): Pick<HistoryEntry, 'on' | 'time' | 'who'> {
  const clock = { now: () => new Date(at) };
  const stamp = stampOf(clock);
  return {
    on: todayOf(clock),
    time: `${stamp.slice(9, 11)}:${stamp.slice(11, 13)}`,
    who: actor === null || actor.name === NOBODY_NAMED ? null : actor.name,
  };
}

function chooseUndone<R extends AnyRecord>(
  kinds: Kinds,
  lines: readonly JournalLine[],
  record: RecordOf<R>,
): UndoChoice {
  const group = groupsOf(lines, record).at(-1) ?? [];
  const action = group.at(-1)?.action ?? '';
  const why =
    group.map(({ line }) => whyNotBack(kinds, line, record)).find((one) => one !== null) ?? null;
  if (why !== null) throw refuseByRule({ code: 'CHANGE_STAYS', data: { why } });
  return { count: group.length, action: actAgainst(action) };
}

function offerUndo(
  kinds: Kinds,
  last: JournalLine | null,
  asked: { readonly kind: Pick<Kind, 'key'>; readonly id: string },
): Pick<History, 'undo' | 'whyNot'> {
  if (last === null) return { undo: null, whyNot: '还没有修改记录。' };
  const action = last.body?.action ?? '';
  const whyNot = whyNotBack(kinds, last, asked);
  if (whyNot !== null) return { undo: null, whyNot };
  const kind = actAgainst(action);
  const undo = { kind, act: wordAct(action, kinds), isWeighty: isWeighty(action, kinds) };
  return { undo, whyNot: '' };
}

function whyNotBack(
  kinds: Kinds,
  { body, loss }: JournalLine,
  { kind, id }: { readonly kind: Pick<Kind, 'key'>; readonly id: string },
): string | null {
  if (body === null) return WHY_BODY_GONE;
  if (loss !== undefined) return WHY_DESTROYED;
  const why = whyFinal(body.action, kinds);
  if (why !== null) return why;
  const begun = body.steps.filter(begins);
  if (begun.some((step) => step.kind === kind.key && step.id === id)) return WHY_BEGAN;
  return begun.some((step) => kinds.find(step.kind)?.isTakenBackWhole !== true)
    ? WHY_OTHERS_BEGAN
    : null;
}

function groupsOf<R extends AnyRecord>(
  lines: readonly JournalLine[],
  { kind, id }: RecordOf<R>,
): Groupable[][] {
  return groupLines(
    lines.map((line) => {
      const { at, body } = line;
      const steps = body?.steps.filter((step) => step.kind === kind.key && step.id === id) ?? [];
      const operations = steps.flatMap(({ forward }) => forward);
      const paths = operations.filter(({ op }) => op !== 'test').map(({ path }) => path);
      const told = { who: body?.actor.name ?? '', action: body?.action ?? '' };
      return { line, steps, atMs: Date.parse(at), ...told, paths };
    }),
  );
}

/** @param groups the newest first; @param lines all of the record */
function describe<R extends AnyRecord>(
  kinds: Kinds,
  kind: Kind<R>,
  groups: readonly Group[],
  lines: readonly JournalLine[],
  now: StoredRecord<R>,
): HistoryEntry[] {
  const places = new Map(lines.map(({ seq }, at) => [seq, at]));
  const placeOf = (seq: number | undefined): number => places.get(seq ?? 0) ?? 0;
  const first = placeOf(groups.at(-1)?.[0]?.line.seq) - 1;
  const states = statesOf(kind, lines, now, Math.max(0, first));
  return groups.map((group) => {
    const before = states[placeOf(group[0]?.line.seq) - 1] ?? null;
    const after = states[placeOf(group.at(-1)?.line.seq)] ?? null;
    return describeGroup(kinds, kind, group, before?.record ?? null, after?.record ?? null);
  });
}

function describeGroup(
  kinds: Kinds,
  { schema }: Pick<Kind, 'schema'>,
  group: Group,
  before: AnyRecord | null,
  after: AnyRecord | null,
): HistoryEntry {
  const last = group.at(-1);
  if (last === undefined) throw new RangeError('a group without a line');
  const { line, steps, action } = last;
  // What was before and after is known from other lines; what this one did is not told any more.
  const isTold = group.every((one) => one.line.body !== null) && before !== null && after !== null;
  const changes = isTold ? findChanges(schema, { ...before }, { ...after }) : null;
  return {
    ...doneOf(line.at, line.body?.actor ?? null),
    seq: line.seq,
    // What another act began besides is told by its own: a person was registered, whatever dispute they came with.
    act: line.body === null ? BODY_GONE : wordAct(steps.find(begins)?.act ?? action, kinds),
    note: line.body?.note ?? '',
    saves: group.length,
    changes: steps.some(begins) ? [] : changes,
  };
}
