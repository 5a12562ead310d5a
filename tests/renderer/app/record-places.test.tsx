import { LATER_PAGES } from '@renderer/app/later-pages';
import { LEDGER_TABS, RECORD_PLACES } from '@renderer/app/record-places';
import { PlaceRail } from '@renderer/app/shell/PlaceRail';
import { KINDS } from '@shared/domain/kinds';
import type { AnyAct } from '@shared/domain/record/act';
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { showPage } from '../show-page';

afterEach(cleanup);

// Read before any test begins: what a test waits for is not the reading of files.
const READ = await Promise.all(
  RECORD_PLACES.map(async (place) => ({ ...place, pages: await place.load() })),
);

describe('台账里的各种记录', () => {
  it.each(READ)('$name：标签、页面和按钮用的是这一种记录自己的叫法', ({ prefix, name, pages }) => {
    const kind = KINDS.list.find((one) => one.prefix === prefix);
    expect([name, pages.label]).toEqual([kind?.label, kind?.label]);
    const begins = Object.values<AnyAct>(kind?.acts ?? {}).filter(
      // What only follows from another has no button.
      ({ effect, isInner }) => effect === 'begin' && isInner !== true,
    );
    expect(begins.map(({ words }) => words.button)).toEqual([pages.begin]);
  });

  it.each(RECORD_PLACES)('$name：列表、新的、回收站和每一件都有地址', ({ prefix }) => {
    const paths = LATER_PAGES.map(({ path }) => path);
    for (const end of ['', '/new', '/removed', '/:id']) expect(paths).toContain(`/${prefix}${end}`);
  });

  it.each([
    ['/enquiries', '纠纷台账'],
    ['/enquiries/e1', '纠纷台账'],
    ['/cases/c1', '纠纷台账'],
    ['/layouts/l1', '报表'],
    ['/schedule', '日程'],
  ])('在 %s，左边亮着%s（bug: 打开咨询，不知道自己在哪里）', async (at, name) => {
    await showPage(<PlaceRail />, { at });
    const lit = screen.getAllByRole('link').filter((link) => link.className.includes('active'));
    expect(lit.map(({ textContent }) => textContent)).toEqual([name]);
  });

  it('纠纷是第一个标签', () => {
    expect(LEDGER_TABS[0]).toEqual({ path: '/cases', name: '纠纷' });
  });
});
