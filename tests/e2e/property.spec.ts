import { expect, test } from '@playwright/test';
import { USUAL_BOARD_RULE } from '@shared/domain/studio/property-settings';
import { ask, openFlowerStudio } from '../support/ask-window';
import { launchStudio, photograph, type RunningStudio } from '../support/electron-app';
import { findBarriers } from '../support/find-barriers';
import { choose, press, section, select, type } from '../support/walk-form';

let studio: RunningStudio;

test.beforeEach(async () => {
  studio = await launchStudio();
  await openFlowerStudio(studio);
});

test.afterEach(async () => {
  await studio.close();
});

test('企业、三无楼院、督导：没督导的今日提醒；红黑榜写出怎么算的，公示了改设置也不变；不用物业的看不到', async () => {
  const { page } = studio;
  const goTo = (hash: string) => page.goto(`app://studio/index.html#${hash}`);
  const use = async (change: object) => {
    const { studio: open } = await ask(page, 'app.bootstrap', null);
    if (open === null) throw new Error('no studio');
    await ask(page, 'studio.updateSettings', { ...open.settings, ...change });
    await page.reload();
  };
  await use({ works: ['property'] });

  await goTo('/companies/new');
  await type(page, '企业名称', '安居物业管理有限公司');
  await press(page, '登记');
  await expect(page.getByRole('heading', { name: '安居物业管理有限公司' })).toBeVisible();

  await goTo('/estates/new');
  await type(page, '小区名称', '滨河路16号院');
  await select(page, '物业企业', '安居物业管理有限公司');
  await page.getByRole('checkbox', { name: /三无楼院/ }).check();
  expect(await findBarriers(page)).toEqual([]);
  await photograph(studio, 'estate-new');
  await press(page, '登记');
  await expect(page.getByRole('heading', { name: '滨河路16号院' })).toBeVisible();
  await goTo('/');
  await expect(page.getByText('1 个三无楼院本月还没有督导')).toBeVisible();
  await page.getByRole('link', { name: '1 个三无楼院' }).click();
  await page.getByRole('link', { name: '滨河路16号院' }).click();

  await press(page, '登记督导');
  const dialog = page.getByRole('dialog');
  await choose(dialog, '督导结果', '有问题');
  await press(dialog, '登记督导');
  await expect(dialog.getByText('有问题的，请写明发现什么。').first()).toBeVisible();
  await type(dialog, '发现什么', '楼道里停着电动车');
  await photograph(studio, 'oversight-new');
  await press(dialog, '登记督导');
  await expect(dialog).toHaveCount(0);
  await expect(
    section(page, '督导检查')
      .getByText(/待整改/)
      .first(),
  ).toBeVisible();
  await photograph(studio, 'estate');
  await goTo('/');
  await expect(page.getByText(/本月还没有督导/)).toHaveCount(0);

  await goTo('/boards/new');
  await press(page, '保存');
  const lines = page.getByRole('list', { name: '现在算出来的' });
  await expect(lines.getByText('督导发现问题 1 次 × −2 ＝ −2')).toBeVisible();
  await expect(lines.getByText('不上榜')).toBeVisible();
  await use({ boardRule: { ...USUAL_BOARD_RULE, blackTo: -2 } });
  await expect(lines.getByText('黑榜')).toBeVisible();
  await photograph(studio, 'board');
  await press(page, '登记公示');
  await press(dialog, '登记公示');
  await expect(dialog).toHaveCount(0);
  await use({ boardRule: USUAL_BOARD_RULE });
  const published = page.getByRole('list', { name: '公示的名单' });
  await expect(published.getByText('黑榜')).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);
  await photograph(studio, 'board-published');
  await page
    .getByRole('link', { name: /红黑榜/ })
    .last()
    .click();
  await expect(page.getByText(/安居物业管理有限公司/).first()).toBeVisible();
  await photograph(studio, 'board-paper');

  await use({ works: [] });
  await goTo('/');
  await expect(page.getByText(/三无楼院|楼道里停着/)).toHaveCount(0);
});
