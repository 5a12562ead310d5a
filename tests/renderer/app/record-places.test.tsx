// Read before any test begins: what a test waits for is not the reading of files.
import '@renderer/features/enquiries';
import { LATER_PAGES } from '@renderer/app/later-pages';
import { LEDGER_TABS, RECORD_PLACES } from '@renderer/app/record-places';
import { PlaceRail } from '@renderer/app/shell/PlaceRail';
import { ENQUIRY_ACTS } from '@shared/domain/enquiry/enquiry-acts';
import { ENQUIRY_KIND } from '@shared/domain/enquiry/enquiry-kind';
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { showPage } from '../show-page';

afterEach(cleanup);

const KINDS = { enquiries: { kind: ENQUIRY_KIND, acts: ENQUIRY_ACTS } };

describe('台账里的各种记录', () => {
  it.each(RECORD_PLACES)('$name：标签、页面和按钮用的是这一种记录自己的叫法', async (place) => {
    const { kind, acts } = KINDS[place.prefix];
    const pages = await place.load();
    expect([place.name, pages.label]).toEqual([kind.label, kind.label]);
    expect(`登记${pages.label}`).toBe(acts.register.words.button);
  });

  it.each(RECORD_PLACES)('$name：列表、新的、回收站和每一件都有地址', ({ prefix }) => {
    const paths = LATER_PAGES.map(({ path }) => path);
    for (const end of ['', '/new', '/removed', '/:id']) expect(paths).toContain(`/${prefix}${end}`);
  });

  it.each([
    ['/enquiries', '纠纷台账'],
    ['/enquiries/e1', '纠纷台账'],
    ['/cases/c1', '纠纷台账'],
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
