import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { sampleMonthOf } from '@main/services/sample/sample-days';
import { expect, type Page, test } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { ask, openFlowerStudio, tellInWindow } from '../support/ask-window';
import {
  answerSaveDialog,
  launchStudio,
  photograph,
  type RunningStudio,
} from '../support/electron-app';
import { findBarriers } from '../support/find-barriers';
import { findSmallTargets, findSmallTexts } from '../support/measure-text';
import { convertInOffice } from '../support/office-suite';
import {
  CONSUMER_STORIES,
  DAMAGES_STORIES,
  NEIGHBOR_STORIES,
  TRADE_STORIES,
} from '../support/sample-stories';
import { press, type } from '../support/walk-form';

// More than stand on a page of a list.
const STORIES = [...CONSUMER_STORIES, ...DAMAGES_STORIES, ...NEIGHBOR_STORIES, ...TRADE_STORIES];

let studio: RunningStudio;
let month: string;

test.describe.configure({ mode: 'serial' });

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

const list = (page: Page, name: string) =>
  page.getByRole('radiogroup', { name: '办到哪一步' }).getByText(new RegExp(`^${name} \\d+$`));

/** Ticks all of the page, does the step, and waits for what became of it. */
async function step(page: Page, button: string, by: string, why = ''): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${button}（`) }).click();
  const dialog = page.getByRole('dialog');
  await type(dialog, '经办人或单位', by);
  if (why !== '') await type(dialog, '原因', why);
  await press(dialog, button);
  await expect(page.getByRole('status').filter({ hasText: `✓ ${button}` })).toBeVisible();
  await press(page, '知道了');
}

/** The workbook without what its formulas come to: whoever opens it must reckon. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => {
    if (!name.startsWith('xl/worksheets/')) return [name, part];
    return [name, strToU8(strFromU8(part).replace(/<\/f><v>[^<]*<\/v>/g, '</f>'))];
  });
  return zipSync(Object.fromEntries(parts));
}

test('没有用的，报表上没有它，也没有它的报表（bug: 用不着的也看见）', async () => {
  const { page } = studio;
  await page.goto('app://studio/index.html#/reports');
  await page.getByRole('link', { name: '平台录入' }).waitFor();
  await expect(page.getByRole('link', { name: '以案定补' })).toHaveCount(0);
  await page.goto('app://studio/index.html#/reports/subsidies');
  await expect(page.getByText('这里没有用以案定补。')).toBeVisible();
});

test('照样子写一个方案；缺日子的说一声，保存了就看得到', async () => {
  const { page } = studio;
  await page.goto('app://studio/index.html#/settings?part=subsidy');
  await page.getByRole('checkbox', { name: /^用以案定补/ }).click();
  await page.getByText('照别处的样子写').click();
  await page.getByRole('button', { name: /^略阳县/ }).click();
  await press(page, '保存');
  await expect(page.getByText('请填写日期').first()).toBeVisible();
  await type(page, '方案名称', '老槐街道补贴办法');
  await type(page, '从哪一天起', '2020-01-01');
  // The sample has no scans: what is asked of the file is what its cases may have.
  for (const name of [
    '必备文书齐全',
    '要签字、盖章的都附了原件',
    '当事人身份证明',
    '调解协议（成功的）',
  ])
    await page.getByRole('checkbox', { name }).click();
  await photograph(studio, 'subsidy-settings');
  await press(page, '保存');
  await expect(page.getByText('已保存')).toBeVisible();
});

test('一个月一次申请，缺材料的说清缺什么；一件不予补贴，其余审到发放', async () => {
  const { page } = studio;
  await page.goto(`app://studio/index.html#/reports?period=${month}`);
  await page.getByRole('link', { name: '以案定补' }).click();
  await page.getByRole('heading', { level: 1, name: '以案定补' }).waitFor();
  await expect(list(page, '还没申请')).toBeVisible();
  await photograph(studio, 'subsidy-open');
  await press(page, '材料齐的都申请');
  await photograph(studio, 'subsidy-apply');
  await press(page.getByRole('dialog'), '申请补贴');
  await expect(page.getByRole('status').filter({ hasText: '✓ 申请补贴：办了' })).toBeVisible();
  await photograph(studio, 'subsidy-applied');
  await press(page, '知道了');
  await list(page, '等初审').click();
  await page
    .getByRole('checkbox', { name: /^勾选（/ })
    .first()
    .click();
  await page.getByRole('button', { name: /^不予补贴（/ }).click();
  await press(page.getByRole('dialog'), '不予补贴');
  await expect(page.getByRole('dialog').getByText('请填写原因').first()).toBeVisible();
  await press(page.getByRole('dialog'), '先不办');
  await step(page, '不予补贴', '老槐司法所', '卷里的笔录没有签字');
  for (const [name, button] of [
    ['等初审', '初审通过'],
    ['等复核', '复核通过'],
    ['等审定', '审定通过'],
    ['等发放', '登记发放'],
  ] as const) {
    await list(page, name).click();
    // More than a page has: ticked once, not page by page.
    await page.getByRole('checkbox', { name: /^全部 \d+ 件都勾$/ }).click();
    if (name === '等审定') await photograph(studio, 'subsidy-approving');
    await step(page, button, '老槐司法所');
  }
  await list(page, '已发放').click();
  await expect(page.getByText('✕')).toHaveCount(0);
  await photograph(studio, 'subsidy-paid');
  await list(page, '不予补贴').click();
  await expect(page.getByRole('paragraph').filter({ hasText: '卷里的笔录没有签字' })).toBeVisible();
});

