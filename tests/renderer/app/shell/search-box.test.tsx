import { SearchBox } from '@renderer/app/shell/search/SearchBox';
import { openedAt } from '@renderer/app/shell/search/use-note-opened';
import type { InputOf, OutputOf } from '@shared/ipc/contract';
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { useLocation } from 'react-router';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { showPage } from '../../show-page';

type Found = OutputOf<'search.everywhere'>;
const record = (prefix: string, id: string, title: string) => ({
  ...{ prefix, id, title, number: '', detail: '说明', state: '调解中', sides: null },
});
const FOUND: Found = {
  isWhole: true,
  groups: [
    {
      ...{ prefix: 'cases', label: '纠纷', total: 7 },
      items: [
        {
          ...record('cases', 'c1', ''),
          number: '第7号',
          sides: { applicants: ['王丽华'], respondents: [] },
        },
      ],
    },
    { prefix: 'enquiries', label: '咨询', total: 1, items: [record('enquiries', 'e1', '孟庆云')] },
  ],
};

function Here() {
  const { pathname, search } = useLocation();
  return <output>{decodeURIComponent(`${pathname}${search}`)}</output>;
}
const here = () => document.querySelector('output')?.textContent;

const show = (at = '/') =>
  showPage(
    <>
      <SearchBox />
      <Here />
    </>,
    {
      at,
      answers: {
        'search.lastOpened': () => ({ items: [record('cases', 'c9', '上次那件')] }),
        'search.everywhere': ({ text }: InputOf<'search.everywhere'>) =>
          text === '没有' ? { groups: [], isWhole: true } : FOUND,
      },
    },
  );
const box = () => screen.getByRole('combobox', { name: '搜索' });
const type = async (value: string) => {
  fireEvent.change(box(), { target: { value } });
  await act(() => vi.advanceTimersByTimeAsync(200));
  await settleFast();
};
const press = (key: string) => fireEvent.keyDown(box(), { key });
const active = () => document.getElementById(box().getAttribute('aria-activedescendant') ?? '');
const submit = async () => {
  fireEvent.submit(box().closest('form') as HTMLFormElement);
  await settleFast();
};
const settleFast = async () => {
  for (let turn = 0; turn < 5; turn += 1) await act(() => vi.advanceTimersByTimeAsync(1));
};

beforeEach(() => {
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(() => {
  vi.useRealTimers();
  cleanup();
});

const begin = async (at?: string) => {
  const shown = await show(at);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  fireEvent.focus(box());
  await settleFast();
  return shown;
};

describe('上面的搜索框', () => {
  it('还没打字：最近打开的在前，↓ 和回车打得开；不在框里时什么也不问', async () => {
    const { inputsOf } = await show();
    expect(inputsOf('search.lastOpened')).toEqual([]);
    cleanup();
    await begin();
    expect(screen.getByText('最近打开的')).toBeDefined();
    press('ArrowDown');
    expect(active()?.textContent).toContain('上次那件');
    await submit();
    expect(here()).toBe('/cases/c9');
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('一边打一边分组列出，打字停下来才问一次（bug: 每个字母问一次）', async () => {
    const { inputsOf } = await begin();
    for (const value of ['王', '王丽']) fireEvent.change(box(), { target: { value } });
    await type('王丽华');
    expect(inputsOf('search.everywhere')).toEqual([{ text: '王丽华' }]);
    const cases = within(screen.getByRole('group', { name: '纠纷' }));
    expect(cases.getByText('王丽华 与 （待补）')).toBeDefined();
    expect(cases.getByText('第7号 · 说明')).toBeDefined();
    expect(cases.getByText('调解中')).toBeDefined();
    fireEvent.click(screen.getByText('孟庆云'));
    await settleFast();
    expect(here()).toBe('/enquiries/e1');
  });

  it('↑ 到最后一行，↓ 到头再按又没有选中；打了新的字就重新选（bug: 回车打开了上一次选的）', async () => {
    await begin();
    await type('王');
    press('ArrowUp');
    expect(active()?.textContent).toContain('连调解记录和协议一起');
    press('ArrowDown');
    expect(active()).toBeNull();
    press('ArrowDown');
    expect(active()?.textContent).toContain('王丽华');
    await type('王丽');
    expect(active()).toBeNull();
  });

  it('多的那些有一行通到它的列表，带着要找的字', async () => {
    await begin();
    await type('王');
    fireEvent.click(screen.getByText('全部 7 件纠纷'));
    await settleFast();
    expect(here()).toBe('/cases?text=王');
  });

  it('回车找眼前的列表；别的页上找纠纷台账', async () => {
    await begin('/enquiries');
    await type('漏水');
    await submit();
    expect(here()).toBe('/enquiries?text=漏水');
    cleanup();
    vi.useRealTimers();
    await begin('/reports');
    await type('漏水');
    await submit();
    expect(here()).toBe('/cases?text=漏水');
  });

  it('Esc 先收起，再按才清空；没有找到也说一声', async () => {
    await begin();
    await type('没有');
    expect(screen.getByText(/没有找到/)).toBeDefined();
    press('Escape');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(box()).toHaveProperty('value', '没有');
    press('Escape');
    expect(box()).toHaveProperty('value', '');
  });

  it('拼音还没选成字不找，选字的回车和箭头也不算（bug: 选字时打开了一件）', async () => {
    const { inputsOf } = await begin();
    fireEvent.compositionStart(box());
    await type('wang');
    expect(inputsOf('search.everywhere')).toEqual([]);
    fireEvent.keyDown(box(), { key: 'ArrowDown', isComposing: true });
    expect(active()).toBeNull();
    fireEvent.change(box(), { target: { value: '王' } });
    fireEvent.compositionEnd(box());
    await act(() => vi.advanceTimersByTimeAsync(200));
    expect(inputsOf('search.everywhere')).toEqual([{ text: '王' }]);
  });
});

describe('记下打开了哪一件', () => {
  it.each([
    ['/cases/c1', { prefix: 'cases', id: 'c1' }],
    ['/enquiries/e1', { prefix: 'enquiries', id: 'e1' }],
    ['/cases', null],
    ['/cases/new', null],
    ['/cases/removed', null],
    ['/papers/case/c1', null],
    ['/settings', null],
  ])('%s', (path, opened) => {
    expect(openedAt(path)).toEqual(opened);
  });
});
