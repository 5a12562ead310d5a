import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ask, openFlowerStudio, refusalOf } from '../support/ask-window';
import { dataFolderOf } from '../support/data-folder';
import { launchStudio, photograph, type RunningStudio, startAgain } from '../support/electron-app';

const folder = mkdtempSync(join(tmpdir(), 'studio-shared-'));
const folders = { userData: join(folder, '用户'), documents: join(folder, '共享盘') };

let studio: RunningStudio;
let lockFile: string;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  studio = await launchStudio(folders);
  await openFlowerStudio(studio);
  lockFile = join(dataFolderOf(studio), 'studio.lock');
});

test.afterAll(async () => {
  await studio.app.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Leaves a lock as a running program of a computer does. */
function lockAs(computer: string, pid: number, ageSeconds: number): string {
  const at = new Date(Date.now() - ageSeconds * 1_000);
  const text = `${JSON.stringify({
    ...{ kind: 'lock', token: 'token-of-another', computer, user: '王桂芳', pid },
    ...{ startedAt: '2026-11-21T01:00:00.000Z', seenAt: at.toISOString() },
  })}\n`;
  writeFileSync(lockFile, text);
  utimesSync(lockFile, at, at);
  return text;
}

test('同一台电脑上再点一次图标：第二个不打开，第一个的窗口到前面来', async () => {
  await studio.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  expect(await startAgain(studio)).toBe(0);
  await expect
    .poll(() =>
      studio.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible()),
    )
    .toBe(true);
  expect(studio.app.windows()).toHaveLength(1);
  expect((await ask(studio.page, 'app.bootstrap', null)).holder).toBeNull();
});

test('资料正在另一台电脑上用：只能看，说得出是哪台电脑、谁；写不进去，也不动它的锁', async () => {
  await ask(studio.page, 'app.setPreferences', { deskAskedOn: null });
  await studio.app.close();
  const lock = lockAs('调解室-台式机', 4321, 5);
  studio = await launchStudio(folders);
  const { page } = studio;
  await expect(page.getByText('现在只能查看，不能修改')).toBeVisible();
  await expect(
    page.getByText('这份资料正在电脑“调解室-台式机”（用户 王桂芳）上打开着'),
  ).toBeVisible();
  await photograph(studio, 'held-elsewhere');
  const refusal = await refusalOf(page, 'drafts.put', { key: 'probe', value: 1 });
  expect(refusal.code).toBe('DATA_FOLDER_HELD');
  await page.getByRole('button', { name: '再试一次' }).click();
  await expect(page.getByText('那边还没有退出。')).toBeVisible();
  expect(readFileSync(lockFile, 'utf8')).toBe(lock);
  // Who only reads is not asked who is at the desk.
  await expect(page.getByText('今天谁在当班？')).toHaveCount(0);
});

test('那台电脑两分钟没有动静（断电、死机）：再试一次就能改', async () => {
  const { page } = studio;
  lockAs('调解室-台式机', 4321, 180);
  await page.getByRole('button', { name: '再试一次' }).click();
  await expect(page.getByText('现在只能查看，不能修改')).toBeHidden();
  await ask(page, 'drafts.put', { key: 'probe', value: 1 });
  expect(JSON.parse(readFileSync(lockFile, 'utf8'))).toMatchObject({ computer: hostname() });
});

test('本机上次没能正常退出：留下的锁马上认得出来，打开就能改', async () => {
  await studio.app.close();
  // No process has this number: it is beyond what the system gives out.
  lockAs(hostname(), 2 ** 22 + 1, 5);
  studio = await launchStudio(folders);
  expect((await ask(studio.page, 'app.bootstrap', null)).holder).toBeNull();
  await ask(studio.page, 'drafts.put', { key: 'probe', value: 2 });
});
