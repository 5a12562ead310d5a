import type { AskedOfCase } from '@main/store/index/asking';
import type { AgendaItem } from '@shared/domain/case/dues/agenda';
import { agendaItemsOf, type DayRange } from '@shared/domain/case/dues/build-agenda';
import {
  DAY_GROUPS,
  dayGroupOf,
  daysOfWork,
  inOrderOfDay,
} from '@shared/domain/case/dues/day-work';
import { serialOrder } from '@shared/domain/case/facts/case-facts';
import type { CaseEntry } from '@shared/domain/case/view/case-entry';
import type { DeskLine } from '@shared/domain/case/view/desk-answer';
import { deskLineOf, inOrderOfHours } from '@shared/domain/case/view/desk-line';
import { DESK_GROUPS } from '@shared/domain/case/view/desk-words';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import type { PresentActor } from '@shared/domain/record/actor';
import type { DayGroup } from '@shared/domain/record/due';
import type { InputOf, OutputOf } from '@shared/ipc/contract';
import type { CurrentStudio } from '../studio/current-studio';
import { seenCases } from './seen-cases';

/** So many of each group of the day are shown; the others are in 日程. */
export const MAX_DAY_SHOWN = 6;
/** On a day on which that many things fall due nobody misses that the hour of the last is not looked at. */
const MOST_READ = 60;

/**
 * What the days from `from` to `to` ask of the studio, earliest first. Answered from the index: no shard is opened,
 * however many cases are open. Throws StoreError.
 */
export async function listAgenda(
  current: CurrentStudio,
  actor: PresentActor,
  range: DayRange,
): Promise<OutputOf<'agenda.list'>> {
  const { today } = current.context();
  const entries = await seenCases(current.store, actor).entries({ asksWithin: { range, today } });
  const items = itemsOf(entries, range, today);
  return { today, items, counting: current.store.cases.recount.progress };
}

/**
 * 今日: the open cases as they lie on the desk, and below them what else has a day within the week: what lies ahead, and what
 * ended cases still ask for. What an open case asks for today or asked for before stands on its own line, not here. Only the
 * cases that are shown are read, and those of which the day alone does not tell where they stand. Throws StoreError.
 */
export async function listDesk(
  current: CurrentStudio,
  actor: PresentActor,
  { whose: wanted, limit }: InputOf<'agenda.desk'>,
): Promise<OutputOf<'agenda.desk'>> {
  const { today } = current.context();
  const range = daysOfWork(today);
  const seen = seenCases(current.store, actor);
  const whose = actor.id === null ? null : { id: actor.id, name: actor.name };
  const isTheirsAlone = wanted === 'mine' && whose !== null;
  const desk = seen.desk({ today, whose, isTheirsAlone, limit });
  const asked = seen
    .asked({ range, today }, isTheirsAlone ? whose : null)
    .filter(({ isOpen, on }) => !isOpen || on > today);
  const byDay = ({ kind, on }: Pick<AskedOfCase, 'kind' | 'on'>) =>
    dayGroupOf({ kind, on, lateness: null }, today);
  const isOf = (group: DayGroup | null) => (due: AskedOfCase) => byDay(due) === group;
  const decided = DAY_GROUPS.map((group) => asked.filter(isOf(group)));
  const shown = [...decided.flatMap(firstOf), ...asked.filter(isOf(null))];
  const caseIds = [...desk.cases, ...shown].map(({ caseId }) => caseId);
  const entries = await seen.entries({ caseIds: [...new Set(caseIds)] });
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const named = new Set(shown.map(({ caseId }) => caseId));
  const items = itemsOf(
    entries.filter(({ id }) => named.has(id)),
    range,
    today,
  ).filter(({ caseId, on }) => byId.get(caseId)?.isEnded === true || on > today);
  const days = DAY_GROUPS.map((group, at) => {
    const its = items.filter((item) => dayGroupOf(item, today) === group);
    const more = its.filter((item) => byDay(item) === null).length;
    return { group, total: (decided[at]?.length ?? 0) + more, items: its.slice(0, MAX_DAY_SHOWN) };
  });
  const groups = DESK_GROUPS.map((key) => ({
    key,
    total: desk.totals[key] ?? 0,
    cases: desk.cases.filter(({ group }) => group === key),
  }));
  return {
    ...{ today, all: desk.all, mine: desk.theirs, isMineAlone: isTheirsAlone },
    groups: await Promise.all(
      groups.map(async ({ key, total, cases }) => ({
        ...{ key, total },
        lines: inOrderOfHours(key, await linesOf(current, cases, byId, today)),
      })),
    ),
    days: days.filter(({ total }) => total > 0),
    counting: current.store.cases.recount.progress,
  };
}

async function linesOf(
  current: CurrentStudio,
  cases: readonly { readonly caseId: string }[],
  entries: ReadonlyMap<string, CaseEntry>,
  today: LocalDate,
): Promise<DeskLine[]> {
  const lines: DeskLine[] = [];
  for (const { caseId } of cases) {
    const entry = entries.get(caseId);
    if (entry === undefined) continue;
    lines.push(deskLineOf(entry, await current.store.cases.summaryOf(entry), today));
  }
  return lines;
}

/** What can be among the first of a group, and all else of the last one's day: the hour stands in the cases alone. */
function firstOf(dues: readonly AskedOfCase[]): readonly AskedOfCase[] {
  const last = dues[MAX_DAY_SHOWN - 1];
  return last === undefined ? dues : dues.filter(({ on }) => on <= last.on).slice(0, MOST_READ);
}

/** In the order of the day; things of one moment in the order of the cases' numbers. */
function itemsOf(entries: readonly CaseEntry[], range: DayRange, today: LocalDate): AgendaItem[] {
  const inOrder = entries.toSorted((a, b) => serialOrder(a.serial) - serialOrder(b.serial));
  const items = inOrder.flatMap(({ id, number, dues, summary: { applicants, respondents } }) =>
    agendaItemsOf(dues, { caseId: id, number, applicants, respondents }, range, today),
  );
  return inOrderOfDay(items);
}
