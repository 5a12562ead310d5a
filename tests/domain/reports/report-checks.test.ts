import { localDate } from '@shared/domain/kernel/local-date';
import { checkReport } from '@shared/domain/reports/checks/report-checks';
import { MONTHLY_REPORT } from '@shared/domain/reports/kinds/monthly';
import { sumsOfRows } from '@shared/domain/reports/ledgers/define-ledger';
import { DISTRICT_LEDGER } from '@shared/domain/reports/ledgers/district-ledger';
import { monthsUpTo } from '@shared/domain/reports/period';
import type { LedgerRow, ReportContent } from '@shared/domain/reports/report-content';
import type { Submission } from '@shared/domain/reports/submission';
import { USUAL_COUNTING } from '@shared/domain/studio/counting-rule';
import { describe, expect, test } from 'vitest';
import { novemberCases } from './november-cases';
import { reportOf, reportWithRows } from './report-cases';

const cases = novemberCases();
/** The months counted each as a report of its own. */
const monthlySums = monthsUpTo('2026-11').map((month) =>
  Object.fromEntries(
    reportOf(cases, { month })
      .sections.flatMap((section) => section.rows)
      .map((row) => [row.key, row.thisPeriod ?? 0]),
  ),
);

const NOVEMBER = { from: localDate('2026-11-01'), to: localDate('2026-11-30') };

/** The table as it will be printed, and the rows of the ledger. */
interface Content {
  readonly sections: ReportContent['sections'];
  readonly rows: LedgerRow[];
}

function checked({ sections, rows }: Content) {
  return checkReport(
    {
      ...{ periodKey: '2026-11', period: NOVEMBER, sections, monthlySums },
      ledgers: [{ ledger: DISTRICT_LEDGER, sums: sumsOfRows(DISTRICT_LEDGER, rows) }],
      ...{ countings: [USUAL_COUNTING], unreadableMonths: [], previousSubmission: null },
    },
    MONTHLY_REPORT.checks,
  );
}

function contentOf(): Content {
  const { content, rows } = structuredClone(reportWithRows(cases));
  return { sections: content.sections, rows };
}

function failedAfter(corrupt: (content: Content) => void): string[] {
  const content = contentOf();
  corrupt(content);
  return checked(content)
    .filter((check) => !check.isPassed)
    .map((check) => check.key);
}

function rowOf({ sections }: Content, key: string) {
  const row = sections.flatMap((section) => section.rows).find((one) => one.key === key);
  if (row === undefined) throw new Error(key);
  return row;
}

