import type { JournalLine, Step } from '@main/store/journal/journal-line';
import type { RecordSlot } from '@main/store/shards/record-slot';
import { statesOf } from '@main/store/shards/record-states';
import { begins } from '@main/store/shards/shard-lines';
import type { StudioStore, UndoChoice } from '@main/store/studio-store';
import {
  actAgainst,
  BODY_GONE,
  isWeighty,
  WHY_BODY_GONE,
  whyFinal,
  wordAct,
} from '@shared/domain/history/acts';
import { findChanges } from '@shared/domain/history/find-changes';
import { type GroupableLine, groupLines } from '@shared/domain/history/group-entries';
import { type Actor, actorOf, NOBODY_NAMED } from '@shared/domain/record/actor';
import type { AnyRecord, Kind } from '@shared/domain/record/define-kind';
import type { OutputOf } from '@shared/ipc/contract';
import { HISTORY_PAGE_SIZE, type HistoryEntry } from '@shared/ipc/routes-history';
import { refuseByRule } from '../service-error';
import { stampOf, todayOf } from '../studio-day';

type History = OutputOf<'cases.history'>;
type Group = readonly Groupable[];
/** A line of the record; `steps` are those that changed it, none when the body is gone. */
type Groupable = GroupableLine & { readonly line: JournalLine; readonly steps: readonly Step[] };

/** Names a record: its kind, and its id. */
interface RecordOf<R extends AnyRecord> {
  readonly kind: Kind<R>;
  readonly id: string;
}

/** Who changed what and when, newest first. @param slot the record as it is. Throws StoreError. */
export async function tellHistory<R extends AnyRecord & { readonly revision: number }>(
  store: StudioStore,
  record: RecordOf<R>,
  slot: RecordSlot<R>,
  page: number,
): Promise<History> {
  const lines = await store.historyOf(record.kind, record.id);
  const groups = groupsOf(lines, record).reverse();
  const last = groups[0]?.at(-1)?.line ?? null;
  const end = page * HISTORY_PAGE_SIZE;
  return {
    total: groups.length,
    revision: slot.record.revision,
    entries: describe(record.kind, groups.slice(0, end), lines, slot).slice(
      end - HISTORY_PAGE_SIZE,
    ),
    ...offerUndo(last),
  };
}

/**
 * Takes the last change of a record back, as a new change; autosaves of one piece of work together. Throws ServiceError
 * RULE_REFUSED when it is one that stays, StoreError `changed_meanwhile` when another change came after the one that was
 * seen.
 */
export function undoLast<R extends AnyRecord>(
  store: StudioStore,
  record: RecordOf<R>,
  revision: number,
  actor: Actor,
): Promise<R> {
  return store.undoLast(record.kind, { id: record.id, revision }, actorOf(actor), (lines) =>
    chooseUndone(lines, record),
  );
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
  lines: readonly JournalLine[],
  record: RecordOf<R>,
): UndoChoice {
  const group = groupsOf(lines, record).at(-1) ?? [];
  const action = group.at(-1)?.action ?? '';
  const why = whyNotBack(group.at(-1)?.line ?? null);
  if (why !== null) throw refuseByRule({ code: 'CHANGE_STAYS', data: { why } });
  return { count: group.length, action: actAgainst(action) };
}

function offerUndo(last: JournalLine | null): Pick<History, 'undo' | 'whyNot'> {
  if (last === null) return { undo: null, whyNot: '还没有修改记录。' };
  const action = last.body?.action ?? '';
  const whyNot = whyNotBack(last);
  if (whyNot !== null) return { undo: null, whyNot };
  const kind = actAgainst(action);
  return { undo: { kind, act: wordAct(action), isWeighty: isWeighty(action) }, whyNot: '' };
}

function whyNotBack(line: JournalLine | null): string | null {
  if (line?.body === null) return WHY_BODY_GONE;
  return whyFinal(line?.body.action ?? '');
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
  kind: Kind<R>,
  groups: readonly Group[],
  lines: readonly JournalLine[],
  now: RecordSlot<R>,
): HistoryEntry[] {
  const places = new Map(lines.map(({ seq }, at) => [seq, at]));
  const placeOf = (seq: number | undefined): number => places.get(seq ?? 0) ?? 0;
  const first = placeOf(groups.at(-1)?.[0]?.line.seq) - 1;
  const states = statesOf(kind, lines, now, Math.max(0, first));
  return groups.map((group) => {
    const before = states[placeOf(group[0]?.line.seq) - 1] ?? null;
    const after = states[placeOf(group.at(-1)?.line.seq)] ?? null;
    return describeGroup(kind, group, before?.record ?? null, after?.record ?? null);
  });
}

function describeGroup(
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
    act: line.body === null ? BODY_GONE : wordAct(action),
    note: line.body?.note ?? '',
    saves: group.length,
    changes: steps.some(begins) ? [] : changes,
  };
}
