import { expect, test } from '@playwright/test';
import { openFlowerStudio, tellInWindow } from '../support/ask-window';
import { launchStudio, photograph, type RunningStudio } from '../support/electron-app';
import { findBarriers } from '../support/find-barriers';
import { TRICYCLE_SHED } from '../support/sample-stories';
import { choose, press, section, type, unfold } from '../support/walk-form';

let studio: RunningStudio;

test.beforeEach(async () => {
  studio = await launchStudio();
  await openFlowerStudio(studio);
});

test.afterEach(async () => {
  await studio.close();
});

test('在案卷里派单、督办、吹哨；过期的在今日标红，销号以后不再提醒', async () => {
  const { page } = studio;
  const [view] = await tellInWindow(page, [
    {
      ...TRICYCLE_SHED,
      ...{ when: { kind: 'days_ago', days: 2 }, outcome: { kind: 'open' }, events: [] },
    },
  ]);
  await page.goto(`app://studio/index.html#/cases/${view?.case.id}`);
  await unfold(page, '经办');
  await press(page, '派单');
  const dialog = page.getByRole('dialog');
  await type(dialog, '派办事项', '请物业修好楼道灯');
  await type(dialog, '派给谁', '物业公司');
  await type(dialog, '派单日期', '2026-01-05');
  await type(dialog, '办结期限', '2026-01-02');
  await press(dialog, '派单');
  await expect(dialog.getByText(/办结期限不能早于派单日期/).first()).toBeVisible();
  await type(dialog, '办结期限', '2026-01-08');
  await press(dialog, '派单');
  await expect(dialog).toHaveCount(0);
  await press(page, '登记督办');
  await type(dialog, '谁督办', '街道办事处');
  await type(dialog, '督办事项', '十天内要有结果');
  await photograph(studio, 'errand-dialog');
  await press(dialog, '登记督办');
  await expect(dialog).toHaveCount(0);
  await press(page, '吹哨');
  await choose(dialog, '吹哨形式', '街道吹哨，部门报到');
  await choose(dialog, '哨型', '攻坚哨');
  await type(dialog, '吹给哪些单位', '城管办、派出所');
  await type(dialog, '吹哨事项', '占道经营');
  expect(await findBarriers(page)).toEqual([]);
  await photograph(studio, 'whistle-dialog');
  await press(dialog, '吹哨');
  await expect(dialog).toHaveCount(0);
  const list = page.getByRole('list', { name: '派单、督办和吹哨' });
  await expect(list.getByRole('listitem')).toHaveCount(3);
  await photograph(studio, 'case-handling');
  await page.evaluate(() => {
    location.hash = '/';
  });
  const open = section(page, '督办、派单和吹哨');
  await expect(open.getByText('3 项没办完，▲ 1 项已过期')).toBeVisible();
  await photograph(studio, 'today-errands');
  await open.getByRole('link', { name: '派给物业公司的单' }).click();
  await press(page, '办结');
  await type(dialog, '办理结果', '换了灯');
  await press(dialog, '登记办结');
  await expect(dialog).toHaveCount(0);
  await press(page, '反馈销号');
  await type(dialog, '反馈给谁', '街道');
  await type(dialog, '销号日期', '今天');
  await press(dialog, '登记');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('办了什么')).toBeVisible();
  await photograph(studio, 'dispatch-page');
  await page.evaluate(() => {
    location.hash = '/dispatches';
  });
  await expect(page.getByText('✓ 已销号').first()).toBeVisible();
  await photograph(studio, 'dispatch-list');
  await page.evaluate(() => {
    location.hash = '/';
  });
  await expect(page.getByText('2 项没办完')).toBeVisible();
});
