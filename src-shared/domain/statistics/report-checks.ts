import { daysBetween, formatChineseDate } from '../kernel/local-date';
import { formatYuan } from '../kernel/money';
import { checkLedger } from './ledger-checks';
import type {
  MonthlyReport,
  Period,
  ReportCheck,
  StatisticsRow,
  StatisticsSection,
} from './monthly-report';
import { type FigureReader, figureReader, rowsOf } from './report-figures';
import { formatReportMonth } from './report-period';
import type { Submission } from './submission';

/** What the checks look at: the content as it will be printed, and figures that were counted another way. */
export interface CheckedContent {
  readonly month: string;
  readonly sections: readonly StatisticsSection[];
  readonly ledger: MonthlyReport['ledger'];
  /** Sum of every flow measure by single months of the report year, January first, counted anew from the cases. */
  readonly monthlySums: readonly Readonly<Record<string, number>>[];
  readonly unreadableMonths: readonly string[];
  readonly period: Period;
  /** What was handed in for the month before, or null; of January's report that of last December. */
  readonly previousSubmission: Submission | null;
}

const COLUMNS = ['thisPeriod', 'before', 'yearToDate'] as const;
type Column = (typeof COLUMNS)[number];
const COLUMN_LABELS = {
  thisPeriod: '本期',
  before: '上期累计',
  yearToDate: '本年累计',
} as const satisfies Record<Column, string>;

/**
 * The arithmetic checks (报表逻辑关系) that a reviewer makes between the figures of the table, between the table and the
 * ledger, and between this month and the ones before. They never block a report; they are shown with it.
 */
export function checkReport(content: CheckedContent): ReportCheck[] {
  const figures = figureReader(content.sections);
  const sums = content.sections
    .filter((section) => section.sumsTo !== null)
    .map((section) => checkSectionSum(section, figures));
  return [
    ...sums,
    checkReferred(figures),
    checkOutcomes(figures),
    checkNotMore('successful_within_total', 'successful', 'total', figures),
    checkNotMore('complex_within_total', 'complex', 'total', figures),
    checkCumulative(content),
    ...checkLedger(content.ledger, figures),
    ...checkPreviousSubmission(content, figures),
    ...checkPeriodsJoin(content),
    checkUnreadable(content.unreadableMonths),
  ];
}

function checkSectionSum(section: StatisticsSection, figures: FigureReader): ReportCheck {
  const whole = figures(section.sumsTo ?? 'total');
  const parts = section.rows.filter((row) => row.level === 0);
  return compareColumns(`sum.${section.key}`, `${section.title}合计＝${whole.label}`, (column) => ({
    left: sumOf(parts, column),
    right: whole[column] ?? 0,
  }));
}

function checkReferred(figures: FigureReader): ReportCheck {
  const parts = ['court', 'procuratorate', 'police', 'petition', 'other'].map((sender) =>
    figures(`source.referred_${sender}`),
  );
  return compareColumns('sum.referred', '接受委托移送＝五类委托移送之和', (column) => ({
    left: sumOf(parts, column),
    right: figures('source.referred')[column] ?? 0,
  }));
}

function checkOutcomes(figures: FigureReader): ReportCheck {
  return compareColumns('sum.outcomes', '调解成功＋调解终止＝调解案件总数', (column) => ({
    left: sumOf([figures('successful'), figures('terminated')], column),
    right: figures('total')[column] ?? 0,
  }));
}

function checkNotMore(
  key: string,
  part: string,
  whole: string,
  figures: FigureReader,
): ReportCheck {
  const label = `${figures(part).label}≤${figures(whole).label}`;
  return compareColumns(
    key,
    label,
    (column) => ({ left: figures(part)[column] ?? 0, right: figures(whole)[column] ?? 0 }),
    { holds: (left, right) => left <= right, sign: '≤', fault: '＞' },
  );
}

/** 累计 against the months counted one by one: the table sums over days, this sums over months. */
function checkCumulative({ month, sections, monthlySums }: CheckedContent): ReportCheck {
  const faults = rowsOf(sections).flatMap((row) => {
    if (row.before === null || row.yearToDate === null) return [];
    const single = monthlySums.map((sums) => sums[row.key] ?? 0);
    const before = single.slice(0, -1).reduce((sum, one) => sum + one, 0);
    const now = single.at(-1) ?? 0;
    const isRight =
      row.thisPeriod === now &&
      row.before === before &&
      row.yearToDate === before + now &&
      row.yearToDate === row.before + row.thisPeriod;
    return isRight
      ? []
      : [
          `${row.label}：表内 ${figure(row, row.before)}＋${figure(row, row.thisPeriod)}＝` +
            `${figure(row, row.yearToDate)}，逐月重算 ${figure(row, before)}＋${figure(row, now)}＝` +
            figure(row, before + now),
        ];
  });
  return {
    key: 'cumulative',
    label: '本年累计＝上期累计＋本期（逐月重算）',
    isPassed: faults.length === 0,
    detail:
      faults.length === 0
        ? `1 月至 ${Number(month.slice(5))} 月逐月重算，各项累计一致`
        : listFaults(faults),
  };
}

/** Enough to find the fault; all of them would push the table off its page. */
function listFaults(faults: readonly string[]): string {
  const shown = faults.slice(0, 3).join('；');
  return faults.length > 3 ? `${shown}……共 ${faults.length} 项` : shown;
}

function checkPreviousSubmission(
  { month, previousSubmission }: CheckedContent,
  figures: FigureReader,
): ReportCheck[] {
  const submitted = previousSubmission?.figures.total;
  if (previousSubmission === null || submitted === undefined) return [];
  // The running total begins anew with the report year.
  if (previousSubmission.month.slice(0, 4) !== month.slice(0, 4)) return [];
  const before = figures('total').before ?? 0;
  const handedIn = submitted.thisPeriod + (submitted.before ?? 0);
  const name = formatReportMonth(previousSubmission.month);
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
  const name = formatReportMonth(previousSubmission.month);
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
  const names = unreadableMonths.map(formatReportMonth).join('、');
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

function compareColumns(
  key: string,
  label: string,
  sidesOf: (column: Column) => { left: number; right: number },
  relation: { holds: (left: number, right: number) => boolean; sign: string; fault: string } = {
    holds: (left, right) => left === right,
    sign: '＝',
    fault: '≠',
  },
): ReportCheck {
  const sides = COLUMNS.map((column) => ({ column, ...sidesOf(column) }));
  const wrong = sides.filter(({ left, right }) => !relation.holds(left, right));
  const shown = wrong.length === 0 ? sides : wrong;
  return {
    key,
    label,
    isPassed: wrong.length === 0,
    detail: shown
      .map(
        ({ column, left, right }) =>
          `${COLUMN_LABELS[column]} ${left}${wrong.length === 0 ? relation.sign : relation.fault}${right}`,
      )
      .join('，'),
  };
}

function sumOf(rows: readonly StatisticsRow[], column: Column): number {
  return rows.reduce((sum, row) => sum + (row[column] ?? 0), 0);
}

function figure(row: StatisticsRow, value: number): string {
  return row.unit === 'fen' ? formatYuan(value) : String(value);
}
