import { RemoveCase } from '@renderer/features/case-file/history/RemoveCase';
import {
  type CaseFile,
  CaseFileContext,
} from '@renderer/features/case-file/shared/case-file-context';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { makeView } from '../../../support/case-view';
import { refuse, settle, showPage } from '../../show-page';

const BARE = makeView({ revision: 4 });
const VIEW = makeView(
  { revision: 4 },
  {
    acts: {
      ...BARE.acts,
      remove: { ...BARE.acts.remove, button: '删除这件纠纷', isOpen: true },
    },
  },
);

async function show(view = VIEW, remove: () => null = () => null) {
  const file = { view } as CaseFile;
  const shown = await showPage(
    <CaseFileContext value={file}>
      <RemoveCase />
    </CaseFileContext>,
    {
      ...{ at: '/cases/c1', pattern: '/cases/c1' },
      answers: {
        'cases.reportsCounting': () => ({ months: ['2026-10'] }),
        'cases.remove': remove,
      },
    },
  );
  return shown;
}

const press = async (words: string) => {
  const all = [...document.querySelectorAll('button')];
  const found = all.find(({ textContent }) => textContent?.replaceAll(' ', '') === words);
  if (found === undefined) throw new Error(`no button ${words}`);
  fireEvent.click(found);
  await settle();
};

afterEach(cleanup);

describe('删除纠纷', () => {
  it('不能删的没有按钮', async () => {
    await show(BARE);
    expect(document.querySelector('button')).toBeNull();
  });

  it('说清楚报过的月报会变；没有原因不删；写了原因，删的是看到的那一版，去回收站', async () => {
    const { inputsOf } = await show();
    await press('删除这件纠纷');
    expect(screen.getByText(/2026年10月\s*的月报已经报出/)).toBeDefined();
    await press('删除，放进回收站');
    expect(inputsOf('cases.remove')).toEqual([]);
    const box = document.querySelector<HTMLTextAreaElement>('textarea[id]');
    if (box === null) throw new Error('no box for the reason');
    expect(box.getAttribute('aria-invalid')).toBe('true');
    fireEvent.change(box, { target: { value: '重复登记' } });
    await press('删除，放进回收站');
    expect(inputsOf('cases.remove')).toEqual([{ caseId: 'c1', revision: 4, reason: '重复登记' }]);
    expect(screen.getByText('别的页面')).toBeDefined();
  });

  it('没有删成，留在案卷，原因还在（bug: 页面走了，人以为删了）', async () => {
    await show(VIEW, () => refuse({ code: 'CHANGED_MEANWHILE' }));
    await press('删除这件纠纷');
    const box = document.querySelector<HTMLTextAreaElement>('textarea[id]');
    if (box === null) throw new Error('no box for the reason');
    fireEvent.change(box, { target: { value: '重复登记' } });
    await press('删除，放进回收站');
    expect(screen.queryByText('别的页面')).toBeNull();
    expect(box.value).toBe('重复登记');
    expect(screen.getByText(/没有保存/)).toBeDefined();
  });
});
