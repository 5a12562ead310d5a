import { LedgerTable } from '@renderer/components/report/LedgerTable';
import { ReportPreview } from '@renderer/components/report/ReportPreview';
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { novemberCases } from '../../../domain/reports/november-cases';
import {
  type ReportOfCases,
  reportCase,
  reportOf,
  reportWithRows,
} from '../../../domain/reports/report-cases';
import { compared, handIn } from '../../../support/hand-in';

afterEach(cleanup);

function show({ content, rows }: ReportOfCases): void {
  render(
    <ReportPreview
      report={content}
      rowsOf={(ledger, titleId) => <LedgerTable ledger={ledger} rows={rows} labelledBy={titleId} />}
    />,
  );
}

describe('月报预览', () => {
  test('统计表的每一行与内容一致，金额写成元', () => {
    const report = reportOf(novemberCases());
    show(reportWithRows(novemberCases()));
    const sheet = screen.getByRole('article', { name: '2026年11月人民调解案件统计月报' });
    const cellsOf = (name: string) => {
      const row = within(sheet).getByRole('rowheader', { name }).closest('tr');
      return [...(row?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent);
    };
    expect(cellsOf('调解案件总数（件）')).toEqual(['4', '2', '6']);
    expect(cellsOf('协议涉及金额（元）')).toEqual(['1,250.02', '3,000.00', '4,250.02']);
    expect(cellsOf('其他消费纠纷')).toEqual(['4', '2', '6']);
    expect(cellsOf('期末在办')).toEqual(['2', '—', '—']);
    const figures = report.sections.flatMap((section) => section.rows);
    expect(sheet.querySelectorAll('tbody td')).toHaveLength(figures.length * 3);
    expect(sheet.textContent).toContain(`表内校核：${report.checks.length} 项全部相符。`);
  });

  test('台账 25 列，身份证遮住，文字不当作网页代码', () => {
    const report = reportWithRows([
      reportCase({
        ordinal: 1,
        ending: { kind: 'oral', on: '2026-11-20', fen: [5_001] },
        registration: { description: '<b>=1+1</b>' },
      }),
    ]);
    show(report);
    const table = screen.getByRole('region', { name: '2026年11月人民调解案件台账' });
    expect(within(table).getAllByRole('columnheader')).toHaveLength(25);
    expect(table.textContent).toContain('**************002X');
    expect(table.textContent).toContain('<b>=1+1</b>');
    expect(table.textContent).toContain('50.01');
    expect(table.textContent).toContain('2026年11月20日');
  });

  test('零报告显示一句话，不显示空表', () => {
    show(reportWithRows([]));
    expect(screen.getByText('本期无调解结束的案件')).toBeTruthy();
    // A table lies in a region that scrolls; what is typed is folded in one of its own.
    expect(screen.queryAllByRole('region', { name: /台账|比较/ })).toEqual([]);
  });

  test('更正逐项列出，同一指标的本期和上期累计各一行', () => {
    const last = compared(handIn(reportOf(novemberCases())));
    const changed = [
      ...novemberCases(),
      reportCase({ ordinal: 20, ending: { kind: 'oral', on: '2026-11-29' } }),
      reportCase({ ordinal: 21, ending: { kind: 'oral', on: '2026-08-29' } }),
    ];
    show(reportWithRows(changed, { lastSubmission: last }));
    const sheet = screen.getByRole('article', { name: '更正说明' });
    const rows = within(sheet)
      .getAllByRole('row')
      .map((row) => [...row.children].map((cell) => cell.textContent).join('|'));
    expect(rows).toContain('调解案件总数|本期|件|4|5|1');
    expect(rows).toContain('调解案件总数|上期累计|件|2|3|1');
  });

  test('大字时只摊开第一块，其余一行一块，点开就有（bug: 一张报表翻五屏）', () => {
    const report = reportWithRows(novemberCases());
    render(<ReportPreview report={report.content} rowsOf={() => <p>台账的行</p>} isFolded />);
    const folds = [...document.querySelectorAll('details')];
    expect(folds.map(({ open }) => open)).toEqual([true, ...folds.slice(1).map(() => false)]);
    expect(folds.length).toBeGreaterThan(3);
    expect(folds.map((one) => one.querySelector('summary')?.textContent).join()).toContain(
      '纠纷分类',
    );
  });
});
