import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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

let studio: RunningStudio;
let data: string;

const isPlan = (name: string): boolean => name.startsWith('.restore');

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  studio = await launchStudio();
  await openFlowerStudio(studio);
  await tellInWindow(studio.page, LAND_STORIES);
  data = dataFolderOf(studio);
});

test.afterAll(async () => {
  await studio.close();
});

async function restart(harm: () => void): Promise<Page> {
  const { userData, documents } = studio;
  await studio.app.close();
  harm();
  studio = await launchStudio({ userData, documents });
  return studio.page;
}

async function expectStuck(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: '暂时打不开工作室的资料' })).toBeVisible();
  await expect(page.getByText(/有一次恢复没有做完/)).toBeVisible();
  await expect(page.getByRole('button', { name: '选择别的文件夹' })).toBeEnabled();
  await expect(page.getByRole('button', { name: '从备份恢复' })).toBeEnabled();
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual(
    [],
  );
}

test('换到一半、记录又读不懂：说明白，不给用现在的，可以从备份恢复', async () => {
  const old = join(data, '.restore-abc', 'old');
  const page = await restart(() => {
    mkdirSync(old, { recursive: true });
    mkdirSync(join(data, '.restore-abc', 'new', 'journal'), { recursive: true });
    renameSync(join(data, 'journal'), join(old, 'journal'));
    writeFileSync(join(data, '.restore-plan.json'), '');
  });
  await expectStuck(page);
  await expect(page.getByText(/资料不完整，可能只换了一半/)).toBeVisible();
  await expect(page.getByRole('button', { name: '用现在的资料继续' })).toBeHidden();
  await photograph(studio, 'stuck-half');
});

test('现在的资料完整：点一下用它继续，记录改名留着', async () => {
  const page = await restart(() => {
    renameSync(join(data, '.restore-abc', 'old', 'journal'), join(data, 'journal'));
    rmSync(join(data, '.restore-abc'), { recursive: true });
  });
  await expectStuck(page);
  await expect(page.getByText(`有 ${LAND_STORIES.length} 件案件`)).toBeVisible();
  await photograph(studio, 'stuck-whole');
  await page.getByRole('button', { name: '大字' }).click();
  await photograph(studio, 'stuck-whole-large');
  await page.getByRole('button', { name: '大字' }).click();
  await page.getByRole('button', { name: '用现在的资料继续' }).click();
  await expect(page.getByRole('heading', { name: '今日', level: 1 })).toBeVisible();
  expect(existsSync(join(data, '.restore-plan.json'))).toBe(false);
  expect(readdirSync(data).filter(isPlan)).toEqual([
    expect.stringMatching(/^\.restore-plan\.damaged-\d{8}-\d{6}\.json$/),
  ]);
});

test('从开始页打开这样的文件夹：同样给出用它继续的办法', async () => {
  const { page } = studio;
  await ask(page, 'setup.leaveStudio', null);
  writeFileSync(join(data, '.restore-plan.json'), '{"kind":"restore-plan","sche');
  await page.reload();
  await answerOpenDialog(studio, [data]);
  await page.getByRole('button', { name: '打开已有资料' }).click();
  await expect(page.getByText(/有一次恢复没有做完/)).toBeVisible();
  await photograph(studio, 'stuck-first-start');
  await page.getByRole('button', { name: '用现在的资料继续' }).click();
  await expect(page.getByRole('heading', { name: '今日', level: 1 })).toBeVisible();
  expect(readdirSync(data).filter(isPlan)).toHaveLength(2);
});
