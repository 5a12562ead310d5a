import { expect, test } from '@playwright/test';
import { openFlowerStudio } from '../support/ask-window';
import { dataFolderOf } from '../support/data-folder';
import { launchStudio, photograph, type RunningStudio } from '../support/electron-app';
import { readSettledLedgers } from '../support/read-files';
import { goTo } from '../support/walk-case';
import { fieldOf, press, select, type } from '../support/walk-form';

let studio: RunningStudio;

test.beforeAll(async () => {
  studio = await launchStudio();
  await openFlowerStudio(studio);
});

test.afterAll(async () => {
  await studio.close();
});

test('地点：一次填多处，登记纠纷时打首字母选出来，住址、发生地、社区、网格一起带上', async () => {
  const { page } = studio;
  await goTo(page, '当事人');
  await page.getByRole('link', { name: '地点', exact: true }).click();
  await press(page, '一次填多处');
  await type(
    page,
    '一行一处，从大到小，中间空格',
    '滨河社区 第一网格 网格员李红 13900001111\n滨河社区 第一网格 阳光小区 3号楼 1-4单元\n阳光小区 1-2号楼',
  );
  await expect(page.getByText(/要登记 10 处/)).toBeVisible();
  await photograph(studio, 'places-add');
  await press(page, '登记这 10 处');
  await expect(page.getByText('已登记 10 处地点')).toBeVisible();
  await expect(page.getByText(/网格员 李红 13900001111/)).toBeVisible();
  await page
    .locator('summary')
    .filter({ hasText: '阳光小区' })
    .last()
    .click({ position: { x: 6, y: 6 } });
  await photograph(studio, 'places-tree');

  await goTo(page, '纠纷台账');
  await press(page, '登记纠纷');
  await select(page, '案件来源', '当事人口头申请');
  await select(page, '纠纷类别', '邻里纠纷');
  await type(page, '纠纷简要情况', '楼上漏水。');
  // By the keyboard alone: initials and numbers, then the first offer.
  await fieldOf(page, '纠纷发生地').focus();
  await page.keyboard.type('yg 3 2');
  await expect(page.locator('.place-offer').first()).toHaveText(
    '滨河社区 第一网格 阳光小区 3号楼 2单元',
  );
  await photograph(studio, 'places-offer');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(fieldOf(page, '纠纷发生地')).toHaveValue('滨河社区阳光小区3号楼2单元');
  await expect(fieldOf(page, '网格')).toHaveValue('第一网格');
  await expect(fieldOf(page, '社区')).toHaveValue('滨河社区');
  const card = page.getByRole('article', { name: /^申请人 1/ });
  await type(card, '姓名', '王丽');
  await fieldOf(card, '住址').focus();
  await page.keyboard.type('yg');
  await page
    .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .place-offer')
    .first()
    .click();
  await expect(fieldOf(card, '住址')).toHaveValue('滨河社区阳光小区');
  await expect(card.getByText('✓ 地点：滨河社区 第一网格 阳光小区')).toBeVisible();
  // A unit's address too; and what is typed behind it stays one of the place.
  const unit = page.getByRole('article', { name: /^被申请人 1/ });
  await unit.getByRole('radio', { name: /公司/ }).check();
  await type(unit, '单位名称', '阳光物业公司');
  await fieldOf(unit, '地址').focus();
  await page.keyboard.type('yg 1');
  await expect(
    page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .place-offer').first(),
  ).toHaveText('滨河社区 第一网格 阳光小区 1号楼');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.type('底商');
  await expect(unit.getByText('✓ 地点：滨河社区 第一网格 阳光小区 1号楼')).toBeVisible();
  // In the table of parties the offers stand in the row.
  await press(page, '用表格填申请人（可粘贴）');
  const table = page.getByRole('dialog', { name: '用表格填当事人' });
  await table.getByLabel('第 1 行姓名（名称）').fill('单志强');
  await table.getByLabel('第 1 行住址').focus();
  await page.keyboard.type('yg 3 4');
  await expect(table.getByRole('listbox').getByRole('option').first()).toHaveText(/3号楼 4单元$/);
  await page.keyboard.press('ArrowDown');
  await photograph(studio, 'places-table');
  await page.keyboard.press('Enter');
  await expect(table.getByLabel('第 1 行住址')).toHaveValue('滨河社区阳光小区3号楼4单元');
  await press(table, '放进申请人 1 名');
  await photograph(studio, 'places-chosen');
  await press(page, '登记');
  await expect(page.getByText(/^（\d{4}）人调字第1号$/).first()).toBeVisible();
  const [one] = (await readSettledLedgers(dataFolderOf(studio))).values();
  expect(one?.registration).toMatchObject({
    place: '滨河社区阳光小区3号楼2单元',
    grid: '第一网格',
  });
  expect(one?.registration.placeId).not.toBeNull();
  const parties = new Map(one?.parties.map((party) => [party.name, party.placeId]));
  expect([...parties.keys()].sort()).toEqual(['单志强', '王丽', '阳光物业公司'].sort());
  // bug: the words were kept, and nobody could be found by the place.
  expect([...parties.values()]).not.toContain(null);

  await page.goto('app://studio/index.html#/places');
  await page.getByRole('link', { name: '阳光小区', exact: true }).click();
  const here = page.getByRole('region', { name: '住在这里的人和这里的事' });
  await expect(here.getByRole('list', { name: '住在这里的人' }).getByRole('link')).toHaveCount(3);
  await expect(here).toContainText('发生在这里');
  await photograph(studio, 'places-who-is-here');
  await here.getByRole('link', { name: '王丽', exact: true }).click();
  await expect(page.getByText('✓ 地点：滨河社区 第一网格 阳光小区')).toBeVisible();
});
