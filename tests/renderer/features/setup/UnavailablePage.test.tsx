import { SetupPage } from '@renderer/features/setup/SetupPage';
import { UnavailablePage } from '@renderer/features/setup/UnavailablePage';
import type { Bootstrap } from '@renderer/ipc/answers';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { refuse, settle, showPage } from '../../show-page';

const GONE = {
  preferences: { textSize: 'normal' },
  ...{
    state: 'unavailable',
    dataFolder: '/移动硬盘/资料',
    notices: [],
    studio: null,
    holder: null,
  },
  problem: { code: 'DATA_FOLDER_GONE', data: { folder: '/移动硬盘/资料' } },
} as unknown as Bootstrap;

afterEach(cleanup);

describe('打不开工作室的资料', () => {
  it('说是哪个文件夹、没有删东西；重试开的还是那一个（bug: 重试时新建了一个空的）', async () => {
    const { asked } = await showPage(<UnavailablePage bootstrap={GONE} />, {
      answers: { 'setup.openStudio': () => refuse({ code: 'DATA_FOLDER_GONE' }) },
    });
    expect(screen.getByText('没有删除或改动任何内容。')).toBeDefined();
    expect(screen.getByText('资料文件夹：/移动硬盘/资料')).toBeDefined();
    expect(asked).toEqual([]);
    fireEvent.click(screen.getByText(/^重\s*试$/));
    await settle();
    expect(asked).toEqual([{ route: 'setup.openStudio', input: { dataFolder: '/移动硬盘/资料' } }]);
    expect(screen.getByRole('alert').textContent).toMatch(/。/);
  });
});

describe('第一次打开', () => {
  it('名称没有填，不往下走，什么也不建', async () => {
    const first = { ...GONE, state: 'first_start', dataFolder: null, problem: null } as Bootstrap;
    const { inputsOf } = await showPage(<SetupPage bootstrap={first} />, {
      answers: {
        'drafts.get': () => null,
        'setup.suggestDataFolder': () => ({ dataFolder: '/文档/调解工作室资料' }) as never,
      },
    });
    fireEvent.click(screen.getByText('下一步').closest('button') ?? document.body);
    await settle();
    expect(screen.getAllByText(/请填写工作室名称/).length).toBeGreaterThan(0);
    expect(inputsOf('setup.createStudio')).toEqual([]);
  });
});
