import { Counting } from '@renderer/components/feedback/Counting';
import { LedgerPages } from '@renderer/features/reports/LedgerPages';
import type { LedgerHead } from '@shared/domain/reports/report-content';
import type { InputOf } from '@shared/ipc/contract';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { type Answers, refuse, settle, showPage } from '../../show-page';

const head = (rowCount: number) =>
  ({
    ...{ key: 'concluded', title: '办结台账', rowCount },
    columns: [{ key: 'number', heading: '编号', width: 16 }],
  }) as unknown as LedgerHead;

async function show(rowCount: number, answers: Answers) {
  let timesOutdated = 0;
  const shown = await showPage(
    <LedgerPages
      {...{
        of: { route: 'reports.rows' as const, token: 't-7' },
        ledger: head(rowCount),
        labelledBy: 'title',
      }}
      onOutdated={() => {
        timesOutdated += 1;
      }}
    />,
    { answers },
  );
  return { ...shown, timesOutdated: () => timesOutdated };
}

const rows = ({ page }: InputOf<'reports.rows'>) => ({
  rows: [[`第${page}页的案件`]],
  naming: { total: 0, first: [] as number[] },
});

afterEach(cleanup);

describe('月报的台账', () => {
  it('一页五十行，翻页问的是看到的那一份（bug: 换了一份，行对不上统计）', async () => {
    const { inputsOf } = await show(120, { 'reports.rows': rows });
    expect(screen.getByText('共 120 行')).toBeDefined();
    fireEvent.click(screen.getByTitle('3'));
    await settle();
    expect(inputsOf('reports.rows')).toEqual(
      [1, 3].map((page) => ({ token: 't-7', ledger: 'concluded', page, pageSize: 50 })),
    );
    expect(screen.getByText('第3页的案件')).toBeDefined();
  });

  it('自己写的话里有人名，交出去以前说是哪几行（bug: 号码遮了，姓名照样出门）', async () => {
    const naming = { total: 7, first: [2, 3, 5, 8, 13] };
    await show(50, { 'reports.rows': (asked) => ({ ...rows(asked), naming }) });
    expect(screen.getByText(/有 7 行.*写着人名：第 2、3、5、8、13 等行/)).toBeDefined();
  });

  it('一页放得下，没有翻页', async () => {
    await show(50, { 'reports.rows': rows });
    expect(screen.queryByText(/共 50 行/)).toBeNull();
  });

  it('案件又改过，行读不到了：说为什么，重试是整份重新统计（bug: 一直问旧的那一份）', async () => {
    const { timesOutdated, inputsOf } = await show(3, {
      'reports.rows': () => refuse({ code: 'REPORT_OUTDATED' }),
    });
    expect(screen.getByRole('alert').textContent).toMatch(/已经不是最新的了/);
    fireEvent.click(screen.getByText(/^重\s*试$/).closest('button') ?? document.body);
    await settle();
    expect(timesOutdated()).toBe(1);
    expect(inputsOf('reports.rows')).toHaveLength(1);
  });
});

describe('正在重新清点', () => {
  it.each([
    [0, 0, '0'],
    [1, 3, '33'],
    [3, 3, '100'],
  ])(
    '数完 %d／%d 个月，走到百分之 %s（bug: 一个月也没有时除以零）',
    async (done, total, percent) => {
      await showPage(<Counting done={done} total={total} meanwhile="数完就显示统计结果" />);
      expect(screen.getByRole('status').textContent).toContain(`已数完 ${done}／${total} 个月`);
      expect(document.querySelector('.ant-progress')?.getAttribute('aria-valuenow')).toBe(percent);
    },
  );
});
