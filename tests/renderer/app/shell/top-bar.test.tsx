import { ReadOnlyBanner } from '@renderer/app/shell/ReadOnlyBanner';
import { TopBar } from '@renderer/app/shell/TopBar';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { useLocation } from 'react-router';
import { afterEach, describe, expect, it } from 'vitest';
import { refuse, settle, showPage } from '../../show-page';

const STUDIO = {
  mediators: [],
  ...{ profile: { name: '五朵金花工作室', logoDataUrl: null }, settings: {}, isSample: true },
};
const HOLDER = {
  ...{ computer: '前台', user: 'su', isThisComputer: false },
  sinceAt: '2026-11-19T08:00:00+08:00',
};

/** How an open studio answers. */
const OPEN = {
  ...{ state: 'ready', notices: [], today: '2026-11-19', studio: STUDIO },
  preferences: { textSize: 'normal', deskMediatorId: null, deskAskedOn: '2026-11-19' },
  desk: { mediatorId: null, isToBeAsked: false },
};

function Here() {
  const { pathname, search } = useLocation();
  return <output>{decodeURIComponent(`${pathname}${search}`)}</output>;
}

const show = (at: string) =>
  showPage(
    <>
      <TopBar />
      <Here />
    </>,
    {
      ...{ at, bootstrap: { studio: STUDIO } },
      answers: { 'app.setPreferences': () => ({}) as never },
    },
  );
const here = () => document.querySelector('output')?.textContent;
const look = async (text: string) => {
  const box = screen.getByLabelText('搜索');
  fireEvent.change(box, { target: { value: text } });
  const form = box.closest('form');
  if (form === null) throw new Error('no form');
  fireEvent.submit(form);
  await settle();
};

afterEach(cleanup);

describe('窗口上方', () => {
  it('是谁的工作室，是不是示例', async () => {
    await show('/');
    expect(screen.getByText('五朵金花工作室')).toBeDefined();
    expect(screen.getByText('示例')).toBeDefined();
  });

  it('从哪一页都能找，两头的空格不算；空的就是整个台账（bug: 找空格，一件也没有）', async () => {
    await show('/settings');
    await look(' 王 某&1 ');
    expect(here()).toBe('/cases?text=王+某&1');
    await look('  ');
    expect(here()).toBe('/cases');
  });

  it('在台账里写着正在找的字；别的页上是空的（bug: 离开以后还像在找）', async () => {
    await show('/cases?text=车棚');
    expect(screen.getByLabelText('搜索')).toHaveProperty('value', '车棚');
    cleanup();
    await show('/reports?text=车棚');
    expect(screen.getByLabelText('搜索')).toHaveProperty('value', '');
  });

  it('大字一点就换，读屏的人也知道换了没有', async () => {
    const { inputsOf } = await show('/');
    const button = screen.getByRole('button', { name: /大字$/ });
    expect(button.getAttribute('aria-pressed')).toBe('false');
    fireEvent.click(button);
    await settle();
    expect(inputsOf('app.setPreferences')).toEqual([{ textSize: 'large' }]);
  });
});

describe('只能查看', () => {
  const again = () => screen.getByText('再试一次').closest('button') ?? document.body;

  it('没有别人在写，什么也不说', async () => {
    const { container } = await showPage(<ReadOnlyBanner />);
    expect(container.textContent).toBe('');
  });

  it('说是谁；那边没有退出，再试了还这样，说出来（bug: 点了没有反应）', async () => {
    const { inputsOf } = await showPage(<ReadOnlyBanner />, {
      bootstrap: { holder: HOLDER },
      answers: {
        'safekeeping.openAgain': () => ({ ...OPEN, holder: HOLDER }) as never,
      },
    });
    expect(screen.getByText('现在只能查看，不能修改')).toBeDefined();
    expect(screen.getByText(/电脑“前台”（用户 su）/)).toBeDefined();
    expect(screen.queryByText('那边还没有退出。')).toBeNull();
    fireEvent.click(again());
    await settle();
    expect(inputsOf('safekeeping.openAgain')).toEqual([null]);
    expect(screen.getByText('那边还没有退出。')).toBeDefined();
  });

  it('再试不成，说为什么', async () => {
    await showPage(<ReadOnlyBanner />, {
      bootstrap: { holder: HOLDER },
      answers: { 'safekeeping.openAgain': () => refuse({ code: 'DATA_FOLDER_GONE' }) },
    });
    fireEvent.click(again());
    await settle();
    expect(screen.getByText(/找不到资料文件夹/)).toBeDefined();
  });
});
