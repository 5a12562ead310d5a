import { expect, test } from '@playwright/test';
import { ask, openFlowerStudio } from '../support/ask-window';
import {
  answerOpenDialog,
  launchStudio,
  photograph,
  type RunningStudio,
} from '../support/electron-app';
import { ledgerRow, ledgerRows, ledgerSheet, writeLedger } from '../support/make-ledgers';
import { press } from '../support/walk-form';

let studio: RunningStudio;

test.beforeAll(async () => {
  studio = await launchStudio();
  await openFlowerStudio(studio);
});

test.afterAll(async () => {
  await studio.close();
});

test('导入一个旧的 .xls：先看每一行，再导入；台账和月报里都有；整次撤销', async () => {
  const { page } = studio;
  const rows = [
    ...ledgerRows(14).map((row) => [...row]),
    ledgerRow(15, { 受理时间: '2024年5月' }),
    ledgerRow(16, { 案件编码: 'RM2024-1' }),
    ledgerRow(17, { 当事人: '孙六，李七', 协议形式: '' }),
  ];
  const path = writeLedger(ledgerSheet(rows), 'xls', studio.documents);
  await page.goto('app://studio/index.html#/cases');
  await page.getByRole('link', { name: '导入旧台账' }).click();
  await photograph(studio, 'import-empty');
  await answerOpenDialog(studio, [path]);
  await press(page, '选择文件');
  await expect(page.getByText('25 栏里认出了 21 栏')).toBeVisible();
  await expect(page.getByText(/14 行可以导入，1 行重复，2 行导入不了/)).toBeVisible();
  await expect(page.getByText('受理时间：“2024年5月”只有年和月，请补上日')).toBeVisible();
  await photograph(studio, 'import-review');
  await page.getByLabel('没写协议形式的').click();
  await page.getByTitle('口头协议').click();
  await expect(page.getByText(/15 行可以导入，其中 1 行请核对/)).toBeVisible();
  await page.getByRole('table').scrollIntoViewIfNeeded();
  await photograph(studio, 'import-rows');
  await page.getByRole('button', { name: '大字' }).click();
  await photograph(studio, 'import-rows-large');
  await press(page, '导入 15 件');
  await expect(page.getByText('已导入 15 件。')).toBeVisible();
  await photograph(studio, 'import-done');

  await page.goto('app://studio/index.html#/cases');
  await page.reload();
  await expect(page.getByText('RM2024-14').first()).toBeVisible();
  await photograph(studio, 'import-listed-large');
  const { items } = await ask(page, 'cases.list', {
    ...{ text: 'RM2024-14', statuses: [], categories: [], month: null, mediatorId: null },
    ...{ sortBy: 'registeredOn', isDescending: false, page: 1, pageSize: 10 },
  });
  await page.goto(`app://studio/index.html#/cases/${items[0]?.id}`);
  await expect(page.getByRole('heading', { name: /旧台账第/ })).toBeVisible();
  await photograph(studio, 'import-case-large');
  await page.goto('app://studio/index.html#/reports?report=monthly&period=2024-03');
  await expect(page.getByRole('heading', { name: /月报/ }).first()).toBeVisible();
  const shown = await ask(page, 'reports.preview', { report: 'monthly', period: '2024-03' });
  const total = JSON.stringify(shown).match(/"key":"total"[^}]*"thisPeriod":(\d+)/)?.[1];
  expect(Number(total)).toBeGreaterThan(0);

  await page.goto('app://studio/index.html#/cases/import');
  await page.getByRole('button', { name: '看这些案件' }).click();
  await expect(page.getByRole('link', { name: /^RM2024-/ }).first()).toBeVisible();
  await photograph(studio, 'import-past-large');
  await page.getByRole('button', { name: '撤销这次导入' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '撤销这次导入' }).click();
  await expect(page.getByText('已撤销')).toBeVisible();
  await page.goto('app://studio/index.html#/cases');
  await expect(page.getByText('台账还是空的')).toBeVisible();
});
