import { join } from 'node:path';
import { sampleMonthOf } from '@main/services/sample/sample-days';
import { expect, test } from '@playwright/test';
import { DISTRICT_START } from '@shared/domain/layout/start-columns';
import { ask, openFlowerStudio, tellInWindow } from '../support/ask-window';
import {
  answerSaveDialog,
  launchStudio,
  photograph,
  type RunningStudio,
} from '../support/electron-app';
import { findBarriers } from '../support/find-barriers';
import { findSmallTargets, findSmallTexts } from '../support/measure-text';
import { readSheet } from '../support/read-files';
import { CONSUMER_STORIES, NEIGHBOR_STORIES, TRICYCLE_SHED } from '../support/sample-stories';
import { press, type } from '../support/walk-form';
import { visit } from '../support/walk-places';

const STORIES = [TRICYCLE_SHED, ...CONSUMER_STORIES, ...NEIGHBOR_STORIES];

let studio: RunningStudio;
let month: string;

test.beforeAll(async () => {
  studio = await launchStudio();
  await openFlowerStudio(studio);
  const { today } = await ask(studio.page, 'app.bootstrap', null);
  month = sampleMonthOf(today).month;
  await tellInWindow(studio.page, STORIES);
});

test.afterAll(async () => {
  await studio.close();
});

test('自己排一张台账：照 18 栏开始，换表头、挪位置、加一栏、去一栏；在报表里用它，导出的就是那几栏', async () => {
  const { page } = studio;
  await page.goto('app://studio/index.html#/reports');
  await page.getByRole('link', { name: '自排台账' }).click();
  await expect(page.getByText('还没有自己排的台账')).toBeVisible();
  await press(page, '排一张台账');
  await type(page, '台账名称', '案件台账');
  await press(page, '照 18 栏开始');
  const list = page.getByRole('radiogroup', { name: '栏目的顺序' });
  await expect(list.getByRole('radio')).toHaveCount(18);
  await expect(page.getByText('A4 横放，一行印成 2 页宽')).toBeVisible();
  await expect(page.getByRole('table')).toBeVisible();
  await photograph(studio, 'layout-new');
  // By keyboard alone: 案件编码 is chosen, and goes one to the right and back.
  await list.getByRole('radio', { name: /案件编码/ }).focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(page.getByText('“案件编码”现在是第 2 栏')).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByText('“案件编码”现在是第 1 栏')).toBeVisible();
  await type(page, '表头', '=编号');
  await page.keyboard.press('Tab');
  await list.getByRole('radio', { name: /案件来源/ }).click();
  await press(page, '去掉这一栏');
  await expect(list.getByRole('radio')).toHaveCount(17);
  await page.getByLabel('加一栏').click();
  await page.getByLabel('加一栏').fill('申请人电话');
  await page.getByTitle(/^申请人电话/).click();
  await expect(page.getByText(/加上了“申请人电话”/)).toBeVisible();
  await press(page, '往前移');
  await page.getByRole('radio', { name: '完整', exact: true }).click();
  await expect(page.getByText(/别人看得到完整的姓名和号码/)).toBeVisible();
  await page.getByRole('radio', { name: /遮盖/ }).click();
  await press(page, '保存');
  await expect(page.getByText('“案件台账”是软件里已有的表')).toBeVisible();
  await type(page, '台账名称', '给司法所的');
  await press(page, '保存');
  await expect(page.getByText('已保存：给司法所的')).toBeVisible();
  await photograph(studio, 'layouts');
  await page.getByRole('link', { name: '在报表里看' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /给司法所的/ })).toBeVisible();
  const report = new URL(page.url()).hash.replace(/.*report=([^&]+).*/, '$1');
  await page.goto(`app://studio/index.html#/reports?report=${report}&period=${month}`);
  await expect(page.getByText('A4 横放，一行印成 2 页宽').first()).toBeVisible();
  await photograph(studio, 'layout-report');
  const path = join(studio.documents, '自排.xlsx');
  await answerSaveDialog(studio, path);
  await press(page, '导出 Excel');
  await expect(page.getByText('已导出：自排.xlsx')).toBeVisible();
  const rows = [...readSheet(path, 2).values()].map((cells) => [...cells.values()]);
  const headings = rows[1] ?? [];
  expect(headings[0]).toBe('=编号');
  expect(headings).toContain('申请人电话');
  expect(headings).not.toContain('案件来源');
  // Title, headings, and what the money comes to.
  expect(rows.length - 3).toBe(STORIES.length);
  expect(rows.at(-1)?.[0]).toBe('合计');
  const at = headings.indexOf('申请人电话');
  for (const row of rows.slice(2)) expect(row[at] ?? '').not.toMatch(/\d{11}/);
  await page.getByRole('link', { name: '改这张台账' }).click();
  await expect(page.getByRole('radiogroup', { name: '栏目的顺序' })).toBeVisible();
});

test('25 栏的一张，两种字号都不超过三屏，字和按钮够大，读屏的读得到', async () => {
  const { page } = studio;
  const { record } = await ask(page, 'layouts.compose', {
    composed: {
      ...{ name: '二十五栏', title: '', listedBy: 'concluded', paper: 'a3_landscape' },
      ...{ isInBook: true, columns: [...DISTRICT_START] },
    },
  });
  const place = { name: '二十五栏', hash: `/layouts/${record.id}`, heading: /^二十五栏$/ };
  for (const [textSize, width, height] of [
    ['normal', 1366, 768],
    ['large', 1280, 720],
  ] as const) {
    await ask(page, 'app.setPreferences', { textSize });
    await page.reload();
    await studio.app.evaluate(
      ({ BrowserWindow }, [w, h]) =>
        BrowserWindow.getAllWindows()[0]?.setContentSize(w as number, h as number),
      [width, height],
    );
    await visit(page, place);
    await expect(page.getByText(/A3 横放，一行印/)).toBeVisible();
    await expect(page.getByRole('table')).toBeVisible();
    await page.getByRole('radio', { name: /当事人/ }).click();
    const screens = await page
      .getByRole('main')
      .evaluate((main) => main.scrollHeight / main.clientHeight);
    console.log(`${textSize}：${screens.toFixed(2)} 屏`);
    await photograph(studio, `layout-25-${textSize}`);
    await page.screenshot({ path: test.info().outputPath(`window-${textSize}.png`) });
    expect(screens).toBeLessThanOrEqual(3);
    expect(await findBarriers(page)).toEqual([]);
  }
  expect(await findSmallTexts(page, 20)).toEqual([]);
  expect(await findSmallTargets(page, 44)).toEqual([]);
});