test('两种字号：字够大、按得着、读屏念得出、不超过三屏，方案写满了也是', async () => {
  const { page } = studio;
  const look = async (name: string, smallest: { text: number; target: number }) => {
    expect.soft(await findBarriers(page), name).toEqual([]);
    expect.soft(await findSmallTexts(page, smallest.text), name).toEqual([]);
    expect.soft(await findSmallTargets(page, smallest.target), name).toEqual([]);
    const screens = await page
      .getByRole('main')
      .evaluate((main) => main.scrollHeight / main.clientHeight);
    console.log(name, screens.toFixed(2));
    if (!name.includes('方案')) expect.soft(screens, name).toBeLessThanOrEqual(3);
    await page.screenshot({ path: test.info().outputPath(`${name}.png`), fullPage: false });
  };
  for (const [size, width, height, smallest] of [
    ['标准', 1366, 768, { text: 12, target: 24 }],
    ['大字', 1280, 720, { text: 20, target: 44 }],
  ] as const) {
    await studio.app.evaluate(
      ({ BrowserWindow }, [w, h]) =>
        BrowserWindow.getAllWindows()
          .find((window) => window.isVisible())
          ?.setContentSize(w as number, h as number),
      [width, height],
    );
    await page.goto('app://studio/index.html#/');
    if (size === '大字') await press(page, '大字');
    for (const name of ['open', 'paid', 'refused']) {
      await page.goto(`app://studio/index.html#/reports/subsidies?period=${month}&list=${name}`);
      await page.getByRole('heading', { name: '各人合计' }).waitFor();
      await page.locator('.subsidy-row').first().waitFor();
      await look(`${name}-${size}`, smallest);
      await page.locator('.subsidy-reckoning summary').first().click();
      await look(`${name}-${size}-展开`, smallest);
    }
    await page.goto('app://studio/index.html#/settings?part=subsidy');
    await page.getByText(/^老槐街道补贴办法（/).click();
    await look(`方案-${size}`, smallest);
    await page.getByRole('button', { name: '去掉这个方案' }).scrollIntoViewIfNeeded();
    await page.screenshot({ path: test.info().outputPath(`方案-${size}-下面.png`) });
  }
  await press(page, '大字');
});

test('发放名册导出：另一个程序读得到，合计是公式，LibreOffice 算出来一样，签名空着', async () => {
  const { page } = studio;
  const { today } = await ask(page, 'app.bootstrap', null);
  const path = join(studio.documents, '发放名册.xlsx');
  await answerSaveDialog(studio, path);
  await page.goto(
    `app://studio/index.html#/reports?report=subsidy_monthly&period=${today.slice(0, 7)}`,
  );
  await press(page, '导出 Excel');
  await expect(page.getByText('已导出：发放名册.xlsx')).toBeVisible();
  const { people, counts } = await ask(page, 'subsidies.overview', {
    ...{ period: month, list: 'paid', page: 1, pageSize: 20 },
  });
  const yuan = people.reduce((sum, { fen }) => sum + fen, 0) / 100;
  expect(counts.paid.fen / 100).toBe(yuan);
  expect(yuan).toBeGreaterThan(0);
  const bytes = readFileSync(path);
  const sheetOf = (book: ReturnType<typeof read>) =>
    utils.sheet_to_json<(string | number)[]>(book.Sheets.发放名册 ?? {}, { header: 1 });
  const book = read(bytes, { cellFormula: true });
  const rows = sheetOf(book);
  const heading = rows[1] ?? [];
  const amount = heading.indexOf('补贴金额(元)');
  expect(rows.at(-1)?.[0]).toBe('合计');
  expect(rows.at(-1)?.[amount]).toBe(yuan);
  const total = utils.encode_cell({ r: rows.length - 1, c: amount });
  expect(book.Sheets.发放名册?.[total]?.f).toMatch(/^SUM\(/);
  expect(heading.at(-1)).toBe('领取人签名');
  for (const row of rows.slice(2, -1)) expect(row[heading.length - 1] ?? '').toBe('');
  const made = await convertInOffice({ '名册.xlsx': withoutResults(bytes) }, 'xlsx');
  const recalculated = sheetOf(read(made.get('名册.xlsx')));
  expect(recalculated.at(-1)?.[amount]).toBe(yuan);
  writeFileSync(test.info().outputPath('发放名册.xlsx'), bytes);
});
