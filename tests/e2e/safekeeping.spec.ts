import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { ask, openFlowerStudio } from '../support/ask-window';
import { dataFolderOf } from '../support/data-folder';
import {
  answerOpenDialog,
  launchStudio,
  photograph,
  type RunningStudio,
} from '../support/electron-app';

let studio: RunningStudio;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  studio = await launchStudio();
  await openFlowerStudio(studio);
});

test.afterAll(async () => {
  await studio.close();
});

async function goTo(part: string): Promise<Page> {
  const { page } = studio;
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `/settings?part=${part}`);
  return page;
}

/** A change that goes through the journal. */
async function changeAddress(address: string): Promise<void> {
  const { page } = studio;
  const { studio: present } = await ask(page, 'app.bootstrap', null);
  if (present === null) throw new Error('no studio is open');
  await ask(page, 'studio.updateProfile', { ...present.profile, address });
}

async function findBarriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

test('立即备份：说出存成了什么，文件夹里有，备份存到 U 盘也行', async () => {
  const page = await goTo('safekeeping');
  await page.getByRole('button', { name: '立即备份' }).click();
  await expect(page.getByText(/已备份并核对：备份-\d{8}-\d{6}-手动\.zip/)).toBeVisible();
  expect(readdirSync(join(dataFolderOf(studio), 'backups'))).toHaveLength(1);

  const stick = join(studio.documents, 'U盘');
  mkdirSync(stick);
  await answerOpenDialog(studio, [stick]);
  await page.getByRole('button', { name: '换备份位置' }).click();
  await expect(page.getByText(`备份存放在：${stick}`)).toBeVisible();
  await page.getByRole('button', { name: '立即备份' }).click();
  await expect(page.getByText('在备份位置')).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);
  await photograph(studio, 'backup');
});

test('恢复：先看会变什么，恢复，再撤销', async () => {
  const page = await goTo('safekeeping');
  await page
    .getByRole('button', { name: '看看会变什么' })
    .or(page.getByRole('button', { name: /^看看/ }))
    .first()
    .click();
  const panel = page.getByRole('region', { name: '恢复会变什么' });
  await expect(panel).toContainText('现在有 0 件案件，备份里有 0 件');
  expect(await findBarriers(page)).toEqual([]);
  await photograph(studio, 'restore-preview');
  await panel.getByRole('button', { name: '恢复这份备份' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '恢复', exact: true }).click();
  await expect(page.getByText('已恢复。恢复前的资料也存了一份。')).toBeVisible();
  await page.getByRole('button', { name: '撤销刚才的恢复' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '撤销恢复' }).click();
  await expect(page.getByText('已撤销，回到了恢复之前的资料。')).toBeVisible();
});

test('检查资料：先是完好；坏了一个文件说得出来，修得好', async () => {
  const page = await goTo('safekeeping');
  await page.getByRole('button', { name: '检查资料' }).click();
  await expect(page.getByText('资料完好。')).toBeVisible();
  await changeAddress('老槐街 1 号');
  const path = join(dataFolderOf(studio), 'studio.json');
  await expect(() => expect(readFileSync(path, 'utf8')).toContain('老槐街 1 号')).toPass();
  writeFileSync(path, readFileSync(path, 'utf8').slice(0, 40));
  await page.getByRole('button', { name: '检查资料' }).click();
  await expect(page.getByText('资料有问题。')).toBeVisible();
  await expect(page.getByText(/“studio\.json”损坏/)).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);
  await photograph(studio, 'check-damage');
  await page.getByRole('button', { name: '修复' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '修复' }).click();
  await expect(page.getByText('已经修好。')).toBeVisible();
});

test('导出全部资料', async () => {
  const page = await goTo('safekeeping');
  await answerOpenDialog(studio, [studio.documents]);
  await page.getByRole('button', { name: '导出全部资料' }).click();
  await expect(page.getByText('已导出：说明.txt')).toBeVisible();
});

test('另一处打开同一份资料：只能看，说出是谁，那边退出后再试一次就能改', async () => {
  const second = await launchStudio({ args: [`--data-folder=${dataFolderOf(studio)}`] });
  try {
    const banner = second.page.getByText('现在只能查看，不能修改');
    await expect(banner).toBeVisible();
    await expect(second.page.getByText('在本机的另一个窗口里打开着')).toBeVisible();
    expect(await findBarriers(second.page)).toEqual([]);
    await photograph(second, 'read-only');
    await second.page.getByRole('button', { name: '再试一次' }).click();
    await expect(second.page.getByText('那边还没有退出。')).toBeVisible();
    await ask(studio.page, 'setup.leaveStudio', null);
    await second.page.getByRole('button', { name: '再试一次' }).click();
    await expect(banner).toBeHidden();
    await ask(second.page, 'drafts.put', { key: 'probe', value: 1 });
  } finally {
    await second.close();
  }
  await ask(studio.page, 'setup.openStudio', { dataFolder: dataFolderOf(studio) });
  await studio.page.reload();
});

test('放错地方：备份、导出、搬家都当场说为什么，什么也没有改', async () => {
  const data = dataFolderOf(studio);
  const names = readdirSync(data).sort();
  const backups = await goTo('safekeeping');
  await answerOpenDialog(studio, [data]);
  await backups.getByRole('button', { name: '换备份位置' }).click();
  await expect(backups.getByText(/^备份不能放在资料文件夹里/)).toBeVisible();
  await photograph(studio, 'place-refused');
  await backups.getByRole('button', { name: '导出全部资料' }).click();
  await expect(backups.getByText(/^导出的文件不能放在资料文件夹里/)).toBeVisible();
  const folder = await goTo('folder');
  await answerOpenDialog(studio, [join(data, '..里面')]);
  await folder.getByRole('button', { name: '选新的位置' }).click();
  await expect(folder.getByText(/^新的位置不能就是现在的资料文件夹，也不能在它里面/)).toBeVisible();
  await expect(folder.getByRole('button', { name: '搬过去' })).toHaveCount(0);
  await photograph(studio, 'move-refused');
  expect(readdirSync(data).sort()).toEqual(names);
});

test('搬到别处：资料在新位置，原来的留着', async () => {
  const page = await goTo('folder');
  const target = join(studio.documents, '新盘');
  mkdirSync(target);
  await answerOpenDialog(studio, [target]);
  await page.getByRole('button', { name: '选新的位置' }).click();
  await expect(page.getByText(`新的位置：${target}`)).toBeVisible();
  await page.getByRole('button', { name: '搬过去' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '搬过去' }).click();
  await expect(page.getByText(/已经改用新的位置/)).toBeVisible();
  await photograph(studio, 'moved');
  expect(existsSync(join(target, 'studio.json'))).toBe(true);
  expect(existsSync(join(dataFolderOf(studio), '资料已经移走.txt'))).toBe(true);
});

test('关闭软件时自动备份，锁也放开', async () => {
  const userData = studio.userData;
  const target = join(studio.documents, '新盘');
  await changeAddress('关闭前改一处');
  await studio.app.close();
  const places = [join(studio.documents, 'U盘'), join(target, 'backups')];
  const names = places.flatMap((place) => readdirSync(place, { recursive: true }).map(String));
  expect(names.some((name) => name.includes('关闭时'))).toBe(true);
  expect(existsSync(join(target, 'studio.lock'))).toBe(false);
  studio = await launchStudio({ userData, documents: studio.documents });
  expect((await ask(studio.page, 'app.bootstrap', null)).state).toBe('ready');
});
