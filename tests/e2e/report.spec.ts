import { join } from 'node:path';
import { sampleMonthOf } from '@main/services/sample/sample-days';
import { expect, test } from '@playwright/test';
import {
  DISPUTE_CATEGORIES,
  DISPUTE_CATEGORY_LABELS,
} from '@shared/domain/case/model/dispute-category';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { daysBetween, type LocalDate, localDate } from '@shared/domain/kernel/local-date';
import type { Party } from '@shared/domain/party/party';
import { ageOfParty } from '@shared/domain/party/party-facts';
import { ask, openFlowerStudio, tellInWindow } from '../support/ask-window';
import { dataFolderOf } from '../support/data-folder';
import {
  answerOpenDialog,
  answerSaveDialog,
  launchStudio,
  photograph,
  type RunningStudio,
} from '../support/electron-app';
import { readPart, readSettledLedgers, readSheet, valuesBeside } from '../support/read-files';
import {
  CONSUMER_STORIES,
  DAMAGES_STORIES,
  EMPLOYMENT_STORIES,
  TRADE_STORIES,
  TRICYCLE_SHED,
} from '../support/sample-stories';
import { goTo } from '../support/walk-case';
import { press } from '../support/walk-form';

const STORIES = [
  TRICYCLE_SHED,
  ...CONSUMER_STORIES,
  ...DAMAGES_STORIES,
  ...EMPLOYMENT_STORIES,
  ...TRADE_STORIES,
];

let studio: RunningStudio;
let month: string;
let cases: MediationCase[];

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  studio = await launchStudio();
  await openFlowerStudio(studio);
  const { today } = await ask(studio.page, 'app.bootstrap', null);
  month = sampleMonthOf(today).month;
  await tellInWindow(studio.page, STORIES);
  cases = [...(await readSettledLedgers(dataFolderOf(studio))).values()];
});

test.afterAll(async () => {
  await studio.close();
});

async function exportReport(wanted: string, fileName: string): Promise<string> {
  const { page } = studio;
  const path = join(studio.documents, fileName);
  await answerSaveDialog(studio, path);
  await page.goto(`app://studio/index.html#/reports?period=${wanted}`);
  await press(page, '导出 Excel');
  await expect(page.getByText(`已导出：${fileName}`)).toBeVisible();
  return path;
}

test('统计表上的数与台账文件里数出来的一样', async () => {
  await goTo(studio.page, '报表');
  const path = await exportReport(month, '月报.xlsx');
  await photograph(studio, 'report');
  const rows = readSheet(path, 1);
  const thisMonth = (label: string) => Number(valuesBeside(rows, label)[0]);
  expect(cases).toHaveLength(STORIES.length);
  expect(thisMonth('调解案件总数（件）')).toBe(cases.length);
  expect(thisMonth('调解成功（件）')).toBe(cases.filter((one) => one.agreement !== null).length);
  expect(thisMonth('涉及当事人数（人）')).toBe(
    cases.reduce((sum, { parties }) => sum + parties.length, 0),
  );
  for (const form of ['oral', 'written'] as const) {
    const label = form === 'oral' ? '口头协议' : '书面协议';
    expect(thisMonth(label)).toBe(cases.filter((one) => one.agreement?.form === form).length);
  }
  for (const category of DISPUTE_CATEGORIES) {
    expect(thisMonth(DISPUTE_CATEGORY_LABELS[category]), category).toBe(
      cases.filter(({ registration }) => registration.category === category).length,
    );
  }
  const fen = cases
    .flatMap((one) => one.agreement?.terms.clauses ?? [])
    .flatMap(({ obligations }) => obligations)
    .reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0);
  expect(thisMonth('协议涉及金额（元）')).toBeCloseTo(fen / 100, 2);
});

