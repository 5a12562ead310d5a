import { RecycleBinPage } from '@renderer/features/recycle-bin/RecycleBinPage';
import type { RemovedCase } from '@renderer/ipc/answers';
import { localDate } from '@shared/domain/kernel/local-date';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { makeView } from '../../../support/case-view';
import { refuse, settle, showPage } from '../../show-page';

const REMOVED: RemovedCase = {
  ...{ id: 'c1', number: '（2026）人调字第1号', title: '车棚维修', revision: 7 },
  ...{ applicants: ['王某'], respondents: [], on: localDate('2026-11-18'), time: '09:30' },
  ...{ registeredOn: localDate('2026-11-05'), who: null, reason: '重复登记' },
};

afterEach(cleanup);

describe('回收站', () => {
  it('恢复的是看到的那一版，恢复了才说，并给出去案卷的路（bug: 用别的修订号，或者没恢复就说恢复了）', async () => {
    const { inputsOf } = await showPage(<RecycleBinPage />, {
      answers: {
        'cases.removed': () => ({ total: 1, items: [REMOVED] }),
        'cases.restore': () => makeView({}),
      },
    });
    expect(screen.getByRole('listitem').textContent).toContain('王某 与 （待补）');
    expect(screen.getByRole('listitem').textContent).toContain(
      '（没有选经办人） 删除。原因：重复登记',
    );
    expect(screen.getByRole('status').textContent).toBe('');
    fireEvent.click(screen.getByRole('button', { name: '恢复 （2026）人调字第1号' }));
    await settle();
    expect(inputsOf('cases.restore')).toEqual([{ caseId: 'c1', revision: 7 }]);
    expect(screen.getByRole('status').textContent).toContain('✓ 已恢复 （2026）人调字第1号');
    expect(screen.getByRole('link', { name: '打开案卷' }).getAttribute('href')).toBe('/cases/c1');
  });

  it('没有恢复成，说为什么，不说已恢复', async () => {
    await showPage(<RecycleBinPage />, {
      answers: {
        'cases.removed': () => ({ total: 1, items: [REMOVED] }),
        'cases.restore': () => refuse({ code: 'CHANGED_MEANWHILE' }),
      },
    });
    fireEvent.click(screen.getByRole('button', { name: /^恢复/ }));
    await settle();
    expect(screen.getByRole('status').textContent).toBe('');
    expect(screen.getByRole('alert').textContent).toMatch(/没有保存/);
  });

  it('空的就说空的', async () => {
    await showPage(<RecycleBinPage />, {
      answers: { 'cases.removed': () => ({ total: 0, items: [] }) },
    });
    expect(screen.getByText(/回收站是空的/)).toBeDefined();
  });
});
