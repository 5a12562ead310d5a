import { PartiesPage } from '@renderer/features/parties/PartiesPage';
import type { PartyEntry } from '@renderer/ipc/answers';
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { settle, showPage } from '../../show-page';

const ENTRY: PartyEntry = {
  ...{ name: '阿卜杜热合曼·买买提', kind: 'natural_person' },
  ...{ maskedNumber: '110105********002X', maskedPhone: '' },
  cases: [{ caseId: 'c1', number: '（2026）人调字第1号', title: '车棚维修', side: 'applicant' }],
};

afterEach(() => {
  vi.useRealTimers();
  cleanup();
});

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

  it('打字停下来才问，一次，从第一页找起（bug: 每个字都翻一遍，或者停在旧的页上）', async () => {
    const { inputsOf } = await showPage(<PartiesPage />, {
      answers: { 'parties.search': () => ({ total: 0, items: [] }) },
    });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const box = screen.getByLabelText('搜索当事人');
    for (const value of ['王', '王某', '王某 ']) fireEvent.change(box, { target: { value } });
    expect(inputsOf('parties.search')).toHaveLength(1);
    await act(() => vi.advanceTimersByTimeAsync(250));
    vi.useRealTimers();
    await settle();
    expect(inputsOf('parties.search').slice(1)).toEqual([{ text: '王某', page: 1, pageSize: 20 }]);
    expect(screen.getByText(/没有找到和“王某”有关的当事人/)).toBeDefined();
  });
});