test('合计是公式，本年累计等于本期加以前', () => {
  const xml = readPart(join(studio.documents, '月报.xlsx'), 'xl/worksheets/sheet1.xml');
  expect(xml).toMatch(/<f>[^<]*SUM\(/);
  const rows = readSheet(join(studio.documents, '月报.xlsx'), 1);
  const [current, before, toDate] = valuesBeside(rows, '调解案件总数（件）').map(Number);
  expect(toDate).toBe((current ?? 0) + (before ?? 0));
});

/** Nobody under 18 is named in what leaves the studio. */
function nameOutside(party: Party, today: LocalDate): string {
  const age = party.kind === 'natural_person' ? ageOfParty(party, today) : null;
  return age !== null && age < 18 ? '某某' : party.name;
}

test('台账二十五列，一件一行，证件号码打了码，抬头冻结', async () => {
  const { today } = await ask(studio.page, 'app.bootstrap', null);
  const path = join(studio.documents, '月报.xlsx');
  const rows = readSheet(path, 2);
  const [headRow, head] = [...rows].find(([, cells]) => cells.get('A') === '案件编码') ?? [
    0,
    new Map(),
  ];
  expect(head.size).toBe(25);
  const body = [...rows].filter(([at]) => at > headRow).map(([, cells]) => cells);
  const byNumber = new Map(body.map((cells) => [cells.get('A'), [...cells.values()].join('|')]));
  for (const one of cases) {
    const line = byNumber.get(one.number) ?? '';
    expect(line, one.number).toContain(one.registration.description.slice(0, 20));
    for (const party of one.parties) {
      expect(line).toContain(nameOutside(party, today));
      if (party.kind === 'natural_person' && party.idNumber !== '') {
        expect(line).not.toContain(party.idNumber);
        expect(line).toContain(`${'*'.repeat(14)}${party.idNumber.slice(-4)}`);
      }
    }
  }
  const xml = readPart(path, 'xl/worksheets/sheet2.xml');
  expect(xml).toMatch(/state="frozen"/);
  expect(xml).toMatch(/orientation="landscape"/);
  expect(xml).toMatch(/paperSize="9"/);
});

test('点一个数，看是哪几件；打开一件再回来，报表还在那个数上，全用键盘', async () => {
  const { page } = studio;
  await page.goto(`app://studio/index.html#/reports?period=${month}`);
  const terminated = page.getByRole('link', { name: /^调解终止，本期/ });
  await terminated.focus();
  await page.keyboard.press('Enter');
  const count = cases.filter(({ termination }) => termination !== null).length;
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`调解终止 · 本期 ${count} 件`);
  const rows = page.getByRole('table').getByRole('row');
  await expect(rows).toHaveCount(count + 1);
  await photograph(studio, 'report-figure');
  await page.getByRole('table').getByRole('link').first().press('Enter');
  await expect(page).toHaveURL(/#\/cases\//);
  await page.goBack();
  await page.getByRole('link', { name: '回到报表' }).press('Enter');
  await expect(terminated).toBeFocused();
  await expect(terminated).toBeInViewport();
  await page.getByRole('link', { name: /^协议涉及金额，本期/ }).press('Enter');
  await expect(page.getByRole('columnheader', { name: '计入（元）' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('来自');
});

test('上个月的月报交过之后又补登了一件：再出时写明更正前后的数', async () => {
  const { page } = studio;
  const { today } = await ask(page, 'app.bootstrap', null);
  // So many days ago lies in the month before that of the sample, which on the first days of a month is the last one.
  const days = daysBetween(localDate(`${month}-01`), localDate(today)) + 5;
  const [first, second] = DAMAGES_STORIES.slice(1).map((story) => ({
    ...story,
    when: { kind: 'days_ago' as const, days },
  }));
  if (first === undefined || second === undefined) throw new Error('no stories');
  const [view] = await tellInWindow(page, [first]);
  const lastMonth = (view?.effectiveOn ?? '').slice(0, 7);
  await exportReport(lastMonth, '上月.xlsx');
  await press(page, '登记报送');
  await photograph(studio, 'report-hand-in');
  await press(page, '保存');
  await expect(page.getByText(/已报送：.*报给/)).toBeVisible();
  await tellInWindow(page, [second]);
  await page.goto('app://studio/index.html#/');
  await page.goto(`app://studio/index.html#/reports?period=${lastMonth}`);
  // The report as it was is shown until the new one has been counted.
  await expect(page.getByText(/和上次报送的数字不同/)).toBeVisible();
  const path = await exportReport(lastMonth, '上月更正.xlsx');
  await expect(page.getByText(/更正/).first()).toBeVisible();
  const shown = await ask(page, 'reports.preview', { report: 'monthly', period: lastMonth });
  const total = Number(valuesBeside(readSheet(path, 1), '调解案件总数（件）')[0]);
  expect(shown).toMatchObject({
    state: 'ready',
    content: { title: expect.stringContaining('更正') },
  });
  expect([...readSheet(path, 1).values()].flatMap((row) => [...row.values()]).join()).toContain(
    '更正',
  );
  expect(total).toBe(2);
  await press(page, '变了什么');
  await expect(page.getByText('报送时没有算，现在算进来了')).toBeVisible();
  await photograph(studio, 'report-changes');
  await press(page, '更正报送');
  await press(page, '保存');
  await expect(page.getByText('请填写更正的原因')).toBeVisible();
  await page.getByLabel('更正的原因').fill('上月底调成的一件补登了');
  await press(page, '保存');
  await expect(page.getByText(/已更正报送（第 2 次）/)).toBeVisible();
  await page.getByRole('link', { name: '报送记录' }).click();
  await photograph(studio, 'report-submissions');
  await page.getByRole('table').getByRole('link').nth(1).click();
  await expect(page.getByRole('link', { name: /第 2 次报送（更正/ })).toBeVisible();
  await photograph(studio, 'report-frozen');
  await answerSaveDialog(studio, join(studio.documents, '当时的.xlsx'));
  await press(page, '导出 Excel');
  await expect(page.getByText('已导出：当时的.xlsx')).toBeVisible();
  const then = readSheet(join(studio.documents, '当时的.xlsx'), 1);
  expect(Number(valuesBeside(then, '调解案件总数（件）')[0])).toBe(1);
});

test('平台录入：一栏一栏复制，填回平台案号就不再列着', async () => {
  const { page } = studio;
  await goTo(page, '报表');
  await page.getByRole('link', { name: '平台录入' }).click();
  await photograph(studio, 'platform-list');
  const before = (await page.getByText(/^没录的 \d+ 件$/).textContent()) ?? '';
  await page
    .getByRole('link', { name: /人调字第/ })
    .first()
    .click();
  await page.getByRole('button', { name: /复制\s*纠纷类别/ }).click();
  await expect(page.getByText('已复制')).toBeVisible();
  await photograph(studio, 'platform-case');
  await press(page, '登记平台案号');
  await expect(page.getByText('请填写平台案号')).toBeVisible();
  await page.getByLabel('平台案号').fill('豫民调20261130001');
  await press(page, '登记平台案号');
  await expect(page.getByText(/已录入，平台案号 豫民调20261130001/)).toBeVisible();
  await page.getByRole('link', { name: '没录的一览' }).click();
  const left = Number(before.replace(/\D/g, '')) - 1;
  await expect(page.getByText(`没录的 ${left} 件`)).toBeVisible();
  const there = join(studio.documents, '平台.xlsx');
  await answerSaveDialog(studio, there);
  await press(page, '导出没录的（Excel）');
  await expect(page.getByText('已导出：平台.xlsx')).toBeVisible();
  await page.getByRole('link', { name: '核对平台导出的表' }).click();
  await answerOpenDialog(studio, [there]);
  await press(page, '选择文件');
  const unnoted = page.getByRole('region', { name: '平台上有、这里没写平台案号的' });
  await expect(unnoted.getByText(`${left} 件`)).toBeVisible();
  await photograph(studio, 'platform-compared');
  await unnoted.getByRole('link').first().click();
  await expect(page.getByLabel('平台案号')).toHaveValue(/人调字第/);
  await page.goBack();
  await expect(unnoted.getByText(`${left} 件`)).toBeVisible();
  await page.goto('app://studio/index.html#/settings?part=platform');
  await photograph(studio, 'platform-settings');
});

test('没有案件的月份是一份写明的零报告', async () => {
  const path = await exportReport('2024-02', '零报告.xlsx');
  const rows = readSheet(path, 1);
  expect(
    [...rows.values()].some((row) => [...row.values()].some((text) => text.includes('零报告'))),
  ).toBe(true);
  expect(valuesBeside(rows, '调解案件总数（件）')).toEqual(['0', '0', '0']);
});
