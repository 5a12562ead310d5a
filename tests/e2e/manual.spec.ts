import { expect, test } from '@playwright/test';
import { openFlowerStudio } from '../support/ask-window';
import { launchStudio, photograph, type RunningStudio } from '../support/electron-app';
import { goTo } from '../support/walk-case';
import { press } from '../support/walk-form';

let studio: RunningStudio;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  studio = await launchStudio();
});

test.afterAll(async () => {
  await studio.close();
});

test('还没有工作室，按 F1 就是“第一次打开”', async () => {
  const { page } = studio;
  await page.getByRole('heading', { level: 1, name: '先把工作室建起来' }).waitFor();
  await page.keyboard.press('F1');
  await expect(page.getByRole('heading', { level: 2, name: '第一次打开' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 2, name: '第一次打开' })).toHaveCount(0);
});

test('F1 翻到这一页的那一章，图在手册里，也能找；不动鼠标', async () => {
  const { page } = studio;
  await openFlowerStudio(studio);
  await page.keyboard.press('F1');
  await expect(page.getByRole('heading', { level: 2, name: '每天开门：今日' })).toBeVisible();
  await photograph(studio, '手册');
  await page.getByLabel('看哪一章').selectOption({ label: '看图 1 · 登记' });
  const picture = page.getByRole('img', { name: '登记纠纷的一页' });
  await expect(picture).toBeVisible();
  expect(await picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  await photograph(studio, '手册看图');
  await page.getByLabel('在手册里找').fill('移动硬盘');
  await page.getByRole('button', { name: '备份与恢复' }).press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: '备份与恢复' })).toBeVisible();
  await page.keyboard.press('Escape');
  await goTo(page, '报表');
  await page.getByRole('button', { name: '帮助' }).press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: '报表', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await press(page, '大字');
  await page.keyboard.press('F1');
  await page.getByLabel('看哪一章').selectOption({ label: '看图 6 · 签字盖章' });
  await photograph(studio, '手册大字');
});
