import { ReportsPage } from '@renderer/features/reports/ReportsPage';
import { offeredReports } from '@shared/domain/reports/reports';
import { DEFAULT_SETTINGS } from '@shared/domain/studio/studio';
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { novemberCases } from '../../../domain/reports/november-cases';
import { reportOf } from '../../../domain/reports/report-cases';
import { refuse, settle, showPage } from '../../show-page';

const REPORT = reportOf(novemberCases());
const SAVED = {
  path: '/导出/月报.xlsx',
  folder: '/导出',
  fileName: '月报.xlsx',
};

const list = () => offeredReports({ settings: DEFAULT_SETTINGS });

const show = (content: typeof REPORT, hasChangedSince = false) =>
  showPage(<ReportsPage />, {
    ...{ at: '/reports?period=2026-11', pattern: '/reports' },
    answers: {
      'reports.list': list,
      'reports.preview': () => ({ state: 'ready', token: 't-7', content }),
      'reports.rows': () => ({ rows: [], naming: { total: 0, first: [] } }),
      'submissions.of': () => null,
      'reports.export': () => ({ ...SAVED, hasChangedSince }),
    },
  });

afterEach(cleanup);

describe('月报', () => {
  it('还在清点：说数到哪里，不能导出（bug: 导出一份没数完的）', async () => {
    await showPage(<ReportsPage />, {
      ...{ at: '/reports?period=2026-11', pattern: '/reports' },
      answers: {
        'reports.list': list,
        'reports.preview': () => ({ state: 'counting', done: 3, total: 12 }),
      },
    });
    expect(screen.getByRole('status').textContent).toContain('已数完 3／12 个月');
    expect(screen.getByRole('button', { name: /导出 Excel/ })).toHaveProperty('disabled', true);
  });

  it('导出的是看到的那一份；之后案件又改过，说一声', async () => {
    const { inputsOf } = await show(REPORT, true);
    expect(inputsOf('reports.preview')).toEqual([{ report: 'monthly', period: '2026-11' }]);
    fireEvent.click(screen.getByRole('button', { name: /导出 Excel/ }));
    await settle();
    expect(inputsOf('reports.export')).toEqual([{ token: 't-7' }]);
    expect(screen.getByText(/之后案件又有改动/)).toBeDefined();
  });

  it('核对不上的，先问再导出（bug: 一按就交出去）', async () => {
    const [first, ...others] = REPORT.checks;
    if (first === undefined) throw new Error('a report has checks');
    const { inputsOf } = await show({
      ...REPORT,
      checks: [{ ...first, isPassed: false }, ...others],
    });
    expect(screen.getByRole('heading', { name: '有 1 项核对不上' })).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: /导出 Excel/ }));
    await settle();
    expect(inputsOf('reports.export')).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: '仍然导出' }));
    await settle();
    expect(inputsOf('reports.export')).toEqual([{ token: 't-7' }]);
  });

  it('核对不上的一句里，点名的案件点得开，不说第二遍（bug: 同样的编号列两遍）', async () => {
    const [first, ...others] = REPORT.checks;
    if (first === undefined) throw new Error('a report has checks');
    const records = [
      { kind: 'case', id: 'case-4', name: '2026年第4号' },
      { kind: 'case', id: 'case-6', name: '2026年第6号' },
    ];
    const detail = '2≠3，请核对2026年第4号、2026年第6号等 9 件';
    await show({ ...REPORT, checks: [{ ...first, isPassed: false, detail, records }, ...others] });
    const link = screen.getByRole('link', { name: '2026年第6号' });
    expect(link.getAttribute('href')).toContain('/cases/case-6');
    expect(link.closest('.check-detail')?.textContent).toBe(detail);
  });

  it('选季报：问的是季度，写明供本室自用（bug: 按月报记成报送）', async () => {
    const { inputsOf } = await show({ ...REPORT, isHandedIn: false });
    fireEvent.click(screen.getByText('季报'));
    await settle();
    expect(inputsOf('reports.preview').at(-1)).toEqual({ report: 'quarterly', period: '2026-Q4' });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('2026年第四季度 · 季报');
    expect(screen.getByText('供本室自用，不用登记报送')).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: '上一个季度' }));
    await settle();
    expect(inputsOf('reports.preview').at(-1)).toEqual({ report: 'quarterly', period: '2026-Q3' });
  });

  it('勾上比较：问的是比过的，换一期还比着（bug: 导出的没有比较表）', async () => {
    const compared = reportOf(novemberCases(), { isCompared: true });
    const { inputsOf } = await show(compared);
    fireEvent.click(screen.getByRole('checkbox', { name: /和上期、去年同期比/ }));
    await settle();
    expect(inputsOf('reports.preview').at(-1)).toMatchObject({ isCompared: true });
    const table = within(screen.getByRole('region', { name: '和上期、去年同期比较' }));
    const cells = table.getByRole('row', { name: /^调解案件总数/ }).querySelectorAll('td');
    // October had one, November has four; nothing ended in November 2025, one case in all of that year.
    expect([...cells].map(({ textContent }) => textContent)).toEqual([
      '4',
      '1',
      '3',
      '+300.0%',
      '0',
      '4',
      '—',
      '6',
      '0',
      '6',
      '—',
    ]);
    fireEvent.click(screen.getByRole('button', { name: '上一个月' }));
    await settle();
    expect(inputsOf('reports.preview').at(-1)).toMatchObject({
      ...{ period: '2026-10', isCompared: true },
    });
  });

  it('换成咨询：统计期不变，标题写明；再选季报还是咨询的（bug: 跳回案件的季报）', async () => {
    const { inputsOf } = await show(REPORT);
    fireEvent.mouseDown(screen.getByRole('combobox', { name: '统计什么' }));
    await settle();
    fireEvent.click(screen.getByTitle('咨询'));
    await settle();
    expect(inputsOf('reports.preview').at(-1)).toEqual({
      ...{ report: 'enquiries_monthly', period: '2026-11' },
    });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('2026年11月 · 咨询月报');
    fireEvent.click(screen.getByText('季报'));
    await settle();
    expect(inputsOf('reports.preview').at(-1)).toEqual({
      ...{ report: 'enquiries_quarterly', period: '2026-Q4' },
    });
  });

  it('任意一段：从哪一天到哪一天；倒过来的说一声，什么也不问（bug: 数出一段没有的日子）', async () => {
    const { inputsOf } = await show(REPORT);
    fireEvent.click(screen.getByText('任意一段'));
    await settle();
    expect(inputsOf('reports.preview').at(-1)).toEqual({
      ...{ report: 'span', period: '2026-11-01..2026-11-30' },
    });
    const asked = inputsOf('reports.preview').length;
    const type = async (name: string, day: string) => {
      const field = screen.getByRole('textbox', { name });
      fireEvent.change(field, { target: { value: day } });
      fireEvent.blur(field);
      await settle();
    };
    await type('从哪一天', '2026-12-05');
    expect(screen.getByRole('alert').textContent).toContain('到的那一天不能早于从的那一天');
    expect(inputsOf('reports.preview')).toHaveLength(asked);
    await type('从哪一天', '2026-10-26');
    expect(inputsOf('reports.preview').at(-1)).toEqual({
      ...{ report: 'span', period: '2026-10-26..2026-11-30' },
    });
  });

  it('看着的已经不是最新的：不导出，自己重新统计（bug: 一直导不出）', async () => {
    const { inputsOf } = await showPage(<ReportsPage />, {
      ...{ at: '/reports?period=2026-11', pattern: '/reports' },
      answers: {
        'reports.list': list,
        'reports.preview': () => ({ state: 'ready', token: 't-7', content: REPORT }),
        'reports.rows': () => ({ rows: [], naming: { total: 0, first: [] } }),
        'submissions.of': () => null,
        'reports.export': () => refuse({ code: 'REPORT_OUTDATED' }),
      },
    });
    fireEvent.click(screen.getByRole('button', { name: /导出 Excel/ }));
    await settle();
    expect(inputsOf('reports.preview')).toHaveLength(2);
    expect(screen.getByText(/不是最新的了。请看过新的统计/)).toBeDefined();
  });
});
