import { expect, test } from '@playwright/test';
import { ask, openFlowerStudio, tellInWindow } from '../support/ask-window';
import { launchStudio, photograph, type RunningStudio } from '../support/electron-app';
import { findBarriers } from '../support/find-barriers';
import { TRICYCLE_SHED } from '../support/sample-stories';
import { fieldOf, press, tick, type, unfold } from '../support/walk-form';

let studio: RunningStudio;

test.beforeEach(async () => {
  studio = await launchStudio();
  await openFlowerStudio(studio);
});

test.afterEach(async () => {
  await studio.close();
});

test('登记和粘贴联系人；派单、吹哨一点就填上负责的人；和事佬一点就请，同意不同意照样要问；地点上看得到谁负责', async () => {
  const { page } = studio;
  const goTo = (hash: string) => page.goto(`app://studio/index.html#${hash}`);
  const [view] = await tellInWindow(page, [
    {
      ...TRICYCLE_SHED,
      ...{ when: { kind: 'days_ago', days: 2 }, outcome: { kind: 'open' }, events: [] },
    },
  ]);
  const { grid = '', community = '' } = view?.case.registration ?? {};

  await goTo('/contacts');
  await press(page, '一次填多条');
  await page
    .getByRole('textbox', { name: /一行一条/ })
    .fill(`周建设\t网格长\t13900000031\t${grid}\n滨河派出所，派出所，0395-0000110\n李四`);
  await expect(page.getByText(/第 3 行：这一行没有职责/)).toBeVisible();
  await page
    .getByRole('textbox', { name: /一行一条/ })
    .fill(`周建设\t网格长\t13900000031\t${grid}\n滨河派出所，派出所，0395-0000110`);
  expect(await findBarriers(page)).toEqual([]);
  await photograph(studio, 'contacts-paste');
  await press(page, '登记这 2 条');
  await expect(page.getByText('已登记 2 条')).toBeVisible();

  await goTo('/contacts/new');
  await type(page, '姓名或单位名称', '方律师');
  await fieldOf(page, '职责').fill('律师');
  await page.keyboard.press('Escape');
  await tick(page, /和事佬调解队/);
  expect(await findBarriers(page)).toEqual([]);
  await photograph(studio, 'contacts-form');
  await press(page, '登记');
  await expect(page.getByRole('link', { name: '方律师' })).toBeVisible();
  await photograph(studio, 'contacts-list');

  await goTo(`/cases/${view?.case.id}`);
  await unfold(page, '经办');
  await press(page, '派单');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: `网格长 周建设 · ${grid}` }).click();
  await expect(fieldOf(dialog, '派给谁')).toHaveValue('周建设');
  expect(await findBarriers(page)).toEqual([]);
  await photograph(studio, 'contacts-dispatch');
  await press(dialog, '先不办');
  await press(page, '吹哨');
  await dialog.getByRole('button', { name: '滨河派出所' }).click();
  await dialog.getByRole('button', { name: /周建设/ }).click();
  await expect(fieldOf(dialog, '吹给哪些单位')).toHaveValue('滨河派出所、周建设');
  await photograph(studio, 'contacts-whistle');
  await press(dialog, '先不办');

  await unfold(page, '调解场次');
  await page
    .getByRole('button', { name: /开一场/ })
    .first()
    .click();
  await press(page, '开始记录');
  await press(page, '方律师');
  await expect(fieldOf(page, '参加人')).toHaveValue('方律师');
  await expect(fieldOf(page, '身份或关系')).toHaveValue('律师');
  const consent = page.getByRole('radiogroup', { name: /同意邀请方律师吗/ });
  await expect(consent).toHaveCount(2);
  await expect(consent.getByRole('radio', { checked: true })).toHaveCount(0);
  await photograph(studio, 'contacts-session');

  const place = await ask(page, 'places.register', {
    spot: {
      ...{ level: 'community', name: community || '滨河路社区', parentId: null },
      ...{ keeper: '', gridKind: null, keeperPhone: '' },
    },
    more: [],
  });
  await goTo(`/places/${place.record.id}`);
  await expect(page.getByRole('list', { name: '谁负责这里' })).toContainText('0395-0000110');
  await photograph(studio, 'contacts-place');
});
