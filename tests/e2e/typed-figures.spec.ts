import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { periodBefore } from '@shared/domain/reports/period';
import { ask, openFlowerStudio, tellInWindow } from '../support/ask-window';
import {
  answerSaveDialog,
  launchStudio,
  photograph,
  type RunningStudio,
} from '../support/electron-app';
import { readSheet } from '../support/read-files';
import { CONSUMER_STORIES, TRADE_STORIES } from '../support/sample-stories';
import { press } from '../support/walk-form';

let studio: RunningStudio;
let month: string;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  studio = await launchStudio();
  await openFlowerStudio(studio);
  await tellInWindow(studio.page, [...CONSUMER_STORIES, ...TRADE_STORIES]);
  const { today } = await ask(studio.page, 'app.bootstrap', null);
  // The one that is over, whatever day it is.
  month = periodBefore(today.slice(0, 7)) ?? '';
});

test.afterAll(async () => {
  await studio.close();
});

const openReport = (report = 'monthly') =>
  studio.page.goto(`app://studio/index.html#/reports?report=${report}&period=${month}`);

test('没有填的是“未填”；从报表去填，报表上就有；全用键盘（bug: 没填的报成 0）', async () => {
  const { page } = studio;
  await openReport();
  const annex = page.getByRole('region', { name: '排查预防' });
  await annex.locator('summary').click();
  const patrols = annex.getByRole('row', { name: /^排查纠纷/ });
  await expect(patrols).toContainText('未填');
  await page.getByRole('link', { name: /还没有填全.*填写/ }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('手填数');
  await photograph(studio, 'typed-empty');
  await page.getByRole('spinbutton', { name: '排查纠纷' }).focus();
  await page.keyboard.type('6');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('spinbutton', { name: '预防纠纷件数' })).toBeFocused();
  await page.keyboard.type('2');
  await page.getByRole('spinbutton', { name: '预防纠纷人数' }).fill('5');
  await page.getByRole('spinbutton', { name: '防止自杀件数' }).fill('0');
  await press(page, '保存');
  await expect(page.getByRole('status').filter({ hasText: '已保存' })).toBeVisible();
  await expect(page.getByRole('region', { name: '修改记录' })).toContainText('填写了手填数');
  await photograph(studio, 'typed');
  await page.getByRole('link', { name: '回到报表' }).click();
  await annex.locator('summary').click();
  await expect(patrols.getByRole('cell').first()).toHaveText('6');
  const row = (name: string) => annex.getByRole('row', { name: new RegExp(`^${name}`) });
  await expect(row('防止自杀').getByRole('cell').first()).toHaveText('0');
  await expect(row('防止民转刑').getByRole('cell').first()).toHaveText('未填');
  await photograph(studio, 'typed-annex');
});

test('不对的数字就在旁边说，什么也不改', async () => {
  const { page } = studio;
  await page.goto(`app://studio/index.html#/reports/typed?month=${month}`);
  const field = page.getByRole('spinbutton', { name: '防止民转刑人数' });
  await field.fill('1000000');
  await press(page, '保存');
  await expect(page.getByText(/防止民转刑人数请填 0 到 999999 的整数/).first()).toBeVisible();
  await expect(field).toBeFocused();
  await press(page, '不改了');
  await expect(field).toHaveValue('');
});

test('导出的表上有手填数，没有填的写未填', async () => {
  const { page } = studio;
  const path = join(studio.documents, '手填.xlsx');
  await answerSaveDialog(studio, path);
  await openReport();
  await press(page, '导出 Excel');
  await expect(page.getByText('已导出：手填.xlsx')).toBeVisible();
  const text = [...readSheet(path, 3).values()]
    .map((cells) => [...cells.values()].join('|'))
    .join('\n');
  expect(text).toContain('排查纠纷（次）|6|');
  expect(text).toContain('防止群体性械斗（件）|未填|');
});

test('登记报送以后再改，要写原因，报表上显示为更正', async () => {
  const { page } = studio;
  await openReport();
  await press(page, '登记报送');
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('region', { name: '报送' })).toContainText('已报送');
  await page.goto(`app://studio/index.html#/reports/typed?month=${month}`);
  await page.getByRole('spinbutton', { name: '排查纠纷' }).fill('8');
  await press(page, '保存');
  const reason = page.getByRole('textbox', { name: /更改的原因/ });
  await expect(reason).toBeFocused();
  await expect(page.getByText(/已经登记过报送.*写明更改的原因/).first()).toBeVisible();
  await reason.fill('漏记了两次巡查');
  await press(page, '保存');
  await expect(page.getByRole('status').filter({ hasText: '已保存' })).toBeVisible();
  await openReport();
  const corrections = page.getByRole('table').filter({ hasText: '上次' });
  await expect(corrections).toContainText('排查纠纷（本期）');
  await page.getByRole('button', { name: '变了什么' }).click();
  const changes = page.getByRole('region', { name: '报送' });
  await expect(changes).toContainText('手填数');
  await expect(changes).toContainText('漏记了两次巡查');
  await photograph(studio, 'typed-correction');
});

test('综治月报：排查数手填，调处数点开看是哪几件', async () => {
  const { page } = studio;
  await page.goto(`app://studio/index.html#/reports/typed?month=${month}`);
  await page.getByRole('button', { name: /综治月报的排查数/ }).click();
  await page.getByRole('spinbutton', { name: '邻里纠纷' }).fill('3');
  await page.getByRole('button', { name: /没有填的 22 项都填 0/ }).click();
  await page.getByRole('spinbutton', { name: '50人以下' }).fill('3');
  await page.getByRole('textbox', { name: /更改的原因/ }).fill('补报综治月报');
  await photograph(studio, 'typed-found');
  await press(page, '保存');
  await expect(page.getByRole('status').filter({ hasText: '已保存' })).toBeVisible();
  await openReport('order_monthly');
  const table = page.getByRole('region', { name: /分类/ }).getByRole('table');
  await expect(table.getByRole('row', { name: /^合计/ }).first()).toContainText('3');
  await photograph(studio, 'order-report');
  await page.goto('app://studio/index.html#/reports?report=order_yearly');
  await page
    .getByRole('link', { name: /消费纠纷，调处数，本期/ })
    .first()
    .press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('调处数 · 本期');
});
