import type { CaseDescriber } from '@main/store/cases/case-describer';
import type { Disk } from '@main/store/disk/disk';
import {
  calendarOf,
  HolidayRepository,
  readShippedHolidays,
} from '@main/store/files/holiday-repository';
import type { HolidayCalendar } from '@shared/domain/calendar/holiday-table';
import { type RuleContext, VIEW_SETTINGS } from '@shared/domain/case/model/rule-context';
import { describeCase } from '@shared/domain/case/view/case-entry';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import type { Studio, StudioSettings } from '@shared/domain/studio/studio';
import type { Clock } from '../ports';
import { todayOf } from '../studio-day';

/** The holidays that count for a data folder: those that ship with the program, and those it imported itself. */
export async function readCalendar(
  resources: string,
  dataFolder: string,
  disk: Disk,
): Promise<HolidayCalendar> {
  const shipped = await readShippedHolidays(resources);
  return calendarOf([...shipped, ...(await new HolidayRepository(dataFolder, disk).readAll())]);
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
  { clock, today }: { readonly clock: Clock; readonly today: () => LocalDate },
  studio: () => Studio,
  calendar: HolidayCalendar,
): CaseDescriber {
  return {
    today,
    describe: (one, shardName) =>
      describeCase(one, shardName, ruleContext(clock, studio().settings, calendar)),
    rules: () => JSON.stringify([viewSettingsOf(studio().settings), [...calendar]]),
  };
}

/** The settings by which cases are described; another change of the settings leaves the index as it is. */
function viewSettingsOf(settings: StudioSettings): unknown {
  return VIEW_SETTINGS.map((name) => [name, settings[name]]);
}
