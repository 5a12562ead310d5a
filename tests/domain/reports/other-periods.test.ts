import { caseFactTable } from '@shared/domain/case/facts/case-facts';
import { localDate } from '@shared/domain/kernel/local-date';
import { buildReport } from '@shared/domain/reports/build-report';
import { defineReport } from '@shared/domain/reports/define-report';
import { MONTHLY_REPORT } from '@shared/domain/reports/kinds/monthly';
import { describe, expect, test } from 'vitest';
import { noEnquiries } from './no-enquiries';
import { novemberCases } from './november-cases';
import { figuresAt, reportStudio } from './report-cases';

/** The same table by another period, as a definition of its own would count it. */
function countBy(periodKey: string, cutOffDay: number | null = null) {
  const definition = { ...MONTHLY_REPORT, key: 'other', label: '人民调解案件统计表' };
  return buildReport({
    ...{
      definition,
      periodKey,
      facts: { case: caseFactTable(novemberCases()), enquiry: noEnquiries(), typed: noEnquiries() },
    },
    studio: reportStudio({ reportCutOffDay: cutOffDay }),
    today: localDate('2027-01-05'),
    ...{ lastSubmission: null, unreadableMonths: [] },
  }).content;
}

describe('同一张统计表，别的统计期', () => {
  test.each([
    ['第四季度：11 月四件、12 月一件、10 月一件', '2026-Q4', [6, 1, 7]],
    ['下半年', '2026-H2', [6, 1, 7]],
    ['全年：没有上期', '2026', [7, 0, 7]],
    ['任意一段：没有累计', '2026-11-03..2026-11-20', [3, null, null]],
    ['上年', '2025', [1, 0, 1]],
  ])('%s', (_name, key, figures) => {
    const content = countBy(key);
    expect(figuresAt(content, 'total')).toEqual(figures);
    expect(content.checks.filter(({ isPassed }) => !isPassed)).toEqual([]);
    expect(content.ledgers[0]?.rowCount).toBe(figures[0]);
  });

  test('截止 25 日的第四季度从 9 月 26 日起，到 12 月 25 日', () => {
    const content = countBy('2026-Q4', 25);
    expect(content.title).toBe('2026年第四季度人民调解案件统计表');
    expect(content.period).toEqual({ from: '2026-09-26', to: '2026-12-25' });
    expect(figuresAt(content, 'total')).toEqual([6, 2, 8]);
    expect(content.checks.filter(({ isPassed }) => !isPassed)).toEqual([]);
  });

  test('一段统计不能放在版面的两处（错：同一行写两遍）', () => {
    expect(() => defineReport({ ...MONTHLY_REPORT, blocks: [['totals'], ['totals'], []] })).toThrow(
      RangeError,
    );
  });
});
