import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ask, openFlowerStudio, tellInWindow } from '../support/ask-window';
import { dataFolderOf } from '../support/data-folder';
import { launchStudio, photograph, type RunningStudio } from '../support/electron-app';
import { readSettledRecords } from '../support/read-files';
import { NEIGHBOR_STORIES, TRICYCLE_SHED } from '../support/sample-stories';
import { fieldOf, press, select, type } from '../support/walk-form';

const folder = mkdtempSync(join(tmpdir(), 'studio-restart-'));
const folders = { userData: join(folder, '用户'), documents: join(folder, '文档') };
const HALF = '话说到一半，来了电话：楼上漏水，';

let studio: RunningStudio;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  studio = await launchStudio(folders);
  await openFlowerStudio(studio);
});

test.afterAll(async () => {
  await studio.close();
  rmSync(folder, { recursive: true, force: true });
});

async function restart(): Promise<void> {
  const kept = join(dataFolderOf(studio), 'index.first.json');
  await studio.close();
  // What the window is answered first is left for the next start, which takes it up once (bug: a start from another day).
  expect(existsSync(kept)).toBe(true);
  studio = await launchStudio(folders);
  await expect(studio.page.getByRole('navigation', { name: '主导航' })).toBeVisible();
  expect(existsSync(kept)).toBe(false);
}

test('关掉再开：案件、文件、当班的人、字号都和关掉前一样', async () => {
  const { page } = studio;
  const told = await tellInWindow(page, [TRICYCLE_SHED, ...NEIGHBOR_STORIES]);
  const mediator = (await ask(page, 'app.bootstrap', null)).studio?.mediators[0];
  await ask(page, 'app.setPreferences', {
    textSize: 'large',
    deskMediatorId: mediator?.id ?? null,
  });
  const before = await readSettledRecords(dataFolderOf(studio));
  await restart();
  expect(await readSettledRecords(dataFolderOf(studio))).toBe(before);
  const bootstrap = await ask(studio.page, 'app.bootstrap', null);
  expect(bootstrap).toMatchObject({
    state: 'ready',
    notices: [],
    preferences: { textSize: 'large', deskMediatorId: mediator?.id },
  });
  for (const view of told) {
    const again = await ask(studio.page, 'cases.get', { caseId: view.case.id });
    expect(again.case).toEqual(view.case);
  }
});

test('写到一半就关：登记页把每个字都还回来，清空重来也可以', async () => {
  const { page } = studio;
  await press(page, '登记纠纷');
  await select(page, '纠纷类别', '邻里纠纷');
  await type(page, '纠纷简要情况', HALF);
  await page
    .getByRole('button', { name: '填写申请人' })
    .or(page.getByLabel(/^姓名/).first())
    .first()
    .waitFor();
  const name = page.getByLabel(/^姓名/).first();
  if (await name.isVisible()) await name.fill('龙葵');
  await restart();
  await press(studio.page, '登记纠纷');
  await expect(studio.page.getByText('上次没写完的登记已恢复')).toBeVisible();
  await expect(fieldOf(studio.page, '纠纷简要情况')).toHaveValue(HALF);
  await expect(studio.page.getByLabel(/^姓名/).first()).toHaveValue('龙葵');
  await expect(studio.page.getByText('邻里纠纷').first()).toBeVisible();
  await photograph(studio, 'restored');
  await press(studio.page, '清空重来');
  await expect(fieldOf(studio.page, '纠纷简要情况')).toHaveValue('');
});

test('编号接着往下走，不重号', async () => {
  const [first] = NEIGHBOR_STORIES;
  if (first === undefined) throw new Error('no story');
  const [view] = await tellInWindow(studio.page, [first]);
  expect(view?.case.serial.ordinal).toBe(NEIGHBOR_STORIES.length + 2);
});
