import { expect, test } from '@playwright/test';
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

test('小区夜话：登记两下，议定的事办完、评议，一件转为纠纷，一件留在今日；会议记录看得到；不用会议的看不到', async () => {
  const { page } = studio;
  const { studio: open } = await ask(page, 'app.bootstrap', null);
  if (open === null) throw new Error('no studio');
  await ask(page, 'studio.updateSettings', { ...open.settings, works: ['meetings'] });
  await page.reload();
  await page.goto('app://studio/index.html#/');
  // What was never held is not owed: it may be a meeting of another city.
  await expect(page.getByRole('heading', { name: '今日' })).toBeVisible();
  await expect(page.getByText(/还没开/)).toHaveCount(0);
  await page.goto('app://studio/index.html#/meetings/new');
  await choose(page, '什么会', '小区夜话');
  expect(await findBarriers(page)).toEqual([]);
  await photograph(studio, 'meeting-new');
  await press(page, '登记');
  const dialog = page.getByRole('dialog');
  for (const matter of ['车棚装灯', '晾衣绳拉到别人门前', '四号楼漏雨']) {
    await press(page, '加一件议定的事');
    await type(dialog, '议定的事', matter);
    await press(dialog, '记下');
    await expect(dialog).toHaveCount(0);
  }
  const items = section(page, '议定的事');
  const lamp = items.getByRole('listitem').filter({ hasText: '车棚装灯' });
  await lamp.getByRole('button', { name: /办完了/ }).click();
  await type(dialog, '办得怎样', '装好两盏');
  await press(dialog, '登记结果');
  await expect(dialog).toHaveCount(0);
  await lamp.getByRole('button', { name: /评议/ }).click();
  await press(dialog, '登记评议');
  await expect(dialog.getByText(/至少写一项/).first()).toBeVisible();
  await type(dialog, '群众评', '亮堂了');
  await press(dialog, '登记评议');
  await expect(dialog).toHaveCount(0);
  await expect(lamp.getByText(/群众评：亮堂了/)).toBeVisible();
  // Where the studio does not use 事项, nothing can be turned into one.
  await expect(page.getByRole('button', { name: /转为事项/ })).toHaveCount(0);
  expect(await findBarriers(page)).toEqual([]);
  await photograph(studio, 'meeting');
  const place = page.url();
  const rope = items.getByRole('listitem').filter({ hasText: '晾衣绳' });
  await rope.getByRole('button', { name: /转为纠纷/ }).click();
  await select(dialog, '纠纷类别', '邻里纠纷').catch(() => choose(dialog, '纠纷类别', '邻里纠纷'));
  await press(dialog, '转为纠纷');
  await expect(page).toHaveURL(/#\/cases\//);
  await expect(page.locator('.case-origin')).toContainText('会上议定的：');
  await page.goto(place);
  await expect(rope.getByText('已转出')).toBeVisible();
  await page.getByRole('link', { name: '会议记录' }).click();
  await expect(page.getByText('四号楼漏雨').first()).toBeVisible();
  await page.goto('app://studio/index.html#/');
  const due = page.getByRole('region', { name: '社区工作' });
  await due.getByText(/^会议议定的事 · /).click();
  await expect(due.getByText('四号楼漏雨')).toBeVisible();
  await photograph(studio, 'meeting-today');
  await ask(page, 'studio.updateSettings', { ...open.settings, works: [] });
  await page.reload();
  await expect(page.getByRole('heading', { name: '今日' })).toBeVisible();
  await expect(page.getByText('会议议定的事')).toHaveCount(0);
  await expect(page.getByText(/个会.*还没开/)).toHaveCount(0);
});