describe('校核项都能查出错来', () => {
  test('未改动的内容全部通过', () => {
    expect(failedAfter(() => {})).toEqual([]);
  });

  test.each([
    ['分类多一件', 'category.medical', 'thisPeriod', 'sum.categories'],
    ['分类的上期累计多一件', 'category.medical', 'before', 'sum.categories'],
    ['分类的本年累计多一件', 'category.medical', 'yearToDate', 'sum.categories'],
    ['主体多一件', 'committee.village', 'thisPeriod', 'sum.committees'],
    ['来源多一件', 'source.application', 'thisPeriod', 'sum.sources'],
    ['委托移送的子项多一件', 'source.referred_police', 'thisPeriod', 'sum.referred'],
    ['口头协议多一件', 'form.oral', 'thisPeriod', 'sum.forms'],
    ['终止多一件', 'terminated', 'thisPeriod', 'sum.outcomes'],
    ['成功超过总数', 'successful', 'thisPeriod', 'successful_within_total'],
    ['疑难超过总数', 'complex', 'before', 'complex_within_total'],
    ['累计对不上逐月重算', 'persons', 'yearToDate', 'cumulative'],
    ['上期累计对不上逐月重算', 'persons', 'before', 'cumulative'],
    ['本期对不上逐月重算', 'declined', 'thisPeriod', 'cumulative'],
    ['总数与台账行数不符', 'total', 'thisPeriod', 'ledger.rows'],
    ['金额与台账不符', 'agreement_amount', 'thisPeriod', 'ledger.amount'],
    ['成功与台账不符', 'successful', 'thisPeriod', 'ledger.outcome'],
  ] as const)('%s', (_name, key, column, check) => {
    const failed = failedAfter((content) => {
      rowOf(content, key)[column] = (rowOf(content, key)[column] ?? 0) + 10;
    });
    expect(failed).toContain(check);
  });

  test('台账少一行', () => {
    expect(failedAfter(({ rows }) => rows.pop())).toContain('ledger.rows');
  });

  test('台账金额差一分', () => {
    const failed = failedAfter(({ rows }) => {
      const { columns } = DISTRICT_LEDGER;
      const index = columns.findIndex((column) => column.key === 'agreement_amount');
      for (const row of rows) if (row === rows[0]) row[index] = { fen: 120_001 };
    });
    expect(failed).toEqual(['ledger.amount']);
  });

  test('读不出的月份写进校核和说明，不悄悄漏掉', () => {
    const report = reportOf(cases, { unreadableMonths: ['2026-03', '2026-05'] });
    const check = report.checks.find((one) => one.key === 'unreadable_months');
    expect(check?.isPassed).toBe(false);
    expect(check?.detail).toContain('2026年3月、2026年5月的台账读不出来');
    expect(report.notes.join()).toContain('2026年3月、2026年5月的台账未能读出');
  });

  test('上月已报累计与本表上期累计不符时，指出要更正哪个月', () => {
    const submission = (thisPeriod: number): Submission => ({
      month: '2026-10',
      period: { from: localDate('2026-10-01'), to: localDate('2026-10-31') },
      submittedOn: localDate('2026-11-01'),
      revision: 1,
      figures: { total: { thisPeriod, before: 1 } },
      replaced: null,
    });
    const checkOf = (thisPeriod: number) =>
      reportOf(cases, { previousSubmission: submission(thisPeriod) }).checks.find(
        (one) => one.key === 'previous_submission',
      );
    expect(checkOf(1)?.isPassed).toBe(true);
    expect(checkOf(0)).toMatchObject({
      isPassed: false,
      detail:
        '2026年10月已报累计 1 件，现为 2 件；已报月份的案件或月报截止日有改动，请先更正2026年10月月报',
    });
  });

  test.each([
    ['从 25 日截止改为自然月：六天哪一期都不在', '2026-10-25', false, '中间 6 天没有计入任何一期'],
    ['从自然月改为 25 日截止又改回：五天两期都在', '2026-11-05', false, '有 5 天两期都计入'],
    ['首尾相接', '2026-10-31', true, '本期自2026年11月1日起'],
  ])('上一期报到哪天、本期从哪天起：%s', (_name, to, isPassed, words) => {
    const last: Submission = {
      month: '2026-10',
      period: { from: localDate('2026-09-26'), to: localDate(to) },
      submittedOn: localDate('2026-11-06'),
      revision: 1,
      figures: {},
      replaced: null,
    };
    const check = reportOf(cases, { previousSubmission: last }).checks.find(
      ({ key }) => key === 'periods_join',
    );
    expect(check?.isPassed).toBe(isPassed);
    expect(check?.detail).toContain(words);
  });

  test('一月的本年累计从零起，不与上年十二月的累计比，但统计期要相接', () => {
    const december: Submission = {
      month: '2026-12',
      period: { from: localDate('2026-11-26'), to: localDate('2026-12-25') },
      submittedOn: localDate('2026-12-26'),
      revision: 1,
      figures: { total: { thisPeriod: 3, before: 40 } },
      replaced: null,
    };
    const report = reportOf(cases, { month: '2027-01', previousSubmission: december });
    const found = report.checks.filter(({ key }) =>
      /^(previous_submission|periods_join)$/.test(key),
    );
    expect(found).toMatchObject([{ key: 'periods_join', isPassed: false }]);
    expect(found[0]?.detail).toContain('中间 6 天没有计入任何一期');
  });

  test('很多项累计不符时只列三项和项数，不把表挤出一页', () => {
    const content = contentOf();
    for (const row of content.sections.flatMap((section) => section.rows)) {
      if (row.yearToDate !== null) row.yearToDate += 1;
    }
    const check = checked(content).find((one) => one.key === 'cumulative');
    expect(check?.detail).toMatch(/^调解案件总数：表内 2＋4＝7，逐月重算 2＋4＝6；/);
    expect(check?.detail).toMatch(/……共 67 项$/);
  });

  test('不符的说明里有两边的数', () => {
    const content = contentOf();
    rowOf(content, 'category.medical').thisPeriod = 2;
    const check = checked(content).find((one) => one.key === 'sum.categories');
    expect(check?.detail).toBe('本期 6≠4');
  });
});
