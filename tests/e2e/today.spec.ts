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
  await expect(first.getByRole('heading', { name: '先办这些' })).toBeVisible();
  const line = first.getByRole('listitem').filter({ hasText: '程灵素 与 胡斐' });
  await expect(line).toContainText('砸门一事');
  await expect(line).toContainText('红色·即时报');
  await photograph(studio, '今日');
  await page.getByRole('heading', { name: '今天办过的' }).scrollIntoViewIfNeeded();
  await photograph(studio, '今日办过的');
  await press(page, '大字');
  await page.locator('.shell-main').evaluate((main) => main.scrollTo(0, 0));
  await photograph(studio, '今日大字');
  await press(page, '大字');
  await line.getByRole('link', { name: '程灵素 与 胡斐' }).click();
  await page.getByRole('heading', { level: 1, name: '砸门一事' }).waitFor();
});

test('一点就到下一步的那张表；办了，那件往后排，也写进今天办过的', async () => {
  const { page } = studio;
  await goTo(page, '今日');
  // 红色：先报告，报过了才轮到别的。
  await page.getByRole('button', { name: '登记即时报（程灵素 与 胡斐）' }).click();
  const dialog = page.getByRole('dialog', { name: '登记报告' });
  await dialog.getByRole('radio', { name: '公安机关（派出所）' }).check();
  await dialog.getByRole('radio', { name: '电话' }).check();
  await dialog.getByLabel(/^报告人/).fill('赵信花');
  await photograph(studio, '登记即时报');
  await dialog.getByRole('button', { name: '保存报告' }).click();
  await expect(dialog).toHaveCount(0);
  await photograph(studio, '报过的红色');
  await page.getByRole('button', { name: '登记风险' }).first().click();
  const risk = page.getByRole('dialog', { name: '登记风险' });
  await photograph(studio, '登记风险');
  await risk.getByRole('button', { name: '先不办' }).click();
  await goTo(page, '今日');
  await page.getByRole('button', { name: '征询意愿（程灵素 与 胡斐）' }).click();
  await page.getByRole('heading', { level: 1, name: '砸门一事' }).waitFor();
  await expect(page.getByRole('button', { name: '先收起' })).toBeVisible();
  expect(page.url()).not.toContain('act=');
  await goTo(page, '今日');
  const done = page.getByRole('region', { name: '今天办过的' });
  await expect(done.getByRole('link', { name: '程灵素 与 胡斐' }).first()).toBeVisible();
});

test('每一件在办的都在今日，结了的不在', async () => {
  const { page } = studio;
  await goTo(page, '今日');
  const { items } = await ask(page, 'cases.list', MOST_URGENT_FIRST);
  const open = items.filter(({ nextStep }) => nextStep !== 'none');
  expect(open.length).toBeGreaterThan(5);
  const lines = page.locator('.desk-line');
  await expect(lines).toHaveCount(Math.min(open.length, 12));
  const words = await page.locator('.page').innerText();
  if (open.length <= 12) for (const { number } of open) expect(words).toContain(number);
});

test('选“我的”，只剩我的，关了再开也记得', async () => {
  const { page } = studio;
  const { studio: open } = await ask(page, 'app.bootstrap', null);
  const mediator = open?.mediators[0];
  await ask(page, 'app.setPreferences', { deskMediatorId: mediator?.id ?? '' });
  await page.reload();
  const mine = page.getByRole('button', { name: /^我的 \d+ 件$/ });
  await mine.click();
  await expect(mine).toHaveAttribute('aria-pressed', 'true');
  const count = Number((await mine.innerText()).match(/\d+/)?.[0]);
  await expect(page.locator('.desk-line')).toHaveCount(Math.min(count, 12));
  await page.reload();
  await expect(page.getByRole('button', { name: /^我的/ })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: /^全部/ }).click();
  await expect(page.locator('.desk-line').nth(count)).toBeVisible();
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
