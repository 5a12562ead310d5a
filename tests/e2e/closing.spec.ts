import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { ask, openFlowerStudio } from '../support/ask-window';
import { dataFolderOf } from '../support/data-folder';
import { launchStudio, type RunningStudio } from '../support/electron-app';

const folder = mkdtempSync(join(tmpdir(), 'studio-closing-'));
const folders = { userData: join(folder, '用户'), documents: join(folder, '文档') };
/** Long enough for a backup that nobody would wait for without a word. */
const LARGE_BYTES = 600_000_000;

test.describe.configure({ mode: 'serial' });

test.afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Closes the window as a person does; answers the small window that comes. */
async function closeWindow(studio: RunningStudio): Promise<Page> {
  const note = studio.app.waitForEvent('window', { timeout: 30_000 });
  await studio.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  return note;
}

/** All of its words can be seen at once. */
async function expectNothingCutOff(note: Page): Promise<void> {
  const left = await note.evaluate(
    () => document.documentElement.scrollHeight - document.documentElement.clientHeight,
  );
  expect(left).toBe(0);
}

function backupsOf(studio: RunningStudio): string[] {
  const place = join(dataFolderOf(studio), 'backups');
  return existsSync(place) ? readdirSync(place) : [];
}

test('退出前的备份做得久：小窗口说在做什么，关掉它马上退出，不留半个备份', async () => {
  const studio = await launchStudio(folders);
  await openFlowerStudio(studio);
  const recording = join(dataFolderOf(studio), 'attachments/ab');
  mkdirSync(recording, { recursive: true });
  writeFileSync(join(recording, `ab${'0'.repeat(62)}.bin`), '');
  truncateSync(join(recording, `ab${'0'.repeat(62)}.bin`), LARGE_BYTES);

  const ended = once(studio.app.process(), 'exit');
  const note = await closeWindow(studio);
  await expect(note.getByRole('heading', { name: '正在做退出前的备份' })).toBeVisible();
  await expectNothingCutOff(note);
  await note.screenshot({ path: test.info().outputPath('closing.png') });
  await note.close();
  await ended;
  expect(backupsOf(studio)).toEqual([]);
});

test('等它做完，程序自己退出，备份在那里；大字的人看到大字', async () => {
  const studio = await launchStudio(folders);
  await ask(studio.page, 'app.setPreferences', { textSize: 'large' });
  const ended = once(studio.app.process(), 'exit');
  const note = await closeWindow(studio);
  await expect(note.getByRole('heading')).toHaveCSS('font-size', '25px');
  await expectNothingCutOff(note);
  await note.screenshot({ path: test.info().outputPath('closing-large.png') });
  await ended;
  expect(backupsOf(studio)).toEqual([expect.stringMatching(/关闭时\.zip$/)]);
});
