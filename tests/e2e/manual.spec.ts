import { expect, type Locator, type Page, test } from '@playwright/test';
import { ask, openFlowerStudio, tellInWindow } from '../support/ask-window';
import { launchStudio, photograph, type RunningStudio } from '../support/electron-app';
import { TRICYCLE_SHED } from '../support/sample-stories';
import { goTo } from '../support/walk-case';
import { fieldOf, press, type } from '../support/walk-form';

let studio: RunningStudio;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  studio = await launchStudio();
});

test.afterAll(async () => {
  await studio.close();
});

test('还没有工作室，按 F1 就是“第一次打开”', async () => {
  const { page } = studio;
  await page.getByRole('heading', { level: 1, name: '先把工作室建起来' }).waitFor();
  await page.keyboard.press('F1');
  await expect(page.getByRole('heading', { level: 2, name: '第一次打开' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 2, name: '第一次打开' })).toHaveCount(0);
});

test('F1 翻到这一页的那一章，图在手册里，也能找；不动鼠标', async () => {
  const { page } = studio;
  await openFlowerStudio(studio);
  await page.keyboard.press('F1');
  await expect(page.getByRole('heading', { level: 2, name: '每天开门：今日' })).toBeVisible();
  await photograph(studio, '手册');
  await page.getByLabel('看哪一章').selectOption({ label: '看图 1 · 登记' });
  const picture = page.getByRole('img', { name: '登记纠纷的一页' });
  await expect(picture).toBeVisible();
  expect(await picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  await photograph(studio, '手册看图');
  await page.getByLabel('在手册里找').fill('移动硬盘');
  await page.getByRole('button', { name: '备份与恢复' }).press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: '备份与恢复' })).toBeVisible();
  await page.keyboard.press('Escape');
  await goTo(page, '报表');
  await page.getByRole('button', { name: '帮助' }).press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: '报表', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await press(page, '大字');
  await page.keyboard.press('F1');
  await page.getByLabel('看哪一章').selectOption({ label: '看图 6 · 签字盖章' });
  await photograph(studio, '手册大字');
  await page.keyboard.press('Escape');
});

/** The column that explains articles. */
function lawColumn(page: Page): Locator {
  return page.getByRole('complementary', { name: '法条说明' });
}

/** What is beside ends where the column begins. */
async function expectBeside(column: Locator, worked: Locator): Promise<void> {
  const [law, work] = [await column.boundingBox(), await worked.boundingBox()];
  expect((work?.x ?? 0) + (work?.width ?? Number.POSITIVE_INFINITY)).toBeLessThanOrEqual(
    (law?.x ?? 0) + 1,
  );
}

test('正写着，用鼠标点一下法条：旁边说这一条，光标还在原处，接着写；Esc 收起', async () => {
  const { page } = studio;
  await ask(page, 'app.setPreferences', { textSize: 'large' });
  await page.goto('app://studio/index.html#/cases/on-the-spot');
  await studio.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 720);
  });
  const story = fieldOf(page, '什么事');
  await story.click();
  await page.keyboard.insertText('为晾衣竿');
  await page.getByRole('button', { name: '人民调解法第17条' }).click();
  const column = lawColumn(page);
  await expect(column.getByRole('heading', { name: '《人民调解法》第十七条' })).toBeVisible();
  await expect(column).toContainText('2011年1月1日起施行');
  await expect(column).toContainText('在哪儿用到');
  await expectBeside(column, page.getByRole('main'));
  await expect(story).toBeFocused();
  await page.keyboard.insertText('吵起来');
  await expect(story).toHaveValue('为晾衣竿吵起来');
  await page.screenshot({ path: test.info().outputPath('page.png') });
  await page.keyboard.press('Escape');
  await expect(column).toHaveCount(0);
  await expect(story).toBeFocused();
});

test('对话框里用键盘打开法条：对话框让到一边，按钮看得见；Esc 只收起说明，写的都在', async () => {
  const { page } = studio;
  const open = { ...TRICYCLE_SHED, outcome: { kind: 'open' as const }, events: [] };
  const [view] = await tellInWindow(page, [open]);
  await page.goto(`app://studio/index.html#/cases/${view?.case.id}?act=terminate`);
  const dialog = page.getByRole('dialog');
  const reason = fieldOf(dialog, '终止原因');
  await reason.fill('谈了两次，数目差得远');
  const cited = dialog.getByRole('button', { name: '人民调解法第26条' });
  await cited.focus();
  await page.keyboard.press('Enter');
  const column = lawColumn(page);
  await expect(column).toBeFocused();
  await expect(column).toContainText('调不成，就终止');
  const save = dialog.getByRole('button', { name: '终止调解' }).last();
  await expect(save).toBeInViewport();
  await expectBeside(column, save);
  await expectBeside(column, reason);
  await page.screenshot({ path: test.info().outputPath('dialog.png') });
  await page.keyboard.press('Escape');
  await expect(column).toHaveCount(0);
  await expect(cited).toBeFocused();
  await expect(reason).toHaveValue('谈了两次，数目差得远');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('红字说怎样才对：金额、日子、身份证号码、电话；改对了就不再说', async () => {
  const { page } = studio;
  await page.goto('app://studio/index.html#/cases/new');
  const amount = page.locator('[data-field="registration.amountInDisputeFen"]');
  await type(page, '涉及金额', '-5');
  await expect(amount).toContainText('金额不能是负数，请去掉前面的“-”，例如 3000 或 3000.50');
  await type(page, '涉及金额', '3000');
  await expect(amount).toContainText('叁仟元整');
  const on = page.locator('[data-field="registration.requestedOn"]');
  await type(page, '申请（发现）日期', '2026-02-30');
  await expect(on).toContainText('2026年2月只有 1 到 28 日');
  const [first] = await page.locator('.party-side').all();
  if (first === undefined) throw new Error('no side of the parties');
  await type(first, '证件号码', '4113021958030512');
  await expect(first).toContainText('现在是 16 位，少了 2 位');
  await type(first, '联系电话', '1381234567');
  await expect(first).toContainText('手机号应为 11 位，现在是 10 位，少了 1 位');
  await page.screenshot({ path: test.info().outputPath('red.png') });
  await type(first, '联系电话', '13812345678');
  await expect(first).not.toContainText('手机号应为');
});

test('帮助里的法条：都列着，拼音首字母找得到，点开就是', async () => {
  const { page } = studio;
  await page.keyboard.press('F1');
  await page.getByRole('button', { name: '法条' }).press('Enter');
  await page.getByLabel('找法条').fill('sfqr');
  await expect(page.getByRole('status').filter({ hasText: '条。用我们自己的话' })).toBeVisible();
  const article = page.getByText('《人民调解法》第三十三条 司法确认：三十天内，双方一起申请');
  await article.click();
  await expect(page.getByText('只有一方想去的，不算共同申请。', { exact: false })).toBeVisible();
  await expect(page.getByText('《民法典》第五百八十六条')).toHaveCount(0);
  await page.screenshot({ path: test.info().outputPath('list.png') });
  await page.keyboard.press('Escape');
});
