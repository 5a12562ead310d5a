import { expect, test } from '@playwright/test';
import { ask, openFlowerStudio } from '../support/ask-window';
import { launchStudio, photograph, type RunningStudio } from '../support/electron-app';
import { findBarriers } from '../support/find-barriers';
import { choose, press, select, type } from '../support/walk-form';

let studio: RunningStudio;

test.beforeEach(async () => {
  studio = await launchStudio();
  await openFlowerStudio(studio);
});

test.afterEach(async () => {
  await studio.close();
});

test('勾上事项才有；当场办好一步登记完；派单、办结、不满意再办、上报销号；转为纠纷，两头都找得到', async () => {
  const { page } = studio;
  const dialog = page.getByRole('dialog');
  const go = (hash: string) => page.goto(`app://studio/index.html#${hash}`);
  const rail = page.getByRole('link', { name: '社区' });
  const { studio: open } = await ask(page, 'app.bootstrap', null);
  if (open === null) throw new Error('no studio');
  const use = async (works: typeof open.settings.works) => {
    await ask(page, 'studio.updateSettings', { ...open.settings, works });
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: '今日' })).toBeVisible();
  };
  await use([]);
  await expect(rail).toHaveCount(0);
  await use(['matters']);
  await rail.click();
  await press(page, '登记事项');

  // Settled at once: two texts and one choice.
  await expect(page.getByRole('textbox', { name: '什么事' })).toBeFocused();
  await type(page, '什么事', '电动车堵了楼门');
  await press(page, '登记');
  await expect(page.getByText(/请填写反映渠道/).first()).toBeVisible();
  await choose(page, '反映渠道', '上门反映');
  await type(page, '当场怎样解决的', '打电话叫车主挪开了');
  await press(page, '登记');
  await expect(page.getByText('✓ 办结了')).toBeVisible();

  await press(page, '登记事项');
  await type(page, '什么事', '三号楼道灯不亮');
  await choose(page, '反映渠道', '12345热线');
  await type(page, '工单号', '12345-88');
  await choose(page, '预警颜色', '黄色·当日清');
  await type(page, '反映日期', '昨天');
  expect(await findBarriers(page)).toEqual([]);
  await photograph(studio, 'matter-form');
  await press(page, '登记');
  await expect(page.getByText('已登记并保存：')).toBeVisible();
  await go('/');
  const due = page.getByRole('region', { name: '社区工作' });
  await due.getByText(/^事项 · 1 项没办完，▲ 1 项已过期/).click();
  await expect(due.getByText('待派单 · 首次处置')).toBeVisible();
  await photograph(studio, 'matter-today');
  await due.getByRole('link', { name: '三号楼道灯不亮' }).click();

  await press(page, '派单');
  await type(dialog, '派给谁', '物业');
  await type(dialog, '办结期限', '2026-01-02');
  await press(dialog, '派单');
  await expect(dialog.getByText(/办结期限不能早于派单日期/).first()).toBeVisible();
  await type(dialog, '办结期限', '明天');
  await press(dialog, '派单');
  await expect(dialog).toHaveCount(0);
  await press(page, '办结');
  await choose(dialog, '怎样办结的', '转交其他单位');
  await type(dialog, '办理结果', '换了一盏');
  await press(dialog, '登记办结');
  await expect(dialog.getByText(/转交给哪个单位没有写/).first()).toBeVisible();
  await choose(dialog, '怎样办结的', '已经办好');
  await press(dialog, '登记办结');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('已办结，待答复（派给物业）')).toBeVisible();
  await press(page, '评单');
  await choose(dialog, '评价', '不满意');
  await press(dialog, '登记评单');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('评为不满意，二次办理（派给物业）')).toBeVisible();
  await press(page, '上报');
  await type(dialog, '上报给谁', '街道中枢');
  await press(dialog, '上报');
  await expect(dialog).toHaveCount(0);
  await press(page, '收到销号');
  await press(dialog, '登记销号');
  await expect(dialog).toHaveCount(0);
  await press(page, '答复反映人');
  await type(dialog, '怎样答复的', '电话');
  await press(dialog, '登记答复');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('✓ 办结并销号（派给物业）')).toBeVisible();
  await photograph(studio, 'matter-page');
  await go('/');
  await expect(page.getByRole('heading', { level: 1, name: '今日' })).toBeVisible();
  await expect(page.getByText(/^事项 · /)).toHaveCount(0);

  await go('/matters/new');
  await type(page, '什么事', '楼上夜里搬货，和楼下吵起来了');
  await choose(page, '反映渠道', '居民微信群');
  await type(page, '反映人', '钟离淑云');
  await press(page, '登记');
  await page
    .getByRole('main')
    .getByRole('link', { name: /楼上夜里搬货/ })
    .click();
  await press(page, '转为纠纷');
  await choose(dialog, '案件来源', '当事人口头申请');
  await select(dialog, '纠纷类别', '邻里纠纷');
  await photograph(studio, 'matter-turning');
  await press(dialog, '转为纠纷');
  await expect(page.getByText('由事项转来：')).toBeVisible();
  await page.getByRole('link', { name: /楼上夜里搬货/ }).click();
  await expect(page.getByText('✓ 已转为纠纷：')).toBeVisible();
  await go('/matters');
  await expect(page.getByText('✓ 已转为纠纷')).toBeVisible();
  await photograph(studio, 'matter-list');
});
