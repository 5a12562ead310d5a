import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprintOf, makeStudioKey } from '@main/services/street/seal-package';
import { expect, test } from '@playwright/test';
import { ask, openFlowerStudio } from '../support/ask-window';
import {
  answerOpenDialog,
  answerSaveDialog,
  launchStudio,
  photograph,
  type RunningStudio,
} from '../support/electron-app';
import { inventPackage } from '../support/invent-package';
import { readSheet, readWord, valuesBeside } from '../support/read-files';
import { press } from '../support/walk-form';

const POMEGRANATE = '石榴院调解工作室';
const JUJUBE = '枣树巷调解工作室';
const LOQUAT = '枇杷里调解工作室';
const MONTH = '2026-10';
const IDS: Readonly<Record<string, string>> = { [POMEGRANATE]: 'unit-1', [JUJUBE]: 'unit-2' };
const STRANGE = makeStudioKey('2026-01-01T00:00:00.000Z');
const KEYS: Readonly<Record<string, typeof STRANGE>> = {
  [POMEGRANATE]: makeStudioKey('2026-01-01T00:00:00.000Z'),
  [JUJUBE]: makeStudioKey('2026-01-01T00:00:00.000Z'),
};

let studio: RunningStudio;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  studio = await launchStudio();
  await openFlowerStudio(studio);
});

test.afterAll(async () => {
  await studio.close();
});

