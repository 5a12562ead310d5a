import { StatisticsPage } from '@renderer/features/reports';
import { caseFactTable } from '@shared/domain/case/facts/case-facts';
import { localDate } from '@shared/domain/kernel/local-date';
import { buildReport } from '@shared/domain/reports/build-report';
import { offeredReports, reportOver } from '@shared/domain/reports/reports';
import { DEFAULT_SETTINGS } from '@shared/domain/studio/studio';
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { noEnquiries } from '../../../domain/reports/no-enquiries';
import { novemberCases } from '../../../domain/reports/november-cases';
import { reportStudio } from '../../../domain/reports/report-cases';
import { showPage } from '../../show-page';

function contentOf(period: string, cases = novemberCases()) {
  const definition = reportOver('统计图', period);
  if (definition === undefined) throw new Error(period);
  return buildReport({
    ...{ definition, periodKey: period, studio: reportStudio() },
    facts: { case: caseFactTable(cases), enquiry: noEnquiries(), typed: noEnquiries() },
    ...{ today: localDate('2026-12-05'), lastSubmission: null, unreadableMonths: [] },
  }).content;
}

const show = (period: string, cases = novemberCases()) =>
  showPage(<StatisticsPage />, {
    ...{ at: `/reports/statistics?period=${period}`, pattern: '/reports/statistics' },
    bootstrap: { studio: { mediators: [], profile: {}, settings: DEFAULT_SETTINGS } },
    answers: {
      'reports.list': () => offeredReports({ settings: DEFAULT_SETTINGS }),
      'reports.preview': () => ({
        ...{ state: 'ready', token: 't-1' },
        content: contentOf(period, cases),
      }),
    },
  });

afterEach(cleanup);

describe('统计图', () => {
  it('每幅图旁边有表，表里的数点得开，回得到这一页（bug: 只有颜色和长短）', async () => {
    const { inputsOf } = await show('2026');
    expect(inputsOf('reports.preview')).toEqual([{ report: 'statistics_yearly', period: '2026' }]);
    const pictures = screen.getAllByRole('img', { name: /数字见旁边的表/ });
    expect(screen.getAllByRole('table')).toHaveLength(pictures.length);
    const months = screen.getByRole('table', { name: '各月调解结束的案件' });
    expect(within(months).getAllByRole('row')).toHaveLength(13);
    const november = within(months).getAllByRole('link', { name: /，11月，/ });
    expect(november.map((one) => one.textContent)).toEqual(['4', '3']);
    expect(november[0]?.getAttribute('href')).toContain('figure=trend.11&column=yearToDate');
    const ids = [...document.querySelectorAll('.report-figure')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('一件也没有：不画空图，比率写“—”（bug: NaN%）', async () => {
    await show('2026', []);
    fireEvent.click(screen.getByText('办得怎样'));
    expect(screen.getAllByText('本期没有调解结束的案件').length).toBeGreaterThan(0);
    expect(document.body.textContent).not.toMatch(/NaN|undefined|Infinity/);
    const rates = screen.getByRole('table', { name: '成功、履行、满意' });
    expect(within(rates).getAllByText('—')).toHaveLength(3);
  });

  it('跨年的一段按它自己的月排；超过十二个月的不画各月（bug: 两年的三月加在一起）', async () => {
    await show('2025-11-10..2026-02-03');
    const months = screen.getByRole('table', { name: '各月调解结束的案件' });
    const names = within(months).getAllByRole('rowheader');
    expect(names.map((one) => one.textContent)).toEqual(['11月', '12月', '1月', '2月']);
    cleanup();
    await show('2025-01-01..2026-03-31');
    expect(screen.queryByRole('table', { name: '各月调解结束的案件' })).toBeNull();
    expect(screen.getByText(/超过十二个月/)).toBeDefined();
  });
});
