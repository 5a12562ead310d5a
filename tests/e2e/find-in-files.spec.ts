import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { EVERY_CASE } from '@shared/domain/case/view/every-case';
import { ask, openFlowerStudio, tellInWindow } from '../support/ask-window';
import { dataFolderOf } from '../support/data-folder';
import { launchStudio, photograph, type RunningStudio } from '../support/electron-app';
import { findSmallTargets, findSmallTexts } from '../support/measure-text';
import { NEIGHBOR_STORIES, TRICYCLE_SHED } from '../support/sample-stories';
import { press } from '../support/walk-form';

const folder = mkdtempSync(join(tmpdir(), 'studio-find-'));
const folders = { userData: join(folder, '用户'), documents: join(folder, '文档') };

let studio: RunningStudio;
/** What was said in a session of one case, and nowhere else. */
let said = '';
let number = '';
/** Lets the program read on. */
let letRead: () => Promise<void>;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  studio = await launchStudio(folders);
  await openFlowerStudio(studio);
  const [told] = await tellInWindow(studio.page, [TRICYCLE_SHED, ...NEIGHBOR_STORIES]);
  number = told?.case.number ?? '';
  said = told?.case.sessions.flatMap(({ statements }) => statements)[0]?.text.slice(0, 9) ?? '';
  await studio.close();
  letRead = holdBack();
  studio = await launchStudio(folders);
});

test.afterAll(async () => {
  await studio.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Puts in the place of the last file that a search reads a pipe that gives nothing until it is told to. */
function holdBack(): () => Promise<void> {
  const index = join(dataFolderOf(studio), 'index');
  const [name = ''] = readdirSync(index)
    .filter((one) => one.endsWith('.texts.jsonl'))
    .sort();
  const path = join(index, name);
  const bytes = readFileSync(path);
  rmSync(path);
  execFileSync('mkfifo', [path]);
  return () => writeFile(path, bytes);
}

test('查调解记录里的一句话：还在翻案卷时看得到进度，可以不翻，也可以接着翻', async () => {
  const { page } = studio;
  await page.goto('app://studio/index.html#/cases');
  await page.getByRole('combobox', { name: '搜索' }).fill(said);
  await page.keyboard.press('Enter');
  await expect(page.getByText('还在翻案卷…')).toBeVisible();
  await photograph(studio, '还在翻案卷');
  await press(page, '不翻了');
  await expect(page.getByText(/只翻了 \d+% 的案卷/)).toBeVisible();
  // Who left it is not told that there is nothing.
  await expect(page.getByText('没有找到')).toHaveCount(0);
  await photograph(studio, '不翻了');
  await press(page, '接着翻');
  await expect(page.getByText('还在翻案卷…')).toBeVisible();
});

test('大字时那一行也看得清，按得着', async () => {
  const { page } = studio;
  await press(page, '大字');
  await expect(page.getByRole('button', { name: /大字$/ })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText('还在翻案卷…')).toBeVisible();
  expect.soft(await findSmallTexts(page, 20)).toEqual([]);
  expect.soft(await findSmallTargets(page, 44)).toEqual([]);
  await photograph(studio, '还在翻案卷-大字');
});

test('翻完了：只有这一件，标出调解记录里的那句话', async () => {
  const { page } = studio;
  await letRead();
  await expect(page.getByText('还在翻案卷…')).toHaveCount(0);
  const row = page.getByRole('row').filter({ hasText: number });
  await expect(row.getByText(/调解记录/)).toBeVisible();
  await expect(row.getByText(said)).toBeVisible();
  // The heads, and the one case.
  await expect(page.getByRole('row')).toHaveCount(2);
  await photograph(studio, '找到调解记录-大字');
  const query = { ...EVERY_CASE, text: said, sortBy: 'relevance' as const, isDescending: true };
  expect(await ask(page, 'cases.list', query)).toMatchObject({
    total: 1,
    searched: 1,
  });
});
