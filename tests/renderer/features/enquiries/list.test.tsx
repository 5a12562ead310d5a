import { PlaceTabsContext } from '@renderer/components/layout/place-tabs-context';
import { ENQUIRY_PAGES } from '@renderer/features/enquiries';
import type { InputOf } from '@shared/ipc/contract';
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { settle, showPage } from '../../show-page';
import { makeItem } from './some-enquiry';

const { List, Removed } = ENQUIRY_PAGES;
const TABS = [
  { path: '/cases', name: '纠纷' },
  { path: '/enquiries', name: '咨询' },
];

const show = (at: string, total = 45) =>
  showPage(
    <PlaceTabsContext value={TABS}>
      <List />
    </PlaceTabsContext>,
    {
      ...{ at, pattern: '/enquiries' },
      answers: {
        'enquiries.list': ({ text }: InputOf<'enquiries.list'>) =>
          text === '没有' || total === 0
            ? { total: 0, items: [] }
            : {
                total,
                items: [
                  makeItem('e1'),
                  makeItem('e2', { name: '石秀英', caseId: 'c7', maskedPhone: '' }),
                  makeItem('e3', { name: '匿名', referredTo: 'legal_aid' }),
                ],
              },
      },
    },
  );

const rowOf = (name: string) => screen.getByText(name).closest('tr')?.textContent ?? '';

afterEach(() => {
  cleanup();
});

describe('咨询的列表', () => {
  it('号码遮着，去向说清楚：转成的纠纷打得开（bug: 转过的还像没人管）', async () => {
    await show('/enquiries');
    expect(rowOf('孟庆云')).toMatch(/139\*{4}1234.*当场答复/);
    expect(rowOf('石秀英')).toMatch(/没有留电话.*✓ 已转为纠纷/);
    expect(rowOf('匿名')).toContain('法律援助');
    expect(screen.getByText('✓ 已转为纠纷').getAttribute('href')).toBe('/cases/c7');
    expect(screen.getByText('石秀英').closest('a')?.getAttribute('href')).toBe('/enquiries/e2');
  });

  it('台账的几个列表都在上面，这一个有记号（bug: 加了一种记录，没有路去）', async () => {
    await show('/enquiries');
    const tabs = within(screen.getByRole('navigation', { name: '台账' })).getAllByRole('link');
    expect(tabs.map(({ textContent }) => textContent)).toEqual(['纠纷', '咨询']);
    const here = tabs.filter((tab) => tab.getAttribute('aria-current') === 'page');
    expect(here.map(({ textContent }) => textContent)).toEqual(['咨询']);
  });

  it('从地址里读出找什么、第几页；读不懂的页就是第一页（bug: 回来时查找没了）', async () => {
    const { inputsOf } = await show('/enquiries?text=漏水&page=2');
    expect(inputsOf('enquiries.list')).toEqual([{ text: '漏水', page: 2, pageSize: 20 }]);
    expect(screen.getByRole('status').textContent).toContain('“漏水”');
    fireEvent.click(screen.getByRole('button', { name: /不找了/ }));
    await settle();
    expect(inputsOf('enquiries.list').at(-1)).toEqual({ text: '', page: 1, pageSize: 20 });
    expect(screen.queryByText(/只列出和/)).toBeNull();
    cleanup();
    const other = await show('/enquiries?page=-1.5');
    expect(other.inputsOf('enquiries.list')).toEqual([{ text: '', page: 1, pageSize: 20 }]);
  });

  it('页数比现有的多，翻到最后一页（bug: 删到这一页空了，说没有数据）', async () => {
    const { inputsOf } = await show('/enquiries?page=9');
    await settle();
    const asked = [9, 3].map((page) => ({ text: '', page, pageSize: 20 }));
    expect(inputsOf('enquiries.list')).toEqual(asked);
  });

  it('翻页问下一页，找的字还在（bug: 翻页就忘了在找什么）', async () => {
    const { inputsOf } = await show('/enquiries?text=漏水');
    fireEvent.click(screen.getByTitle('2'));
    await settle();
    expect(inputsOf('enquiries.list').at(-1)).toEqual({ text: '漏水', page: 2, pageSize: 20 });
  });

  it('还没有咨询，教下一步怎样做（bug: 空白的一页）', async () => {
    await show('/enquiries', 0);
    expect(screen.getByText(/还没有咨询.*登记咨询/)).toBeDefined();
  });
});

describe('咨询的回收站', () => {
  const removed = {
    ...makeItem('e1'),
    ...{ on: '2026-11-18', time: '10:05', who: null, reason: '登记了两次' },
  } as never;

  it('恢复的是看到的那一版，恢复了给出去的路（bug: 用别的修订号）', async () => {
    const { inputsOf } = await showPage(<Removed />, {
      answers: {
        'enquiries.removed': () => ({ total: 1, items: [removed] }),
        'enquiries.restore': () => ({ record: { id: 'e1', revision: 4 } }) as never,
      },
    });
    const card = screen.getByRole('listitem').textContent;
    expect(card).toMatch(/孟庆云的咨询.*楼上漏水.*（没有选经办人） 删除。原因：登记了两次/);
    fireEvent.click(screen.getByRole('button', { name: '恢复 孟庆云的咨询' }));
    await settle();
    expect(inputsOf('enquiries.restore')).toEqual([{ id: 'e1', revision: 3 }]);
    expect(screen.getByRole('link', { name: '打开这次咨询' }).getAttribute('href')).toBe(
      '/enquiries/e1',
    );
  });

  it('空的，说怎样才会有', async () => {
    await showPage(<Removed />, {
      answers: { 'enquiries.removed': () => ({ total: 0, items: [] }) },
    });
    expect(screen.getByText(/回收站是空的.*修改记录/)).toBeDefined();
  });
});
