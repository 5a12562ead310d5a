import { caseFactTable } from '@shared/domain/case/facts/case-facts';
import { localDate } from '@shared/domain/kernel/local-date';
import { buildReport } from '@shared/domain/reports/build-report';
import { chartsOf } from '@shared/domain/reports/charts/charts';
import { STATISTICS_REPORTS } from '@shared/domain/reports/kinds/statistics-report';
import { figureReader } from '@shared/domain/reports/report-figures';
import { describe, expect, it } from 'vitest';
import { noEnquiries } from './no-enquiries';
import { type CaseRecipe, reportCase, reportStudio } from './report-cases';

function yearOf(recipes: readonly CaseRecipe[], grids: string[] = [], today = '2026-12-31') {
  const definition = STATISTICS_REPORTS.find(({ period }) => period === 'year');
  if (definition === undefined) throw new Error('no yearly pictures');
  const { content } = buildReport({
    ...{ definition, periodKey: '2026', studio: reportStudio({ grids }) },
    facts: { case: caseFactTable(recipes.map(reportCase)), enquiry: noEnquiries() },
    ...{ lastSubmission: null, previousSubmission: null, unreadableMonths: [] },
    today: localDate(today),
  });
  return { content, charts: chartsOf(content, null), figures: figureReader(content.sections) };
}

const settled = (ordinal: number, on: string, more: Partial<CaseRecipe> = {}): CaseRecipe => ({
  ...{ ordinal, registeredOn: '2026-05-04', acceptedOn: '2026-05-04' },
  ...{ ending: { kind: 'oral', on }, ...more },
});

describe('统计图的网格、颜色和平均用时', () => {
  it('grids by the names of the settings, the others together; none of them without such names', () => {
    const inGrid = (grid: string) => ({ registration: { grid } });
    const cases = [
      settled(1, '2026-05-06', inGrid('第一网格')),
      settled(2, '2026-05-07', inGrid('第 一 网格')),
      settled(3, '2026-05-08', inGrid('别处')),
      settled(4, '2026-05-09', inGrid('')),
    ];
    const { content, charts } = yearOf(cases, ['第一网格', '第二网格']);
    const rows = content.sections.find(({ key }) => key === 'grids')?.rows ?? [];
    expect(rows.map(({ label, thisPeriod }) => [label, thisPeriod])).toEqual([
      ['第一网格', 2],
      ['第二网格', 0],
      ['其他', 1],
      ['没有写网格', 1],
    ]);
    expect(charts.some(({ key }) => key === 'grids')).toBe(true);
    expect(yearOf(cases).charts.some(({ key }) => key === 'grids')).toBe(false);
  });

  it('colours as registered, each case once, whether it ended or not', () => {
    const { figures } = yearOf([
      settled(1, '2026-05-06', { registration: { alertColor: 'red' } }),
      settled(2, '2026-05-06', { registration: { alertColor: null } }),
      {
        ordinal: 3,
        registeredOn: '2026-06-01',
        ending: { kind: 'open' },
        registration: { alertColor: 'red' },
      },
    ]);
    const shown = ['red', 'yellow', 'blue', 'none'].map(
      (key) => figures(`color.${key}`).thisPeriod,
    );
    expect(shown).toEqual([2, 0, 0, 1]);
    expect(figures('registered').thisPeriod).toBe(3);
  });

  it('the mean of days leaves out what was never accepted, and says nothing of nothing', () => {
    const { charts, figures } = yearOf([
      settled(1, '2026-05-04'),
      settled(2, '2026-05-09'),
      settled(3, '2026-05-09', { acceptedOn: null }),
    ]);
    expect(figures('spell.days').thisPeriod).toBe(5);
    expect(charts.find(({ key }) => key === 'spell')?.lead).toMatch(/^平均 2.5 天；/);
    expect(yearOf([]).charts.find(({ key }) => key === 'spell')?.lead).toBe(
      '本期没有调解结束的案件',
    );
  });
});

describe('还没到的月份', () => {
  it.each([
    ['2026-12-31', 12],
    ['2026-08-01', 8],
    ['2027-03-01', 12],
  ])('%s 打开全年，画 %i 个月（bug: 没到的月份画成 0 件）', (today, count) => {
    const { charts } = yearOf([settled(1, '2026-05-06')], [], today);
    const trend = charts.find(({ key }) => key === 'trend');
    expect(trend?.rows).toHaveLength(count);
  });
});
