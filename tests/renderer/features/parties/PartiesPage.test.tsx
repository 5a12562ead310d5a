import { PartiesPage } from '@renderer/features/parties/PartiesPage';
import type { PartyEntry } from '@renderer/ipc/answers';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { settle, showPage } from '../../show-page';

const ENTRY: PartyEntry = {
  ...{ name: '阿卜杜热合曼·买买提', kind: 'natural_person' },
  ...{ maskedNumber: '110105********002X', maskedPhone: '' },
  cases: [{ caseId: 'c1', number: '（2026）人调字第1号', title: '车棚维修', side: 'applicant' }],
};

afterEach(cleanup);

describe('当事人', () => {
  it('列出参与的纠纷和遮住的号码；没有登记的照直说', async () => {
    await showPage(<PartiesPage />, {
      answers: { 'parties.search': () => ({ total: 1, items: [ENTRY] }) },
    });
    const row = screen.getByText('阿卜杜热合曼·买买提').closest('tr');
    expect(row?.textContent).toContain('110105********002X');
    expect(row?.textContent).toContain('没有登记');
    expect(screen.getByRole('link', { name: '车棚维修' }).getAttribute('href')).toBe('/cases/c1');
  });

  it('找什么、第几页从地址里读；“不找了”回到第一页全部（bug: 停在旧的页上）', async () => {
    const { inputsOf } = await showPage(<PartiesPage />, {
      at: '/parties?text=王某&page=3',
      pattern: '/parties',
      answers: { 'parties.search': () => ({ total: 0, items: [] }) },
    });
    expect(inputsOf('parties.search')).toEqual([{ text: '王某', page: 3, pageSize: 20 }]);
    expect(screen.getByText(/没有找到和“王某”有关的当事人/)).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: /不找了/ }));
    await settle();
    expect(inputsOf('parties.search').at(-1)).toEqual({ text: '', page: 1, pageSize: 20 });
  });
});
