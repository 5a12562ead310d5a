import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ask, openFlowerStudio, tellInWindow } from '../support/ask-window';
import {
  answerOpenDialog,
  launchStudio,
  photograph,
  type RunningStudio,
} from '../support/electron-app';
import { LAND_STORIES } from '../support/sample-stories';

const shelf = mkdtempSync(join(tmpdir(), 'studio-sealed-'));
const PASSWORD = '石榴院里住了二十年';

let old: RunningStudio;
let code: string;
let stick: string;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  old = await launchStudio();
  await openFlowerStudio(old);
  await tellInWindow(old.page, LAND_STORIES);
  await ask(old.page, 'safekeeping.backUp', null);
  const answer = await ask(old.page, 'protection.turnOn', {
    name: '赵信花',
    mediatorId: null,
    password: PASSWORD,
  });
  code = answer.code;
  const { entry } = await ask(old.page, 'safekeeping.backUp', null);
  stick = join(shelf, entry.fileName);
  cpSync(join(entry.folder, entry.fileName), stick);
});

test.afterAll(async () => {
  await old.close();
  rmSync(shelf, { recursive: true, force: true });
});

test('加密以前的备份列在“备份与检查”里，一按就都加密了', async () => {
  const { page } = old;
  await page.evaluate(() => {
    window.location.hash = '/settings?part=safekeeping';
  });
  const section = page.getByRole('region', { name: '加密以前的备份' });
  await expect(section).toContainText('共 1 份');
  await section.scrollIntoViewIfNeeded();
  await photograph(old, 'plain-backups');
  await section.getByRole('button', { name: '把它们都加密' }).click();
  await expect(section).toContainText('1 份备份已加密');
  await photograph(old, 'resealed');
  expect(await ask(page, 'safekeeping.plainBackups', null)).toEqual([]);
  expect((await ask(page, 'safekeeping.check', null)).findings).toEqual([]);
});

test('换一台电脑：备份说要密码，填了恢复码就恢复、打开', async () => {
  const fresh = await launchStudio();
  const { page } = fresh;
  await answerOpenDialog(fresh, [stick]);
  await page.getByRole('button', { name: '从备份恢复' }).click();
  const secret = page.getByLabel('密码或恢复码');
  await expect(secret).toBeVisible();
  await expect(page.getByRole('button', { name: '恢复并打开' })).toBeDisabled();
  await secret.fill('猜的');
  await page.getByRole('button', { name: '恢复并打开' }).click();
  await expect(page.getByRole('alert')).toContainText('密码或恢复码不对');
  await photograph(fresh, 'sealed-backup');
  await ask(page, 'app.setPreferences', { textSize: 'large' });
  await page.reload();
  await answerOpenDialog(fresh, [stick]);
  await page.getByRole('button', { name: '从备份恢复' }).click();
  await expect(secret).toBeVisible();
  await secret.scrollIntoViewIfNeeded();
  await photograph(fresh, 'sealed-backup-large');
  await secret.fill(code);
  await page.getByRole('button', { name: '恢复并打开' }).click();
  await expect.poll(async () => (await ask(page, 'desk.state', null)).isProtected).toBe(true);
  await ask(page, 'desk.unlockWithCode', { code });
  await expect
    .poll(async () => (await ask(page, 'safekeeping.check', null)).caseCount)
    .toBe(LAND_STORIES.length);
  await fresh.close();
});

test('资料换了一把钥匙：旧的备份要它那时的密码或恢复码，给了才看得到会变什么', async () => {
  const { page } = old;
  await ask(page, 'protection.turnOff', { password: PASSWORD });
  const again = { name: '赵信花', mediatorId: null, password: `${PASSWORD}了` };
  await ask(page, 'protection.turnOn', again);
  await page.evaluate(() => {
    window.location.hash = '/settings?part=safekeeping';
  });
  await page.reload();
  await answerOpenDialog(old, [stick]);
  await page.getByRole('button', { name: '从别处选一份备份' }).click();
  const secret = page.getByLabel('密码或恢复码');
  await expect(secret).toBeVisible();
  await expect(page.getByText('还没有解锁')).toHaveCount(0);
  await secret.scrollIntoViewIfNeeded();
  await photograph(old, 'other-key');
  await page.getByRole('button', { name: '大字' }).click();
  await secret.scrollIntoViewIfNeeded();
  await photograph(old, 'other-key-large');
  await secret.fill('猜的');
  await page.getByRole('button', { name: '打开这份备份' }).click();
  await expect(page.getByRole('alert')).toContainText('密码或恢复码不对');
  await secret.fill(code);
  await page.getByRole('button', { name: '打开这份备份' }).click();
  await expect(page.getByRole('button', { name: '恢复这份备份' })).toBeVisible();
  await photograph(old, 'other-key-preview');
});
