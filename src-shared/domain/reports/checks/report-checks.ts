import { daysBetween, formatChineseDate } from '../../kernel/local-date';
import { formatYuan } from '../../kernel/money';
import type { Counting } from '../../studio/counting-rule';
import { formatPeriod, monthsOf, monthsUpTo, type Period } from '../period';
import type { ReportCheck, StatisticsRow, StatisticsSection } from '../report-content';
import { type FigureReader, figureReader, rowsOf } from '../report-figures';
import type { Submission } from '../submission';
import { compareColumns, sumOf } from './compare';
import { checkLedger, type SummedLedger } from './ledger-checks';
import type { OwnCheck, OwnResult } from './own-check';

/** What the checks look at: the content as it will be printed, and figures that were counted another way. */
export interface CheckedContent {
  readonly periodKey: string;
  readonly sections: readonly StatisticsSection[];
  readonly ledgers: readonly SummedLedger[];
  /** Sum of every flow measure by single months of the report year, January first, counted anew from the facts. */
  readonly monthlySums: readonly Readonly<Record<string, number>>[];
  readonly unreadableMonths: readonly string[];
  /** By which rules the year is counted, the period's last. */
  readonly countings: readonly Counting[];
  readonly period: Period;
  /** What was handed in for the period before, or null; of January's report that of last December. */
  readonly previousSubmission: Submission | null;
}

/**
 * The arithmetic checks (报表逻辑关系) that a reviewer makes between the figures of the table, between the table and the
 * ledger, and between this period and the ones before. They never block a report; they are shown with it.
 */
export function checkReport(content: CheckedContent, ownChecks: readonly OwnCheck[]): OwnResult[] {
  const figures = figureReader(content.sections);
  const sums = content.sections
    .filter((section) => section.sumsTo !== null)
    .map((section) => checkSectionSum(section, figures));
  return [
    ...sums,
    ...ownChecks.map((check) => check(figures, content.sections, content.countings)),
    ...checkCumulative(content),
    ...content.ledgers.flatMap((ledger) => checkLedger(ledger, figures)),
    ...checkPreviousSubmission(content, figures),
    ...checkPeriodsJoin(content),
    checkUnreadable(content.unreadableMonths),
  ];
}

function checkSectionSum(section: StatisticsSection, figures: FigureReader): OwnResult {
  const whole = figures(section.sumsTo ?? 'total');
  const parts = section.rows.filter((row) => row.level === 0);
  const label = `${section.title}合计＝${whole.label}`;
  const check = compareColumns(`sum.${section.key}`, label, (column) => ({
    left: sumOf(parts, column),
    right: whole[column] ?? 0,
  }));
  return { ...check, compared: { whole: whole.key, parts: parts.map(({ key }) => key) } };
}

/** 累计 against the months counted one by one: the table sums over days, this sums over months. */
function checkCumulative({ periodKey, sections, monthlySums }: CheckedContent): OwnResult[] {
  const lastMonth = monthsUpTo(periodKey).at(-1);
  // A span of days has no running total.
  if (lastMonth === undefined) return [];
  const monthCount = monthsOf(periodKey).length;
  const total = (sums: readonly number[]) => sums.reduce((sum, one) => sum + one, 0);
  const faults = rowsOf(sections).flatMap((row) => {
    if (row.thisPeriod === null || row.before === null || row.yearToDate === null) return [];
    const single = monthlySums.map((sums) => sums[row.key] ?? 0);
    const before = total(single.slice(0, -monthCount));
    const now = total(single.slice(-monthCount));
    const isRight =
      row.thisPeriod === now &&
      row.before === before &&
      row.yearToDate === before + now &&
      row.yearToDate === row.before + row.thisPeriod;
    return isRight
      ? []
      : [
          {
            key: row.key,
            text:
              `${row.label}：表内 ${figure(row, row.before)}＋${figure(row, row.thisPeriod)}＝` +
              `${figure(row, row.yearToDate)}，逐月重算 ${figure(row, before)}＋${figure(row, now)}＝` +
              figure(row, before + now),
          },
        ];
  });
  return [
    {
      key: 'cumulative',
      label: '本年累计＝上期累计＋本期（逐月重算）',
      isPassed: faults.length === 0,
      detail:
        faults.length === 0
          ? `1 月至 ${Number(lastMonth.slice(5))} 月逐月重算，各项累计一致`
          : listFaults(faults.map(({ text }) => text)),
      compared: { monthly: faults.map(({ key }) => key) },
    },
  ];
}

/** Enough to find the fault; all of them would push the table off its page. */
function listFaults(faults: readonly string[]): string {
  const shown = faults.slice(0, 3).join('；');
  return faults.length > 3 ? `${shown}……共 ${faults.length} 项` : shown;
}

function checkPreviousSubmission(
  { periodKey, previousSubmission }: CheckedContent,
  figures: FigureReader,
): ReportCheck[] {
  const submitted = previousSubmission?.figures.total;
  if (previousSubmission === null || submitted === undefined) return [];
  // The running total begins anew with the report year.
  if (previousSubmission.month.slice(0, 4) !== periodKey.slice(0, 4)) return [];
  const before = figures('total').before ?? 0;
  const handedIn = (submitted.thisPeriod ?? 0) + (submitted.before ?? 0);
  const name = formatPeriod(previousSubmission.month);
  const isPassed = before === handedIn;
  return [
    {
      key: 'previous_submission',
      label: `上期累计＝${name}已报累计`,
      isPassed,
      detail: isPassed
        ? `案件总数均为 ${before} 件`
        : `${name}已报累计 ${handedIn} 件，现为 ${before} 件；已报月份的案件或月报截止日有改动，请先更正${name}月报`,
    },
  ];
}

/**
 * Whether this period begins the day after the one handed in before it ended. After a change of the cut-off day the days
 * between would stand in no report, or in two.
 */
function checkPeriodsJoin({ period, previousSubmission }: CheckedContent): ReportCheck[] {
  if (previousSubmission === null) return [];
  const { to } = previousSubmission.period;
  const name = formatPeriod(previousSubmission.month);
  const days = daysBetween(to, period.from) - 1;
  const fault = days > 0 ? `中间 ${days} 天没有计入任何一期` : `有 ${-days} 天两期都计入`;
  return [
    {
      key: 'periods_join',
      label: `本期与${name}已报统计期首尾相接`,
      isPassed: days === 0,
      detail:
        `${name}已报至${formatChineseDate(to)}，本期自${formatChineseDate(period.from)}起` +
        (days === 0 ? '' : `，${fault}；改过月报截止日的，请先更正${name}月报`),
    },
  ];
}

function checkUnreadable(unreadableMonths: readonly string[]): ReportCheck {
  const names = unreadableMonths.map(formatPeriod).join('、');
  return {
    key: 'unreadable_months',
    label: '各月台账均已读出',
    isPassed: unreadableMonths.length === 0,
    detail:
      unreadableMonths.length === 0
        ? '没有读不出的台账'
        : `${names}的台账读不出来，这些月份登记的案件没有计入本表；请先恢复台账再报送`,
  };
}

function figure(row: StatisticsRow, value: number): string {
  return row.unit === 'fen' ? formatYuan(value) : String(value);
}
