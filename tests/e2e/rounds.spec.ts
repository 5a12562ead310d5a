import { expect, test } from '@playwright/test';
import { ask, openFlowerStudio } from '../support/ask-window';
import { launchStudio, photograph, type RunningStudio } from '../support/electron-app';
import { findBarriers } from '../support/find-barriers';
import { press } from '../support/walk-form';

let studio: RunningStudio;

test.beforeEach(async () => {
  studio = await launchStudio();
  await openFlowerStudio(studio);
});

test.afterEach(async () => {
  await studio.close();
});

test('45 天巡查：走遍的网格算走到了；路上发现的问题转为事项、转为纠纷；报表上的数一样', async () => {
  const { page } = studio;
  await page.goto('app://studio/index.html#/rounds');
  await expect(page.getByText('还没有走过 6 个')).toBeVisible();
  await press(page, '登记走访活动');
  await page.getByRole('radio', { name: '45天巡查' }).click();
  const who = page.getByLabel(/^谁去的/);
  if ((await who.inputValue()) === '') await who.fill('苏玉梅');
  const grids = page.getByLabel(/^走到了哪些网格/);
  await grids.click();
  await grids.pressSequentially('第一');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.getByLabel(/^服务人次/).fill('36');
  await photograph(studio, '登记走访');
  expect(await findBarriers(page)).toEqual([]);
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await expect(page.getByText('已登记并保存：')).toBeVisible();
  await expect(page.getByText('还没有走过 5 个，走到了 1 个')).toBeVisible();
  await press(page, '网格走到了没有 的内容');
  await expect(page.getByRole('list', { name: '走到了' })).toContainText('第一网格');
  await photograph(studio, '网格走到了没有');

  await page.getByRole('cell').getByRole('link', { name: '45天巡查' }).click();
  for (const what of ['车棚里拉电线充电', '两家为晒被子吵起来', '楼道里堆了纸箱']) {
    await press(page, '记一个问题');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^发现了什么/).fill(what);
    await dialog.getByLabel(/^在什么地方/).fill('六号楼');
    await press(dialog, '记下');
    await expect(dialog).toBeHidden();
  }
  await page.getByRole('button', { name: /^处理好了.*纸箱/ }).click();
  await page
    .getByRole('dialog')
    .getByLabel(/^怎么处理的/)
    .fill('住户当场搬走了');
  await press(page.getByRole('dialog'), '登记处理');
  await expect(page.locator('.round-settled')).toContainText('：住户当场搬走了');
  await page.getByRole('button', { name: /^改正.*纸箱/ }).click();
  await page
    .getByRole('dialog')
    .getByLabel(/^在什么地方/)
    .fill('七号楼');
  await press(page.getByRole('dialog'), '保存');
  await expect(
    page.getByRole('listitem').filter({ hasText: '楼道里堆了纸箱' }).getByText('七号楼').first(),
  ).toBeVisible();
  await photograph(studio, '发现的问题');
  expect(await findBarriers(page)).toEqual([]);
  await page.getByRole('button', { name: /^转为事项.*车棚/ }).click();
  await press(page.getByRole('dialog'), '转为事项');
  await expect(page.getByRole('heading', { level: 1, name: /车棚里拉电线充电/ })).toBeVisible();
  await expect(page.getByText('走访时发现的：')).toBeVisible();
  await page.goBack();
  await page.getByRole('button', { name: /^转为纠纷.*晒被子/ }).click();
  const turning = page.getByRole('dialog');
  await turning.getByRole('combobox').click();
  await page.keyboard.type('邻里');
  await page.keyboard.press('Enter');
  await press(turning, '转为纠纷');
  await expect(page).toHaveURL(/#\/cases\//);
  await expect(page.locator('.case-origin')).toContainText('走访时发现的：');

  const { today } = await ask(page, 'app.bootstrap', null);
  const report = await ask(page, 'reports.preview', {
    report: 'rounds_monthly',
    period: today.slice(0, 7),
  } as never);
  if (report.state !== 'ready') throw new Error('counting');
  const figures = new Map(
    report.content.sections.flatMap(({ rows }) =>
      rows.map(({ key, thisPeriod }) => [key, thisPeriod] as const),
    ),
  );
  expect(
    ['rounds', 'rounds.grids', 'rounds.findings', 'rounds.findings.cases', 'served.rounds'].map(
      (key) => figures.get(key),
    ),
  ).toEqual([1, 1, 3, 1, 36]);
  expect(figures.get('rounds.findings.settled')).toBe(1);
  expect(figures.get('rounds.findings.open')).toBe(0);
  expect(figures.get('rounds.findings.matters')).toBe(1);
});

test('两个社区都有第一网格：走了一个，另一个还没走过；走到的小区、开会的小区，在地点的页上', async () => {
  const { page } = studio;
  const of = { gridKind: null, keeper: '', keeperPhone: '' };
  const community = { ...of, level: 'community', parentId: null } as const;
  const grid = { ...of, level: 'grid', name: '第一网格', keeper: '李红' } as const;
  await ask(page, 'places.register', {
    spot: { ...community, name: '天桥社区' },
    more: [
      { id: 'binhe', spot: { ...community, name: '滨河社区' } },
      {
        id: 'grid-a',
        spot: { ...grid, gridKind: 'residential', parentId: 'the-first-of-them' },
      },
      { id: 'grid-b', spot: { ...grid, gridKind: 'residential', parentId: 'binhe' } },
      {
        id: 'estate',
        spot: { ...of, level: 'estate', name: '阳光小区', parentId: 'grid-b' },
      },
    ],
  });
  await page.goto('app://studio/index.html#/rounds/new');
  await page.getByRole('radio', { name: '45天巡查' }).click();
  const who = page.getByLabel(/^谁去的/);
  if ((await who.inputValue()) === '') await who.fill('苏玉梅');
  const grids = page.getByLabel(/^走到了哪些网格/);
  await grids.click();
  await grids.pressSequentially('滨河');
  await expect(page.getByTitle('滨河社区·第一网格').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await photograph(studio, '同名的网格');
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await expect(page.getByText('已登记并保存：')).toBeVisible();
  await press(page, '网格走到了没有 的内容');
  await expect(page.getByRole('list', { name: '走到了：滨河社区' })).toContainText('第一网格');
  await expect(page.getByRole('list', { name: '还没有走过：天桥社区' })).toContainText('李红');
  await photograph(studio, '网格按社区');
  expect(await findBarriers(page)).toEqual([]);

  await page.goto('app://studio/index.html#/meetings/new');
  await page.getByRole('radio', { name: '小区夜话' }).click();
  await page.getByLabel(/^会议地点/).pressSequentially('阳光');
  await page.locator('.place-offer', { hasText: '阳光小区' }).click();
  await expect(page.getByText('✓ 地点：滨河社区 第一网格 阳光小区')).toBeVisible();
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: /小区夜话/ })).toBeVisible();
  await photograph(studio, '会议在小区');
  await page.getByRole('link', { name: '阳光小区' }).click();
  await expect(page.getByText(/小区夜话/).first()).toBeVisible();
  await photograph(studio, '小区的会议');
});
