import { CaseFilePage } from '@renderer/features/case-file/page/CaseFilePage';
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { refuse, showPage } from '../../show-page';

afterEach(cleanup);

it('打不开的案件说为什么，有路回台账（bug: 空白的一页）', async () => {
  const { inputsOf } = await showPage(<CaseFilePage />, {
    ...{ at: '/cases/c9', pattern: '/cases/:caseId' },
    answers: { 'cases.get': () => refuse({ code: 'NOT_FOUND' }) },
  });
  expect(inputsOf('cases.get')).toEqual([{ caseId: 'c9' }]);
  expect(screen.getByText('这件案子打不开')).toBeDefined();
  expect(screen.getByText('回到纠纷台账').getAttribute('href')).toBe('/cases');
  expect(screen.getByRole('alert').textContent).toMatch(/。/);
});
