import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { ask } from '../support/ask-window';
import { launchStudio, photograph, type RunningStudio } from '../support/electron-app';
import { findSmallTargets, findSmallTexts } from '../support/measure-text';
import { fieldOf, press } from '../support/walk-form';

let studio: RunningStudio;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  studio = await launchStudio();
  const { page } = studio;
  await page.getByRole('button', { name: '打开示例数据' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '今日' })).toBeVisible({
    timeout: 120_000,
  });
});

test.afterAll(async () => {
  await studio.close();
});

const box = (page: Page) => page.getByRole('combobox', { name: '搜索' });
const active = (page: Page) => page.locator('[role="option"][aria-selected="true"]');

test('只用键盘：Ctrl+K，打拼音首字母，箭头选中，回车打开；再来时它排在最前', async () => {
  const { page } = studio;
  await page.keyboard.press('Control+k');
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('wlh');
  const cases = page.getByRole('group', { name: '纠纷' });
  await expect(cases.getByRole('option').first()).toContainText('王丽华');
  await photograph(studio, '搜索框');
  await page.keyboard.press('ArrowDown');
  await expect(active(page)).toContainText('王丽华');
  const number = (await active(page).textContent())?.match(/第\d+号/)?.[0] ?? '没有编号';
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main').getByText(number).first()).toBeVisible();
  await expect(page.getByRole('listbox')).toHaveCount(0);

  await page.keyboard.press('Control+k');
  const last = page.getByRole('group', { name: '最近打开的' });
  await expect(last.getByRole('option').first()).toContainText(number);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toHaveCount(0);
});

test('咨询也在里面；回车在纠纷台账里列出，台账上没有第二个搜索框', async () => {
  const { page } = studio;
  await box(page).fill('鸽');
  await expect(page.getByRole('group', { name: '咨询' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('只列出和“鸽”有关的')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: '纠纷台账' })).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await photograph(studio, '台账里找鸽');
  await press(page, '不找了，全部列出');
  await expect(page.getByText(/只列出和/)).toHaveCount(0);
});

test('纠纷类别打首字母就找到', async () => {
  const { page } = studio;
  await page.goto('app://studio/index.html#/cases/new');
  const field = fieldOf(page, '纠纷类别');
  await field.click();
  await field.pressSequentially('ljf');
  const offered = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) [title]');
  await expect(offered.filter({ hasText: '邻里纠纷' })).toBeVisible();
  await photograph(studio, '类别拼音');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-field="registration.category"]')).toContainText('邻里纠纷');
});

test('大字时看得清、按得着，读屏的人听得懂', async () => {
  const { page } = studio;
  await ask(page, 'app.setPreferences', { textSize: 'large' });
  await page.goto('app://studio/index.html#/');
  await page.reload();
  await box(page).click();
  await box(page).pressSequentially('王');
  await expect(page.getByRole('group', { name: '纠纷' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await photograph(studio, '搜索框-大字');
  expect.soft(await findSmallTexts(page, 20)).toEqual([]);
  expect.soft(await findSmallTargets(page, 44)).toEqual([]);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect.soft(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
