import { caseFactTable } from '@shared/domain/case/facts/case-facts';
import { DISPUTE_CATEGORIES } from '@shared/domain/case/model/dispute-category';
import { localDate } from '@shared/domain/kernel/local-date';
import { factTableOf } from '@shared/domain/record/fact-table';
import { buildReport } from '@shared/domain/reports/build-report';
import type { AnyFacts } from '@shared/domain/reports/measures/define-measure';
import { wholeMonthsOf } from '@shared/domain/reports/measures/typed-gaps';
import { type ReportContent, SHOWN_COLUMNS } from '@shared/domain/reports/report-content';
import { rowsOf } from '@shared/domain/reports/report-figures';
import { reportOver } from '@shared/domain/reports/reports';
import { layOutTable } from '@shared/domain/reports/table-layout';
import type { Studio } from '@shared/domain/studio/studio';
import { factsOfTyped, type TypedFigures } from '@shared/domain/typed/typed';
import {
  bandOf,
  SIZE_BANDS,
  TYPED_FIGURES,
  type TypedName,
} from '@shared/domain/typed/typed-lists';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inventedArchive } from './invented-archive';
import { naiveCount } from './naive-count';
import { noEnquiries } from './no-enquiries';
import { type CaseRecipe, reportCase, reportStudio } from './report-cases';

/** What was typed, by month; a figure that is not there was not typed. */
type Typed = Readonly<Record<string, Partial<TypedFigures>>>;

const BLANK = Object.fromEntries(TYPED_FIGURES.map(({ name }) => [name, null])) as TypedFigures;

function typedTable(typed: Typed) {
  const months = Object.entries(typed).map(([month, figures]) => ({
    ...{ id: month, revision: 1, month, figures: { ...BLANK, ...figures } },
  }));
  return factTableOf(
    months,
    (one) => factsOfTyped(one) as AnyFacts,
    () => 0,
  );
}

interface Asked {
  readonly sort?: string;
  readonly period: string;
  readonly recipes?: readonly CaseRecipe[];
  readonly settings?: Partial<Studio['settings']>;
  readonly isCompared?: boolean;
}

function reportOn(typed: Typed, asked: Asked): ReportContent {
  const { sort = '案件', period: periodKey, recipes = [], settings, isCompared = false } = asked;
  const definition = reportOver(sort, periodKey);
  if (definition === undefined) throw new Error(`no report over ${periodKey}`);
  return buildReport({
    ...{ definition, periodKey, isCompared, studio: reportStudio(settings) },
    facts: {
      case: caseFactTable(recipes.map(reportCase)),
      ...{ enquiry: noEnquiries(), typed: typedTable(typed) },
    },
    ...{ today: localDate('2027-02-01'), lastSubmission: null, unreadableMonths: [] },
  }).content;
}

function rowAt(content: ReportContent, key: string) {
  const row = rowsOf(content.sections).find((one) => one.key === key);
  if (row === undefined) throw new Error(key);
  const said = SHOWN_COLUMNS.map((column) => row.gaps?.[column]?.text ?? row[column]);
  return said;
}

const failed = ({ checks }: ReportContent) =>
  checks.filter(({ isPassed }) => !isPassed).map(({ key, detail }) => `${key} ${detail}`);

