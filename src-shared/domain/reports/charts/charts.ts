import { monthsUpTo, type Period, periodKindOf, reportMonthOf } from '../period';
import type { ReportContent, ShownColumn, StatisticsRow } from '../report-content';
import { countedIn, figureReader } from '../report-figures';
import type { Bar, ChartShape } from './picture';

/** A figure in a table: of which row and column it is, so that it opens its cases; or words. */
export type Cell = { readonly row: StatisticsRow; readonly column: ShownColumn } | string;

/** A picture with the table of its numbers. */
export interface Chart {
  readonly key: string;
  readonly title: string;
  /** One line that says it in words. */
  readonly lead: string;
  /** Null when there is nothing to draw. */
  readonly shape: ChartShape | null;
  readonly headings: readonly string[];
  /** Each with its name first. */
  readonly rows: readonly { readonly name: string; readonly cells: readonly Cell[] }[];
}

type Shown = Pick<ReportContent, 'sections' | 'periodKey' | 'period' | 'preparedOn'>;

/** All pictures of a period, in the order of the page. @param cutOffDay by which months were counted */
export function chartsOf(content: Shown, cutOffDay: number | null): Chart[] {
  const { column, months } = trendOf(content, cutOffDay);
  return [
    trendChart(content, column, months),
    enquiryChart(content, column, months),
    ratesChart(content),
    spellChart(content),
    barChart(content, 'categories', '哪一类纠纷多', '类别'),
    barChart(content, 'sources', '案件从哪里来', '来源'),
    barChart(content, 'communities', '哪个社区多', '社区'),
    barChart(content, 'grids', '哪个网格多', '网格'),
    barChart(content, 'colors', '登记时是什么颜色', '颜色'),
  ].filter((chart) => chart !== null);
}

/** 91.7%; 「—」 of nothing. */
export function rateText(part: number, whole: number): string {
  return whole === 0 ? '—' : `${((part / whole) * 100).toFixed(1)}%`;
}

interface Trend {
  readonly column: ShownColumn;
  /** Numbers of the months, `01` … `12`, in their order. */
  readonly months: readonly string[];
}

const MOST_MONTHS = 12;

/**
 * The months of the report year up to the end of the period; of a span its own, of none longer than a year. A month that has
 * not begun when the report is made is none in which nothing happened.
 */
function trendOf({ periodKey, period, preparedOn }: Shown, cutOffDay: number | null): Trend {
  if (periodKindOf(periodKey) !== 'span') {
    const begun = monthsUpTo(periodKey).filter(
      (one) => one <= reportMonthOf(preparedOn, cutOffDay),
    );
    return { column: 'yearToDate', months: begun.map((one) => one.slice(5)) };
  }
  const to = preparedOn < period.to ? preparedOn : period.to;
  const months = monthsIn({ from: period.from, to }, cutOffDay);
  return { column: 'thisPeriod', months: months.length > MOST_MONTHS ? [] : months };
}

function monthsIn({ from, to }: Period, cutOffDay: number | null): string[] {
  const [first, last] = [from, to].map((day) => reportMonthOf(day, cutOffDay));
  const months: string[] = [];
  let [year, month] = (first ?? '').split('-').map(Number) as [number, number];
  for (let one = first ?? ''; one <= (last ?? '') && months.length <= MOST_MONTHS; ) {
    months.push(one.slice(5));
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
    one = `${year}-${String(month).padStart(2, '0')}`;
  }
  return months;
}

function trendChart(content: Shown, column: ShownColumn, months: readonly string[]): Chart | null {
  if (months.length === 0) return null;
  const figures = figureReader(content.sections);
  const rows = months.map((month) => ({
    ended: figures(`trend.${month}`),
    successful: figures(`trend_successful.${month}`),
  }));
  const columns = rows.map(({ ended, successful }) => ({
    label: ended.label,
    value: ended[column] ?? 0,
    filled: successful[column] ?? 0,
  }));
  return {
    ...{
      key: 'trend',
      title: '各月调解结束的案件',
      headings: ['月份', '调解结束', '调解成功', '没有成功'],
    },
    lead: '柱子的高是调解结束几件，涂实的是调解成功的',
    shape: {
      ...{ type: 'columns', items: columns },
      legend: { filled: '调解成功', hollow: '没有成功' },
    },
    rows: rows.map(({ ended, successful }) => ({
      name: ended.label,
      cells: [
        { row: ended, column },
        { row: successful, column },
        String((ended[column] ?? 0) - (successful[column] ?? 0)),
      ],
    })),
  };
}