test('三个工作室，一个没有报：核对指纹，汇总，导出，退回，更正了再读入', async () => {
  const { page } = studio;
  const { studio: own } = await ask(page, 'app.bootstrap', null);
  const street = own?.profile.streetName ?? '';
  const write = (name: string, cases: number, ordinal = 1) => {
    const path = join(studio.documents, `${name}${ordinal}.mtpkg`);
    const told = {
      unit: { id: IDS[name] ?? 'nobody', name },
      streetName: street,
      month: MONTH,
      before: 20,
    };
    writeFileSync(path, inventPackage({ ...told, cases, ordinal }, KEYS[name] ?? STRANGE));
    return path;
  };
  const files = [write(POMEGRANATE, 2), write(JUJUBE, 1)];

  await page.goto('app://studio/index.html#/reports/street');
  await page.getByRole('link', { name: /打开“上报包和汇总”的设置/ }).click();
  await page.getByRole('checkbox', { name: /本室替街道汇总/ }).click();
  await press(page, '保存');
  await expect(page.getByText('已保存')).toBeVisible();
  await photograph(studio, 'street-settings');

  await page.goto(`app://studio/index.html#/reports/street?period=${MONTH}`);
  for (const name of [POMEGRANATE, JUJUBE, LOQUAT]) {
    await press(page, '登记报送单位');
    const dialog = page.getByRole('dialog', { name: '登记报送单位' });
    await dialog.getByLabel('单位名称').fill(name);
    if (name === POMEGRANATE) await photograph(studio, 'street-member');
    await dialog.getByRole('button', { name: '保存' }).click();
    await expect(dialog).toBeHidden();
  }
  await expect(page.getByText(`应报 3 个单位，3 个没有报全`)).toBeVisible();

  await answerOpenDialog(studio, files);
  await press(page, '读入上报包');
  for (const name of [POMEGRANATE, JUJUBE]) {
    await page
      .locator('.street-file', { hasText: name })
      .getByRole('button', { name: '核对指纹' })
      .click();
    const dialog = page.getByRole('dialog');
    if (name === POMEGRANATE) await photograph(studio, 'street-fingerprint');
    await expect(dialog).toContainText(name);
    const own = fingerprintOf(KEYS[name]?.publicKey ?? '');
    await expect(dialog.locator('.fingerprint')).toHaveText(own);
    await dialog.getByRole('button', { name: '对上了，读入' }).click();
    await expect(dialog).toBeHidden();
  }
  await expect(page.getByText('读了 2 个文件，算进去 2 个')).toBeVisible();
  const rows = page.getByRole('region', { name: '报送单位' }).getByRole('row');
  await expect(rows.filter({ hasText: LOQUAT })).toContainText('✕ 未报');
  await expect(rows.filter({ hasText: POMEGRANATE })).toContainText('✓ 已报');
  await expect(page.getByText(`${LOQUAT}未报`)).toBeVisible();
  await photograph(studio, 'street-units');

  await page.getByText('汇总表', { exact: true }).click();
  await expect(
    page.getByRole('heading', { name: /2026年10月人民调解案件统计汇总表$/ }),
  ).toBeVisible();
  await photograph(studio, 'street-report');
  const path = join(studio.documents, '汇总.xlsx');
  await answerSaveDialog(studio, path);
  await press(page, '导出汇总表（Excel）');
  await expect(page.getByText('已导出：汇总.xlsx')).toBeVisible();
  expect(valuesBeside(readSheet(path, 1), '调解案件总数（件）')[0]).toBe('3');
  const units = readSheet(path, 2);
  expect(valuesBeside(units, POMEGRANATE)[2]).toBe('2');
  expect(valuesBeside(units, `${LOQUAT}（未报）`)[2]).toBe('0');
  expect(valuesBeside(units, '合计')[2]).toBe('3');

  const word = join(studio.documents, '通报.docx');
  await answerSaveDialog(studio, word);
  await press(page, '导出通报（Word）');
  await expect(page.getByText('已导出：通报.docx')).toBeVisible();
  expect(await readWord(word)).toContain(`没有报的 1 个：${LOQUAT}。`);

  await page.getByText('谁报了', { exact: true }).click();
  await page.getByRole('button', { name: `退回${JUJUBE}的上报包` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('退回的原因').fill('协议金额漏填，请核对后更正');
  await photograph(studio, 'street-give-back');
  await dialog.getByRole('button', { name: '退回', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(rows.filter({ hasText: JUJUBE })).toContainText('▲ 已退回，等重报');
  const back = join(studio.documents, '退回.mtback');
  await answerSaveDialog(studio, back);
  await page.getByRole('button', { name: `导出给${JUJUBE}的退回单` }).click();
  await expect(page.getByText('已导出：退回.mtback')).toBeVisible();
  await photograph(studio, 'street-given-back');

  await answerOpenDialog(studio, [write(JUJUBE, 3, 2), back]);
  await press(page, '读入上报包');
  await expect(page.getByText(/算进去 1 个：2026年10月，其中 1 个更正了以前的/)).toBeVisible();
  await expect(page.getByText(/不是上报包，是退回单/)).toBeVisible();
  await expect(rows.filter({ hasText: JUJUBE })).toContainText('更正过 1 次');
  await page.getByRole('button', { name: '大字' }).click();
  await photograph(studio, 'street-units-large');
});

test('自己的月报：登记报送以后导出上报包，看到指纹；退回单不是自己的不收', async () => {
  const { page } = studio;
  await page.goto(`app://studio/index.html#/reports?report=monthly&period=${MONTH}`);
  await press(page, '登记报送');
  const dialog = page.getByRole('dialog', { name: '登记报送' });
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog).toBeHidden();
  await answerSaveDialog(studio, join(studio.documents, '十月.mtpkg'));
  await press(page, '导出上报包');
  await expect(page.getByText('已导出：十月.mtpkg')).toBeVisible();
  const fingerprint = await page.locator('.fingerprint').textContent();
  await photograph(studio, 'street-package');
  await page.goto('app://studio/index.html#/settings?part=street');
  await expect(page.locator('.fingerprint')).toHaveText(fingerprint ?? 'none');
  await photograph(studio, 'street-own-fingerprint');
  await page.goto('app://studio/index.html#/reports/submissions');
  await answerOpenDialog(studio, [join(studio.documents, '退回.mtback')]);
  await press(page, '读入退回单');
  await expect(page.getByText('这张退回单说的不是本工作室报的表，没有读入。')).toBeVisible();
});
