import { CaseFilePage } from '@renderer/features/case-file/page/CaseFilePage';
import type { CaseView } from '@shared/domain/case/view/case-view';
import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { makeView } from '../../../support/case-view';
import { settle, showPage } from '../../show-page';

afterEach(cleanup);

async function openAt(address: string, facts: Partial<CaseView>) {
  await showPage(<CaseFilePage />, {
    ...{ at: address, pattern: '/cases/:caseId' },
    answers: {
      'cases.get': () => makeView({}, facts),
      'records.naming': () => ({ items: [] }),
      'drafts.get': () => null,
    },
  });
  await act(async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
  });
  await settle();
}
const dialog = () => document.querySelector('.ant-modal')?.textContent ?? '';

it('今日点过来的，下一步的表直接打开（bug: 到了案卷还要再点一次）', async () => {
  await openAt('/cases/c1?act=next', { nextStep: 'close' });
  expect(dialog()).toContain('结案');
});

it('写明是哪一件事的，打开那一件事的表', async () => {
  const { acts } = makeView({});
  const withdraw = { ...acts.withdraw, isOpen: true };
  await openAt('/cases/c1?act=withdraw', { nextStep: 'close', acts: { ...acts, withdraw } });
  expect(dialog()).toContain('撤回');
});

it('现在不能办的，或者没有这件事的，只打开案卷（bug: 一点就是一张办不成的表）', async () => {
  await openAt('/cases/c1?act=withdraw', {});
  expect(dialog()).toBe('');
  cleanup();
  await openAt('/cases/c1?act=constructor', {});
  expect(dialog()).toBe('');
  expect(screen.getAllByRole('heading', { level: 2 }).length).toBeGreaterThan(3);
});
