import { expect, test } from '@playwright/test';
import { ask } from '../support/ask-window';
import { launchStudio, photograph, type RunningStudio } from '../support/electron-app';
import { findBarriers } from '../support/find-barriers';
import { press } from '../support/walk-form';

let studio: RunningStudio;

test.beforeEach(async () => {
  studio = await launchStudio();
});

test.afterEach(async () => {
  await studio.close();
});

test('开始页打开天桥街街道示例：另在一处，120 家商户、70 件网格上报都在报表里，大字也看得清', async () => {
  test.setTimeout(120_000);
  const { page } = studio;
  await expect(page.getByRole('button', { name: '天桥街街道示例' })).toBeVisible();
  await page.getByRole('button', { name: '天桥街街道示例' }).scrollIntoViewIfNeeded();
  await photograph(studio, '开始页的两个示例');
  expect(await findBarriers(page)).toEqual([]);
  await press(page, '天桥街街道示例');
  await expect(page.getByText('示例', { exact: true }).first()).toBeVisible({ timeout: 60_000 });
  const { studio: opened, dataFolder, today } = await ask(page, 'app.bootstrap', null);
  expect(opened?.isSample).toBe(true);
  expect(dataFolder).toContain('天桥街街道示例');
  const period = today.slice(0, 4);
  // Its days lie before today: what the year's first weeks hold of it hangs on the day, the shops do not.
  for (const textSize of ['normal', 'large'] as const) {
    await ask(page, 'app.setPreferences', { textSize });
    await page.goto('app://studio/index.html#/today');
    await page.reload();
    await page.goto(`app://studio/index.html#/reports?report=merchants_yearly&period=${period}`);
    await expect(page.getByRole('row', { name: /期末承诺书已公示/ })).toContainText('120');
    await photograph(studio, `商圈年报-${textSize}`);
    await page.goto('app://studio/index.html#/matters');
    await photograph(studio, `事项-${textSize}`);
    expect(await findBarriers(page)).toEqual([]);
  }
});
