import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read as readSheets } from '@e965/xlsx';
import { expect, test } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { ask } from '../support/ask-window';
import {
  answerOpenDialog,
  answerSaveDialog,
  launchStudio,
  photograph,
  type RunningStudio,
} from '../support/electron-app';
import { press } from '../support/walk-form';

let studio: RunningStudio;

test.beforeEach(async () => {
  studio = await launchStudio();
});

test.afterEach(async () => {
  await studio.close();
});

/** The workbook with the texts of its cells changed, as Excel would. */
function rewrite(from: string, to: string, change: (xml: string) => string): void {
  const parts = unzipSync(readFileSync(from));
  const path = 'xl/sharedStrings.xml';
  const xml = strFromU8(parts[path] as Uint8Array);
  writeFileSync(to, zipSync({ ...parts, [path]: strToU8(change(xml)) }));
}

test('存样例、标签写错了说在哪一格、改好了试填、采用、照它导出十一月、改回自带的', async () => {
  test.setTimeout(120_000);
  const { page } = studio;
  await press(page, '打开示例数据');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goto('app://studio/index.html#/settings?part=templates');
  await expect(page.getByText('报表自己的表（Excel）')).toBeVisible();
  await page.getByText('选要填的那一种报表').click();
  await photograph(studio, 'form-list');
  await page.getByRole('link', { name: '案件月报', exact: true }).click();
  const example = join(studio.documents, '样例.xlsx');
  await answerSaveDialog(studio, example);
  await press(page, '存一份样例');
  await expect(page.getByText('样例.xlsx').first()).toBeVisible();
  await page.getByText('总体情况', { exact: true }).click();
  await expect(page.getByText('{调解案件总数·本期}', { exact: true })).toBeVisible();
  await photograph(studio, 'form-tags');

  const wrong = join(studio.documents, '填错的.xlsx');
  rewrite(example, wrong, (xml) => xml.replace('{调解案件总数·本期}', '{调解案件数·本期}'));
  await answerOpenDialog(studio, [wrong]);
  await press(page, '选表格文件');
  const problems = page.getByRole('alert');
  await expect(problems).toContainText('“统计表”的 B5 格');
  await expect(problems).toContainText('是不是“{调解案件总数·本期}”？');
  await photograph(studio, 'form-problems');

  const right = join(studio.documents, '某某街道月报表.xlsx');
  rewrite(example, right, (xml) => xml.replace('{标题}', '某某街道{统计期}报表'));
  await answerOpenDialog(studio, [right]);
  await press(page, '选表格文件');
  const cells = page.getByRole('region', { name: '试填的“统计表”' });
  await expect(cells).toContainText('某某街道2026年');
  await expect(cells).not.toContainText('{');
  await photograph(studio, 'form-try');
  await press(page, '采用这张表');
  await expect(page.getByText('✓ 正在用')).toBeVisible();

  await page.goto('app://studio/index.html#/reports?report=monthly&period=2026-11');
  const path = join(studio.documents, '十一月.xlsx');
  await answerSaveDialog(studio, path);
  await press(page, '填在自己的表里');
  await expect(page.getByText('十一月.xlsx').first()).toBeVisible();
  await photograph(studio, 'report-in-form');
  const shown = await ask(page, 'reports.preview', { report: 'monthly', period: '2026-11' });
  if (shown.state !== 'ready') throw new Error('still counting');
  const total = shown.content.sections
    .flatMap(({ rows }) => rows)
    .find(({ key }) => key === 'total');
  const book = readSheets(readFileSync(path));
  expect(book.Sheets.统计表?.A1?.v).toBe('某某街道2026年11月报表');
  expect(book.Sheets.统计表?.B5?.v).toBe(total?.thisPeriod);
  const ledger = book.Sheets.案件台账;
  expect(ledger?.['!ref']?.split(':')[1]?.replace(/\D/g, '')).toBe(
    String(Math.max(1, total?.thisPeriod ?? 0) + 5),
  );
  const noted = await ask(page, 'exports.list', { text: '月报表.xlsx', page: 1, pageSize: 10 });
  expect(noted.items.map(({ row }) => row)).toMatchObject([
    { title: '2026年11月人民调解案件统计月报（填在自己的表里：某某街道月报表.xlsx）' },
  ]);

  await ask(page, 'app.setPreferences', { textSize: 'large' });
  await page.goto('app://studio/index.html#/settings?part=templates&report=monthly');
  await page.reload();
  await expect(page.getByText('✓ 正在用')).toBeVisible();
  await photograph(studio, 'form-large');
  await press(page, '不用模板，改回自带的');
  await expect(page.getByRole('button', { name: /^改用/ })).toBeVisible();
});
