import { expect, test } from '@playwright/test';
import { ask, openFlowerStudio } from '../support/ask-window';
import { launchStudio, photograph, type RunningStudio } from '../support/electron-app';
import { press, type } from '../support/walk-form';

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
  const { items } = await ask(page, 'cases.list', {
    ...(await import('@shared/domain/case/view/every-case')).EVERY_CASE,
    pageSize: 1,
  });
  const caseId = items[0]?.id ?? '';
  await page.evaluate((path) => {
    location.hash = path;
  }, `/cases/${caseId}`);
  await page.getByRole('button', { name: '经办的内容' }).click();
  await press(page, '派单');
  const dialog = page.getByRole('dialog');
  await type(dialog, '派办事项', '请物业修好楼道灯');
  await type(dialog, '派给谁', '物业公司');
  await type(dialog, '派单日期', '2026-01-05');
  await type(dialog, '办结期限', '2026-01-02');
  await dialog.getByRole('button', { name: '派单' }).click();
  await expect(dialog.getByText(/办结期限不能早于派单日期/).first()).toBeVisible();
  await type(dialog, '办结期限', '2026-01-08');
  await dialog.getByRole('button', { name: '派单' }).click();
  await expect(dialog).toHaveCount(0);
  await press(page, '督办');
  await type(dialog, '谁督办', '街道办事处');
  await type(dialog, '督办事项', '十天内要有结果');
  await photograph(studio, 'errand-dialog');
  await dialog.getByRole('button', { name: '督办' }).click();
  await expect(dialog).toHaveCount(0);
  await press(page, '吹哨');
  await dialog.getByLabel('街道吹哨，部门报到').check();
  await dialog.getByLabel('攻坚哨').check();
  await type(dialog, '吹给哪些单位', '城管办、派出所');
  await type(dialog, '吹哨事项', '占道经营');
  await photograph(studio, 'whistle-dialog');
  await dialog.getByRole('button', { name: '吹哨' }).click();
  await expect(dialog).toHaveCount(0);
  const list = page.getByRole('list', { name: '派单、督办和吹哨' });
  await expect(list.getByRole('listitem')).toHaveCount(3);
  await photograph(studio, 'case-handling');
  await page.evaluate(() => {
    location.hash = '/';
  });
  const open = page.getByRole('region', { name: '督办、派单和吹哨' });
  await expect(open.getByText('3 项没办完，▲ 1 项已过期')).toBeVisible();
  await photograph(studio, 'today-errands');
  await open.getByRole('link', { name: '派给物业公司的单' }).click();
  await press(page, '办结');
  await type(dialog, '办理结果', '换了灯');
  await dialog.getByRole('button', { name: '登记办结' }).click();
  await expect(dialog).toHaveCount(0);
  await press(page, '反馈销号');
  await type(dialog, '反馈给谁', '街道');
  await type(dialog, '销号日期', '今天');
  await dialog.getByRole('button', { name: '登记' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('办了什么')).toBeVisible();
  await photograph(studio, 'dispatch-page');
  await page.evaluate(() => {
    location.hash = '/dispatches';
  });
  await expect(page.getByText('✓ 已销号').first()).toBeVisible();
  await photograph(studio, 'dispatch-list');
  await page.evaluate(() => {
    location.hash = '/whistles';
  });
  await expect(page.getByText('▲ 1 个单位迟到')).toBeVisible();
  await photograph(studio, 'whistle-list');
  await page.evaluate(() => {
    location.hash = '/';
  });
  await expect(page.getByText('2 项没办完')).toBeVisible();
});
