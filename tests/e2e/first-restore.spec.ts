import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { ask, openFlowerStudio, tellInWindow } from '../support/ask-window';
import { dataFolderOf } from '../support/data-folder';
import {
  answerOpenDialog,
  launchStudio,
  photograph,
  type RunningStudio,
} from '../support/electron-app';
import { LAND_STORIES } from '../support/sample-stories';

const shelf = mkdtempSync(join(tmpdir(), 'studio-stick-'));

let studio: RunningStudio;
let stick: string;
let caseCount: number;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  const old = await launchStudio();
  await openFlowerStudio(old);
  await tellInWindow(old.page, LAND_STORIES);
  caseCount = LAND_STORIES.length;
  const { entry } = await ask(old.page, 'safekeeping.backUp', null);
  stick = join(shelf, entry.fileName);
  cpSync(join(entry.folder, entry.fileName), stick);
  // The old computer is gone.
  await old.close();
  studio = await launchStudio();
});

test.afterAll(async () => {
  await studio.close();
  rmSync(shelf, { recursive: true, force: true });
});

async function expectNoBarriers(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual(
    [],
  );
}

test('新电脑：选备份，看清是哪一份，恢复到新文件夹，打开就是原来的工作室', async () => {
  const { page } = studio;
  await answerOpenDialog(studio, [stick]);
  await page.getByRole('button', { name: '从备份恢复' }).click();
  await expect(page.getByRole('heading', { name: '从备份恢复', level: 1 })).toBeVisible();
  const card = page.getByRole('region', { name: '选好的备份' });
  await expect(card).toContainText('五朵金花工作室');
  await expect(card).toContainText(`${caseCount} 件`);
  await expect(card).toContainText('手动');
  await expectNoBarriers(page);
  await photograph(studio, 'picked-backup');

  const target = join(studio.documents, '恢复回来的资料');
  await answerOpenDialog(studio, [target]);
  await page.getByRole('button', { name: '换一个文件夹' }).click();
  await expect(card).toContainText(target);
  await page.getByRole('button', { name: '恢复并打开' }).click();
  await expect(page.getByRole('heading', { name: '今日', level: 1 })).toBeVisible();
  const { state, dataFolder, notices } = await ask(page, 'app.bootstrap', null);
  expect({ state, dataFolder, notices }).toEqual({
    state: 'ready',
    dataFolder: target,
    notices: [],
  });
  await page.getByRole('link', { name: '纠纷台账' }).click();
  await expect(page.locator('.ledger-table tbody tr')).toHaveCount(caseCount);
  expect((await ask(page, 'safekeeping.check', null)).findings).toEqual([]);
});

test('资料坏到打不开：从备份恢复到另一个文件夹，坏的那份原样留着', async () => {
  const { userData, documents } = studio;
  const broken = join(documents, '恢复回来的资料');
  await studio.app.close();
  writeFileSync(join(broken, 'studio.json'), '');
  rmSync(join(broken, 'journal'), { recursive: true });
  const before = readdirSync(broken).sort();
  studio = await launchStudio({ userData, documents });
  const { page } = studio;
  await expect(page.getByRole('heading', { name: '暂时打不开工作室的资料' })).toBeVisible();
  await photograph(studio, 'beyond-opening');
  await answerOpenDialog(studio, [stick]);
  await page.getByRole('button', { name: '从备份恢复' }).click();
  // Back, and once more: nothing has happened yet.
  await page.getByRole('button', { name: '返回' }).click();
  await expect(page.getByRole('heading', { name: '暂时打不开工作室的资料' })).toBeVisible();
  await page.getByRole('button', { name: '从备份恢复' }).click();
  await page.getByRole('button', { name: '恢复并打开' }).click();
  await expect(page.getByRole('heading', { name: '今日', level: 1 })).toBeVisible();
  const { dataFolder } = await ask(page, 'app.bootstrap', null);
  expect(dataFolder).not.toBe(broken);
  expect(readdirSync(broken).sort()).toEqual(before);
});

test('有东西的文件夹和坏的备份：说明白，不往里放', async () => {
  const { page } = studio;
  await ask(page, 'setup.leaveStudio', null);
  await page.reload();
  await answerOpenDialog(studio, [stick]);
  await page.getByRole('button', { name: '从备份恢复' }).click();
  await answerOpenDialog(studio, [studio.documents]);
  await page.getByRole('button', { name: '换一个文件夹' }).click();
  await expect(page.getByText('这个文件夹里已经有东西')).toBeVisible();
  await expect(page.getByRole('button', { name: '恢复并打开' })).toBeDisabled();
  await page.getByRole('button', { name: '返回' }).click();

  const harmed = join(shelf, '备份-20261121-080000-手动.zip');
  writeFileSync(harmed, 'PK 只剩半截');
  await answerOpenDialog(studio, [harmed]);
  await page.getByRole('button', { name: '从备份恢复' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '不完整或被改动过' })).toBeVisible();
  expect(existsSync(dataFolderOf(studio))).toBe(false);
});
