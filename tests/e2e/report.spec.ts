import { join } from 'node:path';
import { sampleMonthOf } from '@main/services/sample/sample-days';
import { expect, test } from '@playwright/test';
import {
  DISPUTE_CATEGORIES,
  DISPUTE_CATEGORY_LABELS,
} from '@shared/domain/case/model/dispute-category';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { ask, openFlowerStudio, tellInWindow } from '../support/ask-window';
import { dataFolderOf } from '../support/data-folder';
import {
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

test('台账二十五列，一件一行，证件号码打了码，抬头冻结', () => {
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
      expect(line).toContain(party.name);
      if (party.kind === 'natural_person' && party.idNumber !== '') {
        expect(line).not.toContain(party.idNumber);
        expect(line).toContain(`${party.idNumber.slice(0, 6)}********${party.idNumber.slice(-4)}`);
      }
    }
  }
  const xml = readPart(path, 'xl/worksheets/sheet2.xml');
  expect(xml).toMatch(/state="frozen"/);
  expect(xml).toMatch(/orientation="landscape"/);
  expect(xml).toMatch(/paperSize="9"/);
});

test('上个月的月报交过之后又补登了一件：再出时写明更正前后的数', async () => {
  const { page } = studio;
  const { today } = await ask(page, 'app.bootstrap', null);
  // So many days ago lies in the month before, whatever today is.
  const days = Number(today.slice(8)) + 5;
  const [first, second] = DAMAGES_STORIES.slice(1).map((story) => ({
    ...story,
    when: { kind: 'days_ago' as const, days },
  }));
  if (first === undefined || second === undefined) throw new Error('no stories');
  const [view] = await tellInWindow(page, [first]);
  const lastMonth = (view?.effectiveOn ?? '').slice(0, 7);
  await exportReport(lastMonth, '上月.xlsx');
  await tellInWindow(page, [second]);
  await page.goto('app://studio/index.html#/');
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
});

test('没有案件的月份是一份写明的零报告', async () => {
  const path = await exportReport('2024-02', '零报告.xlsx');
  const rows = readSheet(path, 1);
  expect(
    [...rows.values()].some((row) => [...row.values()].some((text) => text.includes('零报告'))),
  ).toBe(true);
  expect(valuesBeside(rows, '调解案件总数（件）')).toEqual(['0', '0', '0']);
});
