import { expect, type Page, test } from '@playwright/test';
import { spotSchema } from '@shared/domain/place/place';
import { blankOf } from '@shared/domain/record/blank';
import { ask } from '../support/ask-window';
import { launchStudio, photograph, type RunningStudio } from '../support/electron-app';
import { findBarriers } from '../support/find-barriers';
import { PLACES, recordPlaces, visit } from '../support/walk-places';

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
    // The sample has no places yet.
    const spot = { ...blankOf(spotSchema), level: 'community', name: '滨河社区' } as const;
    await ask(page, 'places.register', { spot, more: [] });
  }
  await ask(page, 'app.setPreferences', { textSize: size === '大字' ? 'large' : 'normal' });
  await page.reload();
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible();
  return page;
}

test('一处看不清的字、一个没有名字的按钮，都找得出来（bug: 什么也不找的检查，页页通过）', async () => {
  const { page } = studio;
  await expect(page.getByRole('button', { name: '下一步' })).toBeVisible();
  await page.evaluate(() => {
    const pale = Object.assign(document.createElement('p'), { textContent: '看不清' });
    // Inline styles in markup are refused here.
    pale.style.color = '#ddd';
    pale.style.background = '#fff';
    const bad = Object.assign(document.createElement('div'), { id: 'bad' });
    // In sight: what lies below the window's edge axe does not judge.
    Object.assign(bad.style, { position: 'fixed', inset: '0 auto auto 0', zIndex: '9999' });
    bad.append(pale, document.createElement('button'));
    document.body.append(bad);
  });
  const found = (await findBarriers(page)).join();
  expect(found).toContain('color-contrast ×1');
  expect(found).toContain('button-name ×1');
  expect(await findBarriers(page, '#bad')).toHaveLength(2);
  await page.evaluate(() => document.querySelector('#bad')?.remove());
});

test('首次使用的三步没有障碍', async () => {
  const { page } = studio;
  await expect(page.getByRole('button', { name: '下一步' })).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);
  await page.getByRole('button', { name: '下一步' }).click();
  await expect(page.getByText(/有 3 处需要/)).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);
});

/** 大字: 字不小于 20 像素，能点的不小于 44 像素，横着不用滚 */
async function expectLarge(page: Page, name: string): Promise<void> {
  const look = await page.evaluate(() => {
    const targets = 'button, summary, .rail-place, .ant-radio-wrapper, .ant-checkbox-wrapper';
    const shown = [...document.querySelectorAll<HTMLElement>(targets)].filter(
      (element) => element.checkVisibility() && getComputedStyle(element).visibility === 'visible',
    );
    return {
      text: Number.parseFloat(getComputedStyle(document.body).fontSize),
      tooLow: shown
        .filter((element) => element.getBoundingClientRect().height < 44)
        .map((element) => element.outerHTML.slice(0, 160)),
      isWiderThanWindow: document.documentElement.scrollWidth > window.innerWidth,
    };
  });
  expect.soft(look, name).toEqual({ text: 20, tooLow: [], isWiderThanWindow: false });
}

const LARGE_TOO = {
  标准: '',
  大字: '；字不小于 20 像素，能点的不小于 44 像素，横着不用滚',
} as const;

for (const size of ['标准', '大字'] as const) {
  test(`每一页都没有严重的障碍（${size}）${LARGE_TOO[size]}`, async () => {
    test.setTimeout(300_000);
    const page = await showSample(size);
    const records = await recordPlaces(page);
    expect(records.map(({ name }) => name)).toEqual([
      ...[
        '卷宗',
        '咨询-一份',
        '派单-一份',
        '督办-一份',
        '吹哨-一份',
        '事项-一份',
        '人员-一份',
        '地点-一份',
      ],
    ]);
    for (const place of [...PLACES, ...records]) {
      await visit(page, place);
      expect.soft(await findBarriers(page), place.name).toEqual([]);
      if (size === '大字') await expectLarge(page, place.name);
      await photograph(studio, `${size}-${place.name}`);
    }
  });

  test(`案卷和文书没有严重的障碍（${size}）`, async () => {
    test.setTimeout(150_000);
    const page = await showSample(size);
    await visit(page, { name: '文书', hash: '/papers', heading: /^文书$/ });
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
