import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ask, openFlowerStudio, tellInWindow } from '../support/ask-window';
import {
  answerSaveDialog,
  launchStudio,
  photograph,
  type RunningStudio,
} from '../support/electron-app';
import { TRICYCLE_SHED } from '../support/sample-stories';
import { press, type } from '../support/walk-form';

let studio: RunningStudio;

test.beforeAll(async () => {
  studio = await launchStudio();
  await openFlowerStudio(studio);
});

test.afterAll(async () => {
  await studio.close();
});

test('从结案的案卷写成案例：名字换过；又写进名字的导不出，一点就改；存成 Word', async () => {
  const { page } = studio;
  const [view] = await tellInWindow(page, [TRICYCLE_SHED]);
  if (view === undefined) throw new Error('no case');
  await page.goto('app://studio/index.html#/reports');
  await page.getByRole('link', { name: '案例' }).click();
  await page.getByLabel('哪一件').click();
  await page.getByTitle(/电动三轮车/).click();
  await press(page, '写成案例');
  await expect(page.getByText('没有找到本案的姓名')).toBeVisible();
  const [woman] = view.case.parties;
  const name = woman?.name ?? '';
  await expect(page.getByLabel('案情简介')).not.toContainText(name);
  await type(page, '经验和启示', `${name}说，有话好好说，事就好办。`);
  await expect(page.getByRole('list', { name: '还在里面的' })).toContainText(name);
  await expect(page.getByRole('button', { name: '保存并导出 Word' })).toBeDisabled();
  await photograph(studio, 'study-leaks');
  await page.getByRole('button', { name: /^改成“/ }).click();
  await expect(page.getByText('没有找到本案的姓名')).toBeVisible();
  const path = join(studio.documents, '案例.docx');
  await answerSaveDialog(studio, path);
  await press(page, '保存并导出 Word');
  await expect(page.getByText('案例.docx').first()).toBeVisible();
  expect(existsSync(path)).toBe(true);
  await ask(page, 'app.setPreferences', { textSize: 'large' });
  await page.reload();
  await expect(page.getByLabel('案情简介')).toBeVisible();
  await photograph(studio, 'study-large');
  await page.goto('app://studio/index.html#/reports/studies');
  await expect(page.getByText(/2026 年 11 月|2026 年 12 月/)).toBeVisible();
  await photograph(studio, 'studies-large');
  await page.goto('app://studio/index.html#/settings?part=masks');
  await expect(page.getByRole('table')).toContainText('人民调解协议书');
  await photograph(studio, 'masks-large');
});
