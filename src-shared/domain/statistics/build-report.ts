import type { MediationCase } from '../case/model/mediation-case';
import { concludedOn } from '../case/model/outcome';
import { addDays, type LocalDate } from '../kernel/local-date';
import type { Studio } from '../studio/studio';
import { compareWithSubmission } from './corrections';
import { LEDGER_COLUMNS } from './ledger-columns';
import { type Measure, type MeasureSection, sumInPeriod } from './measure';
import { measureSections } from './measure-sections';
import type { MonthlyReport, Period, StatisticsRow } from './monthly-report';
import { checkReport } from './report-checks';
import { reportFileName, reportTitle } from './report-name';
import { reportNotes } from './report-notes';
import { isWithin, monthsUpTo, periodOf, reportMonthOf, yearPeriodOf } from './report-period';
import type { Submission } from './submission';

/** What a monthly report is made from. */
export interface MonthlyReportInput {
  /** `YYYY-MM` */
  readonly month: string;
  readonly studio: Studio;
  /** All cases that may count in the report year, those registered in earlier years and still open then included. */
  readonly cases: Iterable<MediationCase>;
  readonly today: LocalDate;
  /** What was handed in for this month, or null. */
  readonly lastSubmission: Submission | null;
  /** What was handed in for the month before; without it the comparisons with it are left out. */
  readonly previousSubmission?: Submission | null;
  /** Months (`YYYY-MM`) whose ledger could not be read. */
  readonly unreadableMonths: readonly string[];
}

/**
 * The monthly report (月报) as plain content. A case counts in the period in which its mediation ended: agreement in
 * force (人民调解法 第29、30条) or termination (第26条). See docs/decisions/0005-monthly-report-counting.md.
 * @throws RangeError when `month` is no month
 */
export function buildMonthlyReport(input: MonthlyReportInput): MonthlyReport {
  const { month, studio, today, lastSubmission, unreadableMonths } = input;
  const { profile, settings } = studio;
  const cases = [...input.cases];
  const period = periodOf(month, settings.reportCutOffDay);
  const yearPeriod = yearPeriodOf(month, settings.reportCutOffDay);
  const measures = measureSections(settings.committeeKind);

  const sections = measures.map(({ key, title, sumsTo, measures: members }) => ({
    key,
    title,
    sumsTo,
    rows: members.map((measure) => countRow(measure, cases, period, yearPeriod)),
  }));
  const ledger = {
    columns: LEDGER_COLUMNS.map(({ key, label, width }) => ({ key, label, width })),
    rows: casesEndedIn(cases, period).map((mediationCase) =>
      LEDGER_COLUMNS.map(({ cellOf }) => cellOf({ mediationCase, profile, today })),
    ),
  };
  const comparison = compareWithSubmission(sections, lastSubmission);
  const isZeroReport = !cases.some((one) => endsIn(one, period));
  const name = { month, isZeroReport, isCorrection: comparison.corrections.length > 0 };

  return {
    month,
    title: reportTitle(name),
    period,
    yearPeriod,
    unitName: profile.name,
    committeeName: profile.committeeName,
    streetName: profile.streetName,
    preparedOn: today,
    isZeroReport,
    sections,
    ledger,
    checks: checkReport({
      month,
      period,
      sections,
      ledger,
      monthlySums: sumsByMonth(measures, cases, month, settings.reportCutOffDay),
      unreadableMonths,
      previousSubmission: input.previousSubmission ?? null,
    }),
    ...comparison,
    lastSubmittedOn: lastSubmission?.submittedOn ?? null,
    notes: reportNotes({
      period,
      today,
      isZeroReport,
      isSample: studio.isSample,
      comparison,
      unreadableMonths,
    }),
    fileName: reportFileName({ ...name, unitName: profile.name }),
  };
}

function countRow(
  measure: Measure,
  cases: readonly MediationCase[],
  period: Period,
  yearPeriod: Period,
): StatisticsRow {
  const { key, label, unit, level } = measure;
  const head = { key, label, unit, level };
  if (measure.kind === 'stock') {
    const thisPeriod = cases.filter((one) => measure.isCountedAt(one, period.to)).length;
    return { ...head, thisPeriod, before: null, yearToDate: null };
  }
  // January's period begins with the year: the period before it is empty, for its end lies before its start.
  const beforePeriod = { from: yearPeriod.from, to: addDays(period.from, -1) };
  return {
    ...head,
    thisPeriod: sumInPeriod(measure, cases, period),
    before: sumInPeriod(measure, cases, beforePeriod),
    yearToDate: sumInPeriod(measure, cases, yearPeriod),
  };
}

/** The same sums counted another way for the checks: each case is put into its report month. */
function sumsByMonth(
  sections: readonly MeasureSection[],
  cases: readonly MediationCase[],
  month: string,
  cutOffDay: number | null,
): Record<string, number>[] {
  const months = monthsUpTo(month);
  const sums = new Map(months.map((one) => [one, {} as Record<string, number>]));
  for (const measure of sections.flatMap((section) => section.measures)) {
    if (measure.kind === 'stock') continue;
    for (const mediationCase of cases) {
      const day = measure.countsOn(mediationCase);
      const ofMonth = day === null ? undefined : sums.get(reportMonthOf(day, cutOffDay));
      if (ofMonth)
        ofMonth[measure.key] = (ofMonth[measure.key] ?? 0) + measure.amountOf(mediationCase);
    }
  }
  return months.map((one) => sums.get(one) ?? {});
}

function endsIn(mediationCase: MediationCase, period: Period): boolean {
  const day = concludedOn(mediationCase);
  return day !== null && isWithin(day, period);
}

/** In order of the day that counts, then of the number. */
function casesEndedIn(cases: readonly MediationCase[], period: Period): MediationCase[] {
  return cases
    .filter((one) => endsIn(one, period))
    .map((one) => ({ one, day: concludedOn(one) ?? period.to }))
    .sort(
      (left, right) =>
        (left.day < right.day ? -1 : left.day > right.day ? 1 : 0) ||
        left.one.serial.year - right.one.serial.year ||
        left.one.serial.ordinal - right.one.serial.ordinal,
    )
    .map(({ one }) => one);
}
