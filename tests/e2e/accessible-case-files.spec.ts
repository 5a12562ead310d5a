import { expect, type Page, test } from '@playwright/test';
import { ask } from '../support/ask-window';
import { launchStudio, type RunningStudio } from '../support/electron-app';
import { findBarriers } from '../support/find-barriers';
import { paperPlace } from '../support/paper-place';
import { press, unfoldAll } from '../support/walk-form';
import { stagePlaces, visit } from '../support/walk-places';

let studio: RunningStudio;

/** The studio with the sample in it; each file of tests begins with its own folder. */
async function openSample(): Promise<void> {
  await press(studio.page, '打开示例数据');
  await studio.page.getByRole('navigation', { name: '主导航' }).waitFor({ timeout: 90_000 });
}

test.beforeAll(async () => {
  studio = await launchStudio();
});

test.afterAll(async () => {
  await studio.close();
});

async function expectClean(page: Page, name: string): Promise<void> {
  expect.soft(await findBarriers(page), name).toEqual([]);
}

test('开始页，大字', async () => {
  const { page } = studio;
  await page.getByRole('heading', { level: 1 }).waitFor();
  await press(page, '大字');
  await expectClean(page, '开始页大字');
  await press(page, '大字');
});

for (const textSize of ['normal', 'large'] as const) {
  const sizeName = textSize === 'normal' ? '普通字' : '大字';
  test(`案卷的各个阶段和文书，${sizeName}`, async () => {
    test.setTimeout(240_000);
    const { page } = studio;
    if ((await ask(page, 'app.bootstrap', null)).studio === null) await openSample();
    await ask(page, 'app.setPreferences', { textSize });
    await page.reload();
    for (const place of await stagePlaces(page)) {
      await visit(page, place);
      await unfoldAll(page);
      await expectClean(page, place.name);
    }
    const papers = await ask(page, 'paperwork.list', { state: 'all', page: 1, pageSize: 20 });
    const kinds = new Map(papers.items.map((entry) => [`${entry.paper}-${entry.state}`, entry]));
    for (const entry of kinds.values()) {
      await visit(page, paperPlace(entry));
      await expectClean(page, entry.paper);
    }
  });
}