function enquiryChart(
  content: Shown,
  column: ShownColumn,
  months: readonly string[],
): Chart | null {
  if (months.length === 0) return null;
  const figures = figureReader(content.sections);
  const rows = months.map((month) => figures(`trend_enquiries.${month}`));
  const columns = rows.map((row) => {
    const value = row[column] ?? 0;
    return { label: row.label, value, filled: value };
  });
  const isNone = columns.every(({ value }) => value === 0);
  return {
    ...{ key: 'enquiries', title: '各月咨询', headings: ['月份', '解答咨询'] },
    lead: isNone ? '没有登记过咨询' : '登记过的咨询，一件算一件',
    shape: isNone
      ? null
      : { type: 'columns', items: columns, legend: { filled: '解答咨询', hollow: null } },
    rows: isNone ? [] : rows.map((row) => ({ name: row.label, cells: [{ row, column }] })),
  };
}

/** The figures above the pictures. */
export const HEADLINES: readonly string[] = [
  ...['accepted', 'total', 'successful', 'pending', 'persons', 'agreement_amount'],
];

/** Part and whole of each rate. */
const RATES = [
  ['成功率', 'successful', 'total'],
  ['履行率', 'outcome.fulfilled', 'outcome.promised'],
  ['满意率', 'outcome.satisfied', 'outcome.answers'],
] as const;

function ratesChart({ sections }: Shown): Chart {
  const figures = figureReader(sections);
  const rates = RATES.map(([name, part, whole]) => ({
    ...{ name, part: figures(part), whole: figures(whole) },
    text: rateText(countedIn(figures(part)), countedIn(figures(whole))),
  }));
  const column: ShownColumn = 'thisPeriod';
  return {
    ...{ key: 'rates', title: '成功、履行、满意', headings: ['比率', '做到的', '一共', '占'] },
    lead: '整条的长是百分之百；没有可算的写“—”',
    shape: {
      ...{ type: 'bars', full: 1 },
      items: rates.map(({ name, part, whole, text }) => ({
        ...{ label: name, text },
        value: countedIn(whole) === 0 ? 0 : countedIn(part) / countedIn(whole),
      })),
    },
    rows: rates.map(({ name, part, whole, text }) => ({
      name,
      // Those of 成功率 open their cases at the head of the page.
      cells: [
        ...[part, whole].map((row) =>
          HEADLINES.includes(row.key) ? String(countedIn(row)) : { row, column },
        ),
        text,
      ],
    })),
  };
}

/** What is said where there is nothing to draw, if it is not the cases that ended. */
const NOTHING: Readonly<Record<string, string>> = { colors: '本期没有登记过案件' };

/** Their rows have an order of their own, and 0 says something in it. */
const ORDERED: readonly string[] = ['spell', 'colors'];

/** The bands of days, and the mean in words. */
function spellChart(content: Shown): Chart | null {
  const chart = barChart(content, 'spell', '从受理到结束用了几天', '办理用时');
  const figures = figureReader(content.sections);
  const [days, measured] = [figures('spell.days'), figures('spell.measured')];
  if (chart === null || countedIn(measured) === 0) return chart;
  const mean = (countedIn(days) / countedIn(measured)).toFixed(1);
  return { ...chart, lead: `平均 ${mean} 天；${chart.lead}` };
}

/** The rows of a section as bars, the longest first where they have no order of their own. */
function barChart({ sections }: Shown, key: string, title: string, heading: string): Chart | null {
  const section = sections.find((one) => one.key === key);
  if (section === undefined) return null;
  const isOrdered = ORDERED.includes(key);
  // A row that others are parts of is not drawn beside them.
  const leaves = section.rows.filter((row, index) => {
    const next = section.rows[index + 1];
    return next === undefined || next.level <= row.level;
  });
  const counted = leaves.filter((row) => countedIn(row) > 0);
  const shown = isOrdered ? leaves : counted.sort((a, b) => countedIn(b) - countedIn(a));
  const total = counted.reduce((sum, row) => sum + countedIn(row), 0);
  const [most] = counted.toSorted((a, b) => countedIn(b) - countedIn(a));
  const bars = shown.map(
    (row): Bar => ({ label: row.label, value: countedIn(row), text: `${countedIn(row)} 件` }),
  );
  return {
    ...{ key, title, headings: [heading, '件数', '占'] },
    lead:
      most === undefined
        ? (NOTHING[key] ?? '本期没有调解结束的案件')
        : `最多的是${most.label}：${countedIn(most)} 件，占 ${rateText(countedIn(most), total)}`,
    shape: most === undefined ? null : { type: 'bars', items: bars },
    rows: shown.map((row) => ({
      name: row.label,
      cells: [{ row, column: 'thisPeriod' }, rateText(countedIn(row), total)],
    })),
  };
}
