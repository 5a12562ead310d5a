import type { JournalLine, Step } from '@main/store/journal/journal-line';
import type { RecordSlot } from '@main/store/shards/record-slot';
import { statesOf } from '@main/store/shards/record-states';
import { begins } from '@main/store/shards/shard-lines';
import type { UndoChoice } from '@main/store/studio-store';
import { CASE_KIND } from '@shared/domain/case/case-kind';
import { type MediationCase, mediationCaseSchema } from '@shared/domain/case/model/mediation-case';
import type { CaseView } from '@shared/domain/case/view/case-view';
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
import { type Actor, actorOf, NOBODY_NAMED, type PresentActor } from '@shared/domain/record/actor';
import type { OutputOf } from '@shared/ipc/contract';
import { HISTORY_PAGE_SIZE, type HistoryEntry } from '@shared/ipc/routes-history';
import { refuseByRule } from '../service-error';
import type { StudioDesk } from '../studio/studio-desk';
import { stampOf, todayOf } from '../studio-day';
import { seenCases } from './seen-cases';
import { type CaseTarget, viewCase } from './view-case';

interface HistoryOptions {
  readonly desk: StudioDesk;
  /** Told after each save. */
  readonly onChanged: (caseId: string) => void;
}

type History = OutputOf<'cases.history'>;
type Group = readonly Groupable[];
/** A line of the case; `steps` are those that changed this case, none when the body is gone. */
type Groupable = GroupableLine & { readonly line: JournalLine; readonly steps: readonly Step[] };

/** What was done to a case, and taking the last of it back. */
export class HistoryService {
  private readonly options: HistoryOptions;

  constructor(options: HistoryOptions) {
    this.options = options;
  }

  /** Who changed what and when, newest first; also of a case in 回收站. Throws StoreError. */
  async list(
    { caseId, page }: { caseId: string; page: number },
    actor: PresentActor,
  ): Promise<History> {
    const { store } = this.options.desk;
    const slot = await seenCases(store, actor).slotOf(caseId);
    const lines = await store.history(caseId);
    const groups = groupsOf(lines, caseId).reverse();
    const last = groups[0]?.at(-1)?.line ?? null;
    const end = page * HISTORY_PAGE_SIZE;
    return {
      total: groups.length,
      revision: slot.record.revision,
      entries: describe(groups.slice(0, end), lines, slot).slice(end - HISTORY_PAGE_SIZE),
      ...offerUndo(last),
    };
  }

  /**
   * Takes the last change of a case back, as a new change; autosaves of one piece of work together.
   * Throws ServiceError RULE_REFUSED when it is one that stays, StoreError `changed_meanwhile` when
   * another change came after the one that was seen.
   */
  async undo({ caseId, revision }: CaseTarget, actor: PresentActor): Promise<CaseView> {
    const { desk, onChanged } = this.options;
    await seenCases(desk.store, actor).slotOf(caseId);
    await desk.store.undoLastChange(caseId, revision, actorOf(actor), (lines) =>
      chooseUndone(lines, caseId),
    );
    onChanged(caseId);
    return viewCase(desk, actor, caseId);
  }
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

function chooseUndone(lines: readonly JournalLine[], caseId: string): UndoChoice {
  const group = groupsOf(lines, caseId).at(-1) ?? [];
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

function groupsOf(lines: readonly JournalLine[], caseId: string): Groupable[][] {
  return groupLines(
    lines.map((line) => {
      const { at, body } = line;
      const steps = body?.steps.filter(({ kind, id }) => kind === 'case' && id === caseId) ?? [];
      const operations = steps.flatMap(({ forward }) => forward);
      const paths = operations.filter(({ op }) => op !== 'test').map(({ path }) => path);
      const told = { who: body?.actor.name ?? '', action: body?.action ?? '' };
      return { line, steps, atMs: Date.parse(at), ...told, paths };
    }),
  );
}

/** @param groups the newest first; @param lines all of the case */
function describe(
  groups: readonly Group[],
  lines: readonly JournalLine[],
  now: RecordSlot<MediationCase>,
): HistoryEntry[] {
  const places = new Map(lines.map(({ seq }, at) => [seq, at]));
  const placeOf = (seq: number | undefined): number => places.get(seq ?? 0) ?? 0;
  const first = placeOf(groups.at(-1)?.[0]?.line.seq) - 1;
  const states = statesOf(CASE_KIND, lines, now, Math.max(0, first));
  return groups.map((group) => {
    const before = states[placeOf(group[0]?.line.seq) - 1] ?? null;
    const after = states[placeOf(group.at(-1)?.line.seq)] ?? null;
    return describeGroup(group, before?.record ?? null, after?.record ?? null);
  });
}

function describeGroup(
  group: Group,
  before: MediationCase | null,
  after: MediationCase | null,
): HistoryEntry {
  const last = group.at(-1);
  if (last === undefined) throw new RangeError('a group without a line');
  const { line, steps, action } = last;
  // What was before and after is known from other lines; what this one did is not told any more.
  const isTold = group.every((one) => one.line.body !== null) && before !== null && after !== null;
  const changes = isTold ? findChanges(mediationCaseSchema, before, after) : null;
  return {
    ...doneOf(line.at, line.body?.actor ?? null),
    seq: line.seq,
    act: line.body === null ? BODY_GONE : wordAct(action),
    note: line.body?.note ?? '',
    saves: group.length,
    changes: steps.some(begins) ? [] : changes,
  };
}