describe('手填数', () => {
  test('没有填的是“未填”，填了 0 的是 0（bug: 没填的报成 0）', () => {
    const report = reportOn({ '2026-01': { patrols: 0 } }, { period: '2026-01' });
    expect(rowAt(report, 'typed.patrols')).toEqual([0, 0, 0]);
    expect(rowAt(report, 'typed.suicide_cases')).toEqual(['未填', 0, '未填']);
  });

  test('几个月加起来；缺一个月就不是数，写明缺哪几个月（bug: 缺八月，合计少了还照报）', () => {
    const typed = { '2026-07': { patrols: 3 }, '2026-09': { patrols: 4 } };
    const report = reportOn(typed, { period: '2026-Q3' });
    expect(rowAt(report, 'typed.patrols')).toEqual([
      ...['未填全（缺8月）', '未填', '未填全（缺1—6月、8月）'],
    ]);
    const whole = reportOn({ ...typed, '2026-08': { patrols: 0 } }, { period: '2026-Q3' });
    expect(rowAt(whole, 'typed.patrols')[0]).toBe(7);
    expect(failed(whole)).toEqual([]);
  });

  test('任意一段：正好几个整月的加起来，不是整月的不列（bug: 半个月算成整月）', () => {
    const typed = { '2026-10': { patrols: 3 }, '2026-11': { patrols: 4 } };
    const over = (period: string, reportCutOffDay: number | null = null) =>
      rowAt(reportOn(typed, { period, settings: { reportCutOffDay } }), 'typed.patrols')[0];
    expect(over('2026-10-01..2026-11-30')).toBe(7);
    expect(over('2026-10-02..2026-11-30')).toBe('不是整月');
    expect(over('2026-11-23..2026-11-29')).toBe('不是整月');
    expect(over('2026-09-26..2026-11-25', 25)).toBe(7);
    expect(over('2026-10-01..2026-11-30', 25)).toBe('不是整月');
    expect(wholeMonthsOf('2026-12-26..2027-02-25', { cutOffDay: 25 })).toEqual([
      '2027-01',
      '2027-02',
    ]);
  });

  test('有人数没有件数、人数比件数少，核对说出来（bug: 报上去才被退回）', () => {
    const typed = {
      '2026-11': { crime_persons: 3, suicide_cases: 2, suicide_persons: 1, prevented_cases: 5 },
    };
    expect(failed(reportOn(typed, { period: '2026-11' }))).toEqual([
      'typed.pairs 防止自杀 2 件只有 1 人；防止民转刑填了 3 人，件数没有填',
    ]);
  });

  const figure = fc.option(fc.integer({ min: 0, max: 40 }), { freq: 4 });
  const NAMES: readonly TypedName[] = ['patrols', 'crime_cases', 'crime_persons', 'found_medical'];
  const month = fc.record(Object.fromEntries(NAMES.map((name) => [name, figure])));
  const MONTHS = Array.from(
    { length: 24 },
    (_, at) => `${2025 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
  );
  const archive = fc
    .array(fc.option(month), { minLength: 24, maxLength: 24 })
    .map(
      (all) =>
        Object.fromEntries(all.flatMap((one, at) => (one ? [[MONTHS[at], one]] : []))) as Typed,
    );
  /** Sum of the months, or null when one is missing; counted without periods, measures and tables. */
  const again = (typed: Typed, name: TypedName, months: readonly string[]) => {
    let sum = 0;
    for (const one of months) {
      const said = typed[one]?.[name];
      if (said === undefined || said === null) return null;
      sum += said;
    }
    return sum;
  };
  const PERIODS = [
    ['2026-11', [22, 23], [21, 22], [10, 11]],
    ['2026-Q2', [15, 18], [12, 15], [3, 6]],
    ['2026-H2', [18, 24], [12, 18], [6, 12]],
    ['2026', [12, 24], [0, 12], [0, 12]],
  ] as const;

  test('每一格和另数一遍的相同，和上期、去年比也一样；点算的数不受影响', () => {
    fc.assert(
      fc.property(
        archive,
        fc.constantFrom(...PERIODS),
        fc.constantFrom(null, 25),
        (typed, asked, reportCutOffDay) => {
          const [period, [from, to], previous, lastYear] = asked;
          const content = reportOn(typed, {
            ...{ sort: '综治', period, isCompared: true, settings: { reportCutOffDay } },
          });
          const keyOf = (name: TypedName) =>
            name === 'found_medical' ? 'order.found.medical' : `typed.${name}`;
          for (const name of NAMES) {
            const row = rowsOf(content.sections).find(({ key }) => key === keyOf(name));
            const months = MONTHS.slice(from, to);
            expect([row?.thisPeriod, row?.before, row?.yearToDate]).toEqual([
              again(typed, name, period === '2026-11' ? MONTHS.slice(22, 23) : months),
              again(typed, name, MONTHS.slice(12, from)),
              again(typed, name, MONTHS.slice(12, to)),
            ]);
            expect(content.compared?.figures[keyOf(name)]).toEqual({
              previous: again(typed, name, MONTHS.slice(...previous)),
              lastYear: again(typed, name, MONTHS.slice(...lastYear)),
              lastYearToDate: again(typed, name, MONTHS.slice(0, lastYear[1])),
            });
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('综治月报', () => {
  test.each([
    [null, null],
    [0, 'under_50'],
    [49, 'under_50'],
    [50, 'under_100'],
    [99, 'under_100'],
    [100, 'under_500'],
    [499, 'under_500'],
    [500, 'from_500'],
  ])('%s 人归到 %s（bug: 50 人、100 人算进两档）', (people, band) => {
    expect(bandOf(people)).toBe(band);
  });

  const DAYS = {
    '2026-11': ['2026-11-01', '2026-11-30', '2026-01-01'],
    '2026-Q2': ['2026-04-01', '2026-06-30', '2026-01-01'],
    '2026': ['2026-01-01', '2026-12-31', '2026-01-01'],
    '2026-11-02..2026-11-08': ['2026-11-02', '2026-11-08', null],
  } as const;
  const ROWS: Readonly<Record<string, (one: CaseRecipe) => boolean>> = {
    ...Object.fromEntries(
      DISPUTE_CATEGORIES.map((key) => [
        key,
        (one: CaseRecipe) => one.registration?.category === key,
      ]),
    ),
    major: (one) => one.registration?.difficulty === 'major',
    under_50: (one) => peopleOf(one) !== null && Number(peopleOf(one)) < 50,
    under_100: (one) => Number(peopleOf(one) ?? 0) >= 50 && Number(peopleOf(one)) < 100,
    under_500: (one) => Number(peopleOf(one) ?? 0) >= 100 && Number(peopleOf(one)) < 500,
    from_500: (one) => Number(peopleOf(one) ?? 0) >= 500,
    unknown: (one) => peopleOf(one) === null,
  };
  const peopleOf = ({ registration }: CaseRecipe) => registration?.peopleInvolved ?? null;

  test('每一格调处数和另数一遍的相同，合计是各行之和；没有登记人数的点名', () => {
    fc.assert(
      fc.property(
        inventedArchive,
        fc.constantFrom(...(Object.keys(DAYS) as (keyof typeof DAYS)[])),
        (recipes, period) => {
          const content = reportOn({}, { sort: '综治', period, recipes });
          const [from, to, year] = DAYS[period];
          for (const [key, isIn] of Object.entries(ROWS)) {
            const own = recipes.filter(isIn);
            const [now, , yearToDate] = rowAt(content, `order.handled.${key}`);
            expect(now, key).toBe(naiveCount(own, 'total', { from, to }));
            if (year !== null)
              expect(yearToDate, key).toBe(naiveCount(own, 'total', { from: year, to }));
          }
          const unknown = naiveCount(
            recipes.filter((one) => peopleOf(one) === null),
            'total',
            { from, to },
          );
          const check = content.checks.find(({ key }) => key === 'order.sizes');
          expect(check?.records?.length ?? 0).toBe(Math.min(5, unknown ?? 0));
          const [table] = content.tables;
          if (table === undefined) throw new Error('no table');
          const laid = layOutTable(table, content);
          const all = naiveCount(recipes, 'total', { from, to });
          const place = laid.columns.findIndex(
            ({ measure, part }) => measure === '调处数' && part === 'sum',
          );
          expect(laid.groups.map(({ totals }) => totals?.[place]?.figure)).toEqual([
            ...[all, undefined, all],
          ]);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('数在本级一栏，小计相同，其他各级是一横；改了级别就换一栏', () => {
    const typed = { '2026-11': { found_medical: 4, found_neighborhood: 0 } };
    const laidFor = (studioLevel: Studio['settings']['studioLevel']) => {
      const content = reportOn(typed, {
        sort: '综治',
        period: '2026-11',
        settings: { studioLevel },
      });
      const [table] = content.tables;
      if (table === undefined) throw new Error('no table');
      const laid = layOutTable(table, content);
      const medical = laid.groups[0]?.rows.find(({ section }) => section.title === '医疗纠纷');
      return { laid, told: medical?.cells.slice(0, 5).map(({ figure, text }) => figure ?? text) };
    };
    expect(laidFor('village').told).toEqual(['—', '—', '—', 4, 4]);
    expect(laidFor('county').told).toEqual(['—', 4, '—', '—', 4]);
    const { laid } = laidFor('village');
    expect(laid.columns.slice(0, 6).map(({ group, label }) => `${group} ${label}`)).toEqual([
      ...['市级', '县级', '镇级', '村级', '小计'].map((level) => `排查数（手填） ${level}`),
      '调处数 市级',
    ]);
    // One category is typed and the others are not: what they come to is not known.
    expect(laid.groups[0]?.totals?.[4]).toMatchObject({ figure: null, text: '未填全' });
    expect(laid.groups[2]?.rows.map(({ section }) => section.title)).toEqual([
      ...SIZE_BANDS.map(({ label }) => label),
      '没有登记人数',
    ]);
  });

  test('排查数按类型和按人数合计不同、重大多于全部，核对说出来；没有填全的不比', () => {
    const types = Object.fromEntries(DISPUTE_CATEGORIES.map((key) => [`found_${key}`, 1]));
    const sizes = { found_under_50: 17, found_under_100: 0, found_under_500: 0, found_from_500: 0 };
    const over = (figures: object) =>
      failed(
        reportOn(
          { '2026-11': figures as Partial<TypedFigures> },
          { sort: '综治', period: '2026-11' },
        ),
      );
    expect(over({ ...types, ...sizes, found_major: 19 })).toEqual([
      'order.found 按类型 18，按涉及人数 17；重大 19，多于全部 18',
    ]);
    expect(over({ ...types, ...sizes, found_under_50: 18, found_major: 2 })).toEqual([]);
    expect(over({ ...types, found_under_50: 1 })).toEqual([]);
  });
});
