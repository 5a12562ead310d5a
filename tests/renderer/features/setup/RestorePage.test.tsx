import { RestorePage } from '@renderer/features/setup/RestorePage';
import type { Bootstrap, PickedBackup } from '@renderer/ipc/answers';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { type Answers, refuse, settle, showPage } from '../../show-page';

const FIRST = {
  preferences: { textSize: 'normal' },
  ...{ state: 'first_start', dataFolder: null, notices: [], studio: null, holder: null },
  problem: null,
} as unknown as Bootstrap;

const BACKUP = {
  ...{ id: 'b7', fileName: '调解工作室 2026-11-18.zip', studioName: '五朵金花工作室' },
  ...{ caseCount: 42, madeAt: '2026-11-18T17:30:00+08:00', computer: '前台', reason: 'daily' },
  ...{ appVersion: '0.1.0', dataFolder: '/文档/恢复的资料', isSealed: false },
} as PickedBackup;

async function show(answers: Answers = {}, picked: PickedBackup | null = BACKUP) {
  let hasLeft = false;
  const shown = await showPage(
    <RestorePage
      bootstrap={FIRST}
      backup={{
        ...{ picked, isPicking: false, error: null, start: () => undefined },
        leave: () => {
          hasLeft = true;
        },
      }}
    />,
    { answers },
  );
  return { ...shown, hasLeft: () => hasLeft };
}

const press = async (words: RegExp) => {
  const button = screen.getByText(words).closest('button');
  if (button === null) throw new Error(`no button ${words}`);
  fireEvent.click(button);
  await settle();
};
const isDisabled = (words: RegExp) => screen.getByText(words).closest('button')?.disabled;

afterEach(cleanup);

describe('第一次打开，从备份恢复', () => {
  it('说清楚是哪一份，恢复到看到的那个文件夹（bug: 恢复错了一份）', async () => {
    const { inputsOf } = await show({ 'setup.restoreBackup': () => FIRST });
    const facts = screen.getByRole('region', { name: '选好的备份' }).textContent ?? '';
    for (const words of ['五朵金花工作室', '42 件', '电脑“前台”', '软件版本 0.1.0'])
      expect(facts).toContain(words);
    await press(/^恢复并打开$/);
    expect(inputsOf('setup.restoreBackup')).toEqual([
      { id: 'b7', dataFolder: '/文档/恢复的资料', lastOrdinal: null, secret: null },
    ]);
  });

  it('加密的备份先要密码，填了才能恢复，送去的就是填的（bug: 点了才说没有解锁，没有地方填）', async () => {
    const { inputsOf } = await show(
      { 'setup.restoreBackup': () => FIRST },
      { ...BACKUP, isSealed: true },
    );
    expect(isDisabled(/^恢复并打开$/)).toBe(true);
    fireEvent.change(screen.getByLabelText(/密码或恢复码/), { target: { value: '石榴2026' } });
    await press(/^恢复并打开$/);
    expect(inputsOf('setup.restoreBackup')).toMatchObject([{ secret: '石榴2026' }]);
  });

  it('换了一个有东西的文件夹：说出来，不能恢复进去；没有选就还是原来的', async () => {
    let chosen: { dataFolder: string; contents: 'other_files' } | null = null;
    await show({ 'setup.chooseDataFolder': () => chosen });
    await press(/^换一个文件夹$/);
    expect(isDisabled(/^恢复并打开$/)).toBe(false);
    chosen = { dataFolder: '/照片', contents: 'other_files' };
    await press(/^换一个文件夹$/);
    expect(screen.getByText('/照片')).toBeDefined();
    expect(screen.getByText(/已经有东西/)).toBeDefined();
    expect(isDisabled(/^恢复并打开$/)).toBe(true);
  });

  it('恢复不成，说为什么，还在这一页；“返回”就离开', async () => {
    const { hasLeft } = await show({
      'setup.restoreBackup': () => refuse({ code: 'BACKUP_DAMAGED', data: { file: '坏的.zip' } }),
    });
    await press(/^恢复并打开$/);
    expect(screen.getByRole('alert').textContent).toMatch(/不完整或被改动过/);
    expect(hasLeft()).toBe(false);
    await press(/^返\s*回$/);
    expect(hasLeft()).toBe(true);
  });

  it('没有写件数的旧备份照直说；没有选备份，什么也不显示', async () => {
    await show({}, { ...BACKUP, caseCount: null });
    expect(screen.getByText('这份备份里没有写件数')).toBeDefined();
    cleanup();
    const { container } = await show({}, null);
    expect(container.textContent).toBe('');
  });
});
