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
import type { LocalDate } from '@shared/domain/kernel/local-date';
import type { PresentActor } from '@shared/domain/record/actor';
import type { DayGroup } from '@shared/domain/record/due';
import type { OutputOf } from '@shared/ipc/contract';
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
 * The day's work in groups: of each how many there are, and the first of them. Only the cases that are shown are read, and
 * those of which the day alone does not tell where they stand. Throws StoreError.
 */
export async function listDayWork(
  current: CurrentStudio,
  actor: PresentActor,
): Promise<OutputOf<'agenda.day'>> {
  const { today } = current.context();
  const range = daysOfWork(today);
  const seen = seenCases(current.store, actor);
  const asked = seen.asked({ range, today });
  const byDay = ({ kind, on }: Pick<AskedOfCase, 'kind' | 'on'>) =>
    dayGroupOf({ kind, on, lateness: null }, today);
  const isOf = (group: DayGroup | null) => (due: AskedOfCase) => byDay(due) === group;
  const decided = DAY_GROUPS.map((group) => asked.filter(isOf(group)));
  const shown = [...decided.flatMap(firstOf), ...asked.filter(isOf(null))];
  const caseIds = [...new Set(shown.map(({ caseId }) => caseId))];
  const entries = await seen.entries({ caseIds });
  const items = itemsOf(entries, range, today);
  const groups = DAY_GROUPS.map((group, at) => {
    const its = items.filter((item) => dayGroupOf(item, today) === group);
    const more = its.filter((item) => byDay(item) === null).length;
    return { group, total: (decided[at]?.length ?? 0) + more, items: its.slice(0, MAX_DAY_SHOWN) };
  });
  return { today, groups, counting: current.store.cases.recount.progress };
}

/** What can be among the first of a group, and all else of the last one's day: the hour stands in the cases alone. */
function firstOf(dues: readonly AskedOfCase[]): readonly AskedOfCase[] {
  const last = dues[MAX_DAY_SHOWN - 1];
  return last === undefined ? dues : dues.filter(({ on }) => on <= last.on).slice(0, MOST_READ);
}

/** In the order of the day; things of one moment in the order of the cases' numbers. */
function itemsOf(entries: readonly CaseEntry[], range: DayRange, today: LocalDate): AgendaItem[] {
  const inOrder = entries.toSorted((a, b) => serialOrder(a.serial) - serialOrder(b.serial));
  const items = inOrder.flatMap(({ id, number, dues, summary }) =>
    agendaItemsOf(dues, { caseId: id, number, title: summary.title }, range, today),
  );
  return inOrderOfDay(items);
}
