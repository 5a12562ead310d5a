import { useStudio } from '@renderer/ipc/use-bootstrap';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { clockTimeOf } from '@renderer/messages/instant-wording';
import type { HolidayCalendar } from '@shared/domain/calendar/holiday-table';
import { type DutyTable, dutyAt, dutyTable } from '@shared/domain/duty/on-duty';
import { useMemo } from 'react';

/**
 * The public holidays that are known here; none until they have come.
 * @param enabled false where nothing goes by them: they are not asked for
 */
export function useHolidays(enabled = true): HolidayCalendar {
  const { data } = useRouteQuery('aid.holidays', {}, { enabled });
  return useMemo(() => new Map(data?.tables.map((table) => [table.year, table])), [data]);
}

/** 值班表 of the studio. */
export function useDutyTable(): DutyTable {
  const { studio } = useStudio();
  // Nobody on it: most studios keep none, and 今日 begins with this.
  return dutyTable(studio, useHolidays(studio.settings.dutyPeople.length > 0));
}

interface DutyNow {
  /** Names of those who are on duty at this hour. */
  readonly now: readonly string[];
  /** Whoever may have answered: those of this hour first, then the others of 值班表, then the mediators. */
  readonly offers: readonly string[];
}

/** Who is on duty now, by 值班表 and the studio's clock. */
export function useDutyNow(): DutyNow {
  const { today, activeMediators } = useStudio();
  const table = useDutyTable();
  const now = dutyAt(table, today, clockTimeOf(new Date())).map(({ name }) => name);
  const all = [...now, ...table.people, ...activeMediators].map((one) =>
    typeof one === 'string' ? one : one.name,
  );
  return { now, offers: [...new Set(all)] };
}
