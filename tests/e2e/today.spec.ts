import { expect, test } from '@playwright/test';
import { EVERY_CASE } from '@shared/domain/case/view/every-case';
import { ask, openFlowerStudio, tellInWindow } from '../support/ask-window';
import { launchStudio, photograph, type RunningStudio } from '../support/electron-app';
import { DESK_STORIES, EARLIER_STORIES } from '../support/sample-stories';
import { fillRegistration, goTo } from '../support/walk-case';
import { press } from '../support/walk-form';
import { PLACES, stagePlaces, visit } from '../support/walk-places';

const MOST_URGENT_FIRST = { ...EVERY_CASE, sortBy: 'urgency' as const, pageSize: 100 };
const NOTHING = '今天没有要办的事';

let studio: RunningStudio;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  studio = await launchStudio();
  await openFlowerStudio(studio);
});

test.afterAll(async () => {
  await studio.close();
});

test('没有案件，今日才说没有要办的事', async () => {
  await expect(studio.page.getByRole('heading', { name: NOTHING })).toBeVisible();
});

test('登记一件红色的，没有问过谁：今日第一条就是它和它的下一步', async () => {
  const { page } = studio;
  await tellInWindow(page, [...DESK_STORIES, ...EARLIER_STORIES]);
  await press(page, '登记纠纷');
  await fillRegistration(page, {
    source: '当事人口头申请',
    category: '邻里纠纷',
    description: '三楼住户扬言要砸四楼的门。',
    requests: '请马上劝一劝。',
    grid: '',
    place: '幸福里3号楼',
    more: { title: '砸门一事', alertColor: '红色·即时报' },
    parties: [
      { side: '申请人', kind: 'person', name: '程灵素', phone: '', address: '', code: '' },
      { side: '被申请人', kind: 'person', name: '胡斐', phone: '', address: '', code: '' },
    ],
  });
  await press(page, '登记');
  await page.getByRole('heading', { level: 1, name: '砸门一事' }).waitFor();
  await goTo(page, '今日');
  await expect(page.getByRole('heading', { name: NOTHING })).toHaveCount(0);
  const first = page.getByRole('region').first();
  await expect(first.getByRole('heading', { name: '红色·即时报' })).toBeVisible();
  await expect(first.getByText('下一步：征询当事人意愿')).toBeVisible();
  await photograph(studio, '今日');
  await page.getByRole('heading', { name: '其他在办案件' }).scrollIntoViewIfNeeded();
  await page.mouse.move(700, 400);
  await page.mouse.wheel(0, 600);
  await photograph(studio, '今日在办');
  await press(page, '大字');
  await photograph(studio, '今日大字');
  await press(page, '大字');
  await first.getByRole('link', { name: '砸门一事' }).click();
  await page.getByRole('heading', { level: 1, name: '砸门一事' }).waitFor();
});

test('每一件在办的都在今日，结了的不在', async () => {
  const { page } = studio;
  await goTo(page, '今日');
  const { items } = await ask(page, 'cases.list', MOST_URGENT_FIRST);
  const open = items.filter(({ nextStep, status }) => nextStep !== 'none' && status !== 'closed');
  expect(open.length).toBeGreaterThan(5);
  const lines = page.locator('.open-case-step');
  await expect(lines).toHaveCount(Math.min(open.length, 20));
  const words = await page.locator('.page').innerText();
  if (open.length <= 20) for (const { number } of open) expect(words).toContain(number);
});

test('一页上的日期只有一种写法，框里的也是', async () => {
  test.setTimeout(120_000);
  const { page } = studio;
  for (const place of [...PLACES, ...(await stagePlaces(page))]) {
    await visit(page, place);
    const texts = await page.evaluate(() => [
      document.body.innerText,
      ...[...document.querySelectorAll('input')].map(({ value }) => value),
    ]);
    expect.soft(texts.join('\n').match(/\b\d{4}-\d{1,2}-\d{1,2}\b/g), place.name).toBeNull();
  }
});
