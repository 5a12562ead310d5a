import type { CaseDescriber } from '@main/store/cases/case-entry';
import {
  calendarOf,
  HolidayRepository,
  readShippedHolidays,
} from '@main/store/documents/holiday-repository';
import type { HolidayCalendar } from '@shared/domain/calendar/holiday-table';
import { effectiveOn } from '@shared/domain/case/model/effective-day';
import type { RuleContext } from '@shared/domain/case/model/rule-context';
import { duesOf } from '@shared/domain/case/view/build-agenda';
import { buildCaseSummary } from '@shared/domain/case/view/build-summary';
import type { Studio, StudioSettings } from '@shared/domain/studio/studio';
import type { Clock } from '../ports';
import { todayOf } from '../studio-day';

/** The holidays that count for a data folder: those that ship with the program, and those it imported itself. */
export async function readCalendar(
  resources: string,
  dataFolder: string,
): Promise<HolidayCalendar> {
  const shipped = await readShippedHolidays(resources);
  return calendarOf([...shipped, ...(await new HolidayRepository(dataFolder).readAll())]);
}

/** What the rules may know right now. */
export function ruleContext(
  clock: Clock,
  settings: StudioSettings,
  calendar: HolidayCalendar,
): RuleContext {
  return { today: todayOf(clock), now: clock.now().toISOString(), calendar, settings };
}

/** Describes cases by the settings of a studio, as they stand whenever they are asked. */
export function describerFor(
  clock: Clock,
  studio: () => Studio,
  calendar: HolidayCalendar,
): CaseDescriber {
  const context = (): RuleContext => ruleContext(clock, studio().settings, calendar);
  return {
    today: () => todayOf(clock),
    summarize: (one) => buildCaseSummary(one, context()),
    isInForce: (one) => effectiveOn(one) !== null,
    duesOf: (one) => duesOf(one, context()),
    rules: () => JSON.stringify([studio().settings, [...calendar]]),
  };
}
