import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { ask } from '../support/ask-window';
import { launchStudio, photograph, type RunningStudio } from '../support/electron-app';

const PLACES = [
  ['今日', '/'],
  ['纠纷台账', '/cases'],
  ['登记纠纷', '/cases/new'],
  ['当场调成', '/cases/on-the-spot'],
  ['回收站', '/cases/removed'],
  ['咨询', '/enquiries'],
  ['登记咨询', '/enquiries/new'],
  ['回收站', '/enquiries/removed'],
  ['日程', '/schedule'],
  ['日程', '/schedule?view=week'],
  ['当事人', '/parties'],
  ['文书', '/papers'],
  ['月报', '/reports'],
  ['设置', '/settings?part=profile'],
  ['设置', '/settings?part=mediators'],
  ['设置', '/settings?part=numbering'],
  ['设置', '/settings?part=deadlines'],
  ['设置', '/settings?part=places'],
  ['设置', '/settings?part=groups'],
  ['设置', '/settings?part=holidays'],
  ['设置', '/settings?part=folder'],
  ['设置', '/settings?part=safekeeping'],
  ['设置', '/settings?part=display'],
] as const;

let studio: RunningStudio;
/** What the page complained about: a refused style or script, a failed render. */
const complaints: string[] = [];

test.beforeAll(async () => {
  studio = await launchStudio();
  studio.page.on('console', (line) => {
    if (line.type() === 'error') complaints.push(line.text());
  });
  studio.page.on('pageerror', (error) => complaints.push(error.message));
});

test.afterEach(() => {
  expect(complaints).toEqual([]);
});

test.afterAll(async () => {
  await studio.close();
});

/** The sample studio in this size of text, whatever ran before. */
async function showSample(size: '标准' | '大字'): Promise<Page> {
  const { page } = studio;
  if ((await ask(page, 'app.bootstrap', null)).studio === null) {
    await page.getByRole('button', { name: '打开示例数据' }).click();
    // The sample is played through all the rules and written to disk: slow on a busy machine.
    await expect(page.getByRole('heading', { level: 1, name: '今日' })).toBeVisible({
      timeout: 90_000,
    });
  }
  await ask(page, 'app.setPreferences', { textSize: size === '大字' ? 'large' : 'normal' });
  await page.reload();
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible();
  return page;
}

async function findBarriers(page: Page): Promise<string[]> {
  // Legacy mode: Electron opens no second page for axe to gather its results in.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

async function goTo(page: Page, path: string, title: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, path);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
  await expect(page.locator('.loading-state')).toHaveCount(0);
}

test('首次使用的三步没有障碍', async () => {
  const { page } = studio;
  await expect(page.getByRole('button', { name: '下一步' })).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);
  await page.getByRole('button', { name: '下一步' }).click();
  await expect(page.getByText(/有 3 处需要/)).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);
});

for (const size of ['标准', '大字'] as const) {
  test(`每一页都没有严重的障碍（${size}）`, async () => {
    test.setTimeout(240_000);
    const page = await showSample(size);
    for (const [title, path] of PLACES) {
      await goTo(page, path, title);
      expect(await findBarriers(page), path).toEqual([]);
      await photograph(studio, `${size}${path.replace(/\W+/g, '-')}`);
    }
  });

  test(`案卷和文书没有严重的障碍（${size}）`, async () => {
    test.setTimeout(150_000);
    const page = await showSample(size);
    await goTo(page, '/papers', '文书');
    await page
      .getByRole('link', { name: /人民调解/ })
      .first()
      .click();
    await expect(page.getByRole('button', { name: '导出 Word' })).toBeVisible();
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('link', { name: '回到案卷' }).first().click();
    await expect(page.getByRole('heading', { name: '登记信息' })).toBeVisible();
    expect(await findBarriers(page)).toEqual([]);
  });
}

test('大字：字不小于 20 像素，能点的不小于 44 像素，横着不用滚', async () => {
  test.setTimeout(150_000);
  const page = await showSample('大字');
  for (const [title, path] of PLACES) {
    await goTo(page, path, title);
    const look = await page.evaluate(() => {
      const targets = 'button, summary, .rail-place, .ant-radio-wrapper, .ant-checkbox-wrapper';
      const shown = [...document.querySelectorAll<HTMLElement>(targets)].filter(
        (element) =>
          element.checkVisibility() && getComputedStyle(element).visibility === 'visible',
      );
      return {
        text: Number.parseFloat(getComputedStyle(document.body).fontSize),
        tooLow: shown
          .filter((element) => element.getBoundingClientRect().height < 44)
          .map((element) => element.outerHTML.slice(0, 160)),
        isWiderThanWindow: document.documentElement.scrollWidth > window.innerWidth,
      };
    });
    expect(look, path).toEqual({ text: 20, tooLow: [], isWiderThanWindow: false });
  }
});
