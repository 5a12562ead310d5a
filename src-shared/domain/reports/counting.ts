import { addDays } from '../kernel/local-date';
import { type Counting, countingIn } from '../studio/counting-rule';
import type { Studio } from '../studio/studio';
import type { ReportDefinition } from './define-report';
import type { MeasureSection } from './measures/define-measure';
import { formatPeriod, type Period, periodOf, reportMonthOf } from './period';

type Counted = Pick<ReportDefinition, 'sections'>;
type CountedFor = Pick<Studio, 'settings' | 'mediators'>;

/** Days that are counted by one rule, and the measures by that. */
export interface Stretch {
  readonly days: Period;
  readonly counting: Counting;
  readonly sections: readonly MeasureSection[];
}

/** How a report counts the report month in which a day lies. */
export function countingOn(
  day: Period['from'],
  { reportCutOffDay, countingRules }: Studio['settings'],
): Counting {
  return countingIn(countingRules, reportMonthOf(day, reportCutOffDay));
}

/**
 * Some days as the stretches in which they are counted by one rule, in order: a rule begins with its first report month, and
 * what lies before counts as before.
 */
export function stretchesOf(report: Counted, studio: CountedFor, days: Period): Stretch[] {
  const { countingRules, reportCutOffDay } = studio.settings;
  const begins = countingRules
    .map(({ from }) => periodOf(from, reportCutOffDay).from)
    .filter((day) => days.from < day && day <= days.to);
  return [days.from, ...begins].map((from, at) => {
    const next = begins[at];
    const counting = countingOn(from, studio.settings);
    const to = next === undefined ? days.to : addDays(next, -1);
    return { days: { from, to }, counting, sections: report.sections(studio, counting) };
  });
}

/** Under the table: from which month on the rule of the period holds, where the year began by another. */
export function wordEarlierRules(
  stretches: readonly Stretch[],
  cutOffDay: number | null,
): readonly string[] {
  const last = stretches.at(-1);
  if (last === undefined || stretches.length === 1) return [];
  const month = formatPeriod(reportMonthOf(last.days.from, cutOffDay));
  return [
    `本表的统计口径自${month}起改用，以前的月份照原来的口径计入累计，改用前后的数不能直接比较。`,
  ];
}
