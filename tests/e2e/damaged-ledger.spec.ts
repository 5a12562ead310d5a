import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EARLIER_STORIES } from '@main/services/sample/stories/earlier';
import { LAND_STORIES } from '@main/services/sample/stories/land';
import { expect, test } from '@playwright/test';
import { ask, openFlowerStudio, tellInWindow } from '../support/ask-window';
import { dataFolderOf } from '../support/data-folder';
import { launchStudio, photograph, type RunningStudio } from '../support/electron-app';
import { press } from '../support/walk-form';

const folder = mkdtempSync(join(tmpdir(), 'studio-damaged-'));
const folders = { userData: join(folder, '用户'), documents: join(folder, '文档') };
const HALF = '{"schemaVersion":1,"kind":"ledger","cases":[{"id":"断电写了一半';

let studio: RunningStudio;
let broken: string;
let ledgers: string;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  studio = await launchStudio(folders);
  await openFlowerStudio(studio);
  ledgers = join(dataFolderOf(studio), 'ledger');
  await tellInWindow(studio.page, [...EARLIER_STORIES, ...LAND_STORIES]);
});

test.afterAll(async () => {
  await studio.close();
  rmSync(folder, { recursive: true, force: true });
});

test('一个月的台账写了一半：说清楚，原样留着，其他月份照常用', async () => {
  await studio.close();
  const names = readdirSync(ledgers)
    .filter((name) => name.endsWith('.json'))
    .sort();
  expect(names.length).toBeGreaterThanOrEqual(2);
  broken = names[0] ?? '';
  const others = names.slice(1).map((name) => [name, readFileSync(join(ledgers, name), 'utf8')]);
  writeFileSync(join(ledgers, broken), HALF);

  studio = await launchStudio(folders);
  const { page } = studio;
  await expect(page.getByText('资料文件夹里有需要您知道的情况')).toBeVisible();
  await photograph(studio, 'damaged');
  const { notices, state } = await ask(page, 'app.bootstrap', null);
  expect(state).toBe('ready');
  const [notice] = notices;
  expect(notice).toMatchObject({ kind: 'ledger_set_aside', month: broken.slice(0, 7) });
  const kept = readdirSync(dataFolderOf(studio), { recursive: true })
    .map(String)
    .filter((path) => path.endsWith(notice?.keptAs ?? '\0'));
  expect(kept).toHaveLength(1);
  expect(readFileSync(join(dataFolderOf(studio), kept[0] ?? ''), 'utf8')).toBe(HALF);
  for (const [name, content] of others)
    expect(readFileSync(join(ledgers, name ?? ''), 'utf8')).toBe(content);
});

test('月报写明缺了哪个月，不悄悄少算', async () => {
  const { page } = studio;
  const { today } = await ask(page, 'app.bootstrap', null);
  const report = await ask(page, 'reports.preview', { month: today.slice(0, 7) });
  const said = [...report.notes, ...report.checks.map(({ label, detail }) => `${label}${detail}`)];
  const [year, month] = broken.slice(0, 7).split('-');
  expect(said.join()).toContain(`${year}年${Number(month)}月`);
});

test('“知道了”之后不再挡着，还能继续登记新案', async () => {
  const { page } = studio;
  await press(page, '知道了');
  await expect(page.getByText('资料文件夹里有需要您知道的情况')).toBeHidden();
  const [first] = LAND_STORIES;
  if (first === undefined) throw new Error('no story');
  const [view] = await tellInWindow(page, [first]);
  // Numbers of the lost month are not given out again.
  expect(view?.case.serial.ordinal).toBe(EARLIER_STORIES.length + LAND_STORIES.length + 1);
});
