import { addDays, type LocalDate, localDate, partsOf } from '../kernel/local-date';
import type { ReportDefinition } from '../reports/define-report';
import { isRunning, periodAround, periodBefore, periodOf, reportMonthOf } from '../reports/period';

/** A report that is over and has not been handed in. */
export interface DueReport {
  readonly report: string;
  readonly label: string;
  readonly period: string;
  /** The last day to hand it in; null where the office set none. */
  readonly dueOn: LocalDate | null;
}

interface Asked {
  readonly reports: readonly Pick<
    ReportDefinition,
    'key' | 'label' | 'period' | 'isRemembered' | 'isAskedFor'
  >[];
  readonly cutOffDay: number | null;
  /** 每月几日以前报送, a habit of the office; null where there is none. */
  readonly dueDay: number | null;
  readonly today: LocalDate;
  readonly isHandedIn: (report: string, period: string) => boolean;
}

/**
 * The reports that are to be handed in: of each the last period that is over. Which day is the last to hand in differs from
 * office to office and no rule was found that says it: it is a setting.
 */
export function dueReports({ reports, cutOffDay, dueDay, today, isHandedIn }: Asked) {
  return reports
    .filter(({ isRemembered, isAskedFor = true }) => isRemembered && isAskedFor)
    .flatMap(({ key, label, period: length }): DueReport[] => {
      // Days that somebody picks are due on none.
      if (length === 'span') return [];
      const month = reportMonthOf(today, cutOffDay);
      const running = periodAround(localDate(`${month}-01`), length);
      const isOver = !isRunning(periodOf(running, cutOffDay), today);
      const period = isOver ? running : periodBefore(running);
      if (period === null || isHandedIn(key, period)) return [];
      const { to } = periodOf(period, cutOffDay);
      return [{ report: key, label, period, dueOn: dueDay === null ? null : nextDay(to, dueDay) }];
    });
}

/** The first day after a day that has this number in its month (1–28). */
export function nextDay(after: LocalDate, number: number): LocalDate {
  let day = addDays(after, 1);
  while (partsOf(day).day !== number) day = addDays(day, 1);
  return day;
}
