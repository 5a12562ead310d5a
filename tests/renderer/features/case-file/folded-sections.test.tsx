import { caseAddress } from '@renderer/components/layout/case-address';
import { CaseFilePage } from '@renderer/features/case-file/page/CaseFilePage';
import type { CaseView } from '@shared/domain/case/view/case-view';
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { makeView } from '../../../support/case-view';
import { showPage } from '../../show-page';

// jsdom draws nothing, so nothing can be scrolled to.
beforeAll(() => {
  Element.prototype.scrollIntoView = vi.fn();
});
afterEach(cleanup);

const show = (view: CaseView, at: string) =>
  showPage(<CaseFilePage />, {
    ...{ at, pattern: '/cases/:caseId' },
    answers: {
      'records.naming': () => ({ items: [] }),
      'drafts.get': () => null,
      'cases.get': () => view,
    },
  });
const unfolded = () =>
  [...document.querySelectorAll('.section-fold[aria-expanded="true"]')].map(
    (one) => one.firstElementChild?.textContent,
  );
const fold = (title: string) =>
  screen.getByRole('button', { name: new RegExp(`^${title} ?的内容$`) });

it('只摊开下一步所在的一节；别的一行，说着里面有什么；点开的一直开着（bug: 一打开就是六屏）', async () => {
  await show(makeView({}, { nextStep: 'close' }), '/cases/c1');
  expect(unfolded()).toEqual(['结案与归档']);
  expect(screen.getByText(/2026年11月2日登记，邻里纠纷/)).toBeDefined();
  fireEvent.click(fold('登记信息'));
  fireEvent.click(fold('材料'));
  expect(unfolded()).toEqual(['登记信息', '材料', '结案与归档']);
  fireEvent.click(fold('结案与归档'));
  expect(unfolded()).toEqual(['登记信息', '材料']);
});

it('没有下一步的，摊开它怎样了结的那一节', async () => {
  await show(makeView({}, { nextStep: 'none' }), '/cases/c1');
  expect(unfolded()).toEqual(['调解结果']);
});

const opened = (isOpen: boolean): CaseView => {
  const view = makeView({}, { nextStep: 'close' });
  const acts = {
    ...view.acts,
    close: { ...view.acts.close, button: '结案', isOpen, whyNot: '还没有协议，不能结案。' },
  };
  return { ...view, acts };
};

it('地址里写着办什么，打开就在那张表上；收起以后不再自己打开', async () => {
  await show(opened(true), caseAddress('c1', 'close'));
  fireEvent.click(await screen.findByRole('button', { name: '先不办' }));
  expect(screen.queryByRole('dialog', { name: '结案' })?.isConnected ?? false).toBe(false);
});

it('“next”是打开时的下一步，不管那时是哪一步（bug: 昨天的链接打开今天办不了的表）', async () => {
  await show(opened(true), caseAddress('c1', 'next'));
  expect(await screen.findByRole('dialog', { name: '结案' })).toBeDefined();
});

it('现在办不了的，说为什么，不打开', async () => {
  await show(opened(false), caseAddress('c1', 'close'));
  expect(screen.getByRole('alert').textContent).toContain('还没有协议，不能结案。');
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('没有听说过的办法、没有的一节，照常打开案卷（bug: 白页）', async () => {
  await show(opened(true), '/cases/c1?act=constructor#nothing');
  expect(unfolded()).toEqual(['结案与归档']);
});

it('“#一节”摊开那一节，到它面前', async () => {
  await show(opened(true), caseAddress('c1', null, { section: 'papers' }));
  await act(async () => new Promise<unknown>((drawn) => requestAnimationFrame(drawn)));
  expect(unfolded()).toEqual(['结案与归档', '文书']);
});
