import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { EVERY_CASE } from '@shared/domain/case/view/every-case';
import { ask, openFlowerStudio, refusalOf, tellInWindow } from '../support/ask-window';
import { dataFolderOf } from '../support/data-folder';
import { launchStudio, photograph, type RunningStudio } from '../support/electron-app';
import { answerPrintDialog } from '../support/print-dialog';
import { TRICYCLE_SHED } from '../support/sample-stories';
import { press, section, type } from '../support/walk-form';

const PASSWORD = '春天的柳树发芽了';
const OTHER = '秋天的稻子熟了呀';

let studio: RunningStudio;
const folder = mkdtempSync(join(tmpdir(), 'studio-protected-'));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));
test.setTimeout(180_000);

async function password(page: Page, label: string, words: string): Promise<void> {
  await page.getByLabel(label, { exact: false }).first().fill(words);
}

async function unlock(page: Page, name: string, words: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await page.getByLabel(`${name}的密码`).fill(words);
  await press(page, '解锁');
}

/** Adds somebody through the page, with a password. */
async function add(page: Page, name: string, role: string, roster: string | null): Promise<void> {
  await press(page, '添加人员');
  const dialog = page.getByRole('dialog', { name: '添加人员' });
  await type(dialog, '姓名', name);
  await dialog.getByLabel('身份').click();
  await page.getByTitle(role, { exact: true }).click();
  if (roster !== null) {
    await dialog.getByLabel('是调解员名单上的哪一位').click();
    await page.getByTitle(roster, { exact: true }).click();
  }
  await press(dialog, '添加');
  const line = page.getByRole('listitem').filter({ hasText: name });
  await line.getByRole('button', { name: '设密码' }).click();
  const asking = page.getByRole('dialog', { name: `${name}的密码` });
  await asking.getByLabel(/^新密码/).fill(OTHER);
  await asking.getByLabel(/^再输一次/).fill(OTHER);
  await press(asking, '设好密码');
  await expect(asking).toHaveCount(0);
}

test('打开保护，锁上，换人，志愿者只看自己的，街道只看数字，新电脑上用恢复单，再关掉', async () => {
  studio = await launchStudio();
  const { page } = studio;
  await openFlowerStudio(studio);
  await tellInWindow(page, [TRICYCLE_SHED, TRICYCLE_SHED]);
  const data = dataFolderOf(studio);
  await page.goto('app://studio/index.html#/settings?part=protection');
  await expect(section(page, '保护')).toBeVisible();
  await photograph(studio, '没有保护');

  // A password that is too short, and two that differ, are said beside the field.
  await type(page, '主任姓名', '赵主任');
  await password(page, '新密码', '短');
  await press(page, '打开保护');
  await expect(page.getByText('密码至少 8 位').first()).toBeVisible();
  await password(page, '新密码', PASSWORD);
  await password(page, '再输一次', PASSWORD);
  await press(page, '打开保护');
  const code = page.locator('.recovery-code');
  await expect(code).toBeVisible({ timeout: 60_000 });
  const words = (await code.textContent()) ?? '';
  await photograph(studio, '恢复单');
  const sheet = join(folder, '恢复单.pdf');
  await answerPrintDialog(studio, { to: sheet });
  await press(page, '打印恢复单');
  await expect.poll(() => readdirSync(folder)).toContain('恢复单.pdf');
  await page.getByLabel(/照着纸上的恢复码/).fill(words.toLowerCase().replaceAll('-', ' '));
  await press(page, '核对');
  await expect(page.getByText('对上了，这张恢复单能用。')).toBeVisible();
  await press(page, '恢复单收好了');
  // Nothing of the dispute can be read in the folder any more.
  const cases = readdirSync(join(data, 'case')).map((name) =>
    readFileSync(join(data, 'case', name)),
  );
  expect(Buffer.concat(cases).includes('车棚')).toBe(false);

  await add(page, '孙志愿', '法律援助志愿者', '何春燕');
  await add(page, '钱街道', '街道查看', null);
  await photograph(studio, '人员');

  // Locked in the middle of a form: what was typed is still there, and out of reach meanwhile.
  await page.goto('app://studio/index.html#/enquiries/new');
  await type(page, '咨询人', '写了一半的人');
  await page.keyboard.press('Control+l');
  const lock = page.locator('.lock');
  await expect(lock).toBeVisible();
  await expect(page.getByLabel('咨询人')).not.toBeVisible();
  expect((await refusalOf(page, 'cases.list', EVERY_CASE)).code).toBe('LOCKED');
  await photograph(studio, '锁上');
  await unlock(page, '赵主任', OTHER);
  await expect(lock.getByText('不对，请再输一次。', { exact: false })).toBeVisible();
  await page.getByLabel('赵主任的密码').fill(PASSWORD);
  await expect(lock.getByRole('button', { name: '解锁' })).toBeEnabled({ timeout: 5_000 });
  await press(page, '解锁');
  await expect(lock).toHaveCount(0);
  await expect(page.getByLabel('咨询人')).toHaveValue('写了一半的人');

  // 换人: the volunteer sees nothing of what is not theirs, and only the places that are.
  await page.getByRole('button', { name: '赵主任 · 换人' }).click();
  await unlock(page, '孙志愿', OTHER);
  await expect(page.getByRole('button', { name: '孙志愿 · 换人' })).toBeVisible();
  await page.goto('app://studio/index.html#/cases');
  expect((await ask(page, 'cases.list', EVERY_CASE)).total).toBe(0);
  await expect(page.getByRole('button', { name: '登记纠纷' })).toHaveCount(0);
  await photograph(studio, '志愿者的台账');

  await page.keyboard.press('Control+l');
  await unlock(page, '钱街道', OTHER);
  const rail = page.getByRole('navigation', { name: '主导航' });
  await expect(rail.getByRole('link')).toHaveText(['报表', '设置']);
  await expect(page.getByRole('heading', { name: /月报$/, level: 1 })).toBeVisible();
  await photograph(studio, '街道的报表');
  expect((await refusalOf(page, 'cases.list', EVERY_CASE)).code).toBe('FORBIDDEN');

  // A new computer: the copied folder, and the printed code.
  await studio.app.close();
  const copied = join(folder, '拷来的资料');
  cpSync(data, copied, { recursive: true });
  const other = await launchStudio();
  await ask(other.page, 'setup.openStudio', { dataFolder: copied }).catch(() => undefined);
  await other.close();
  const again = await launchStudio({ args: [`--data-folder=${copied}`] });
  await expect(again.page.locator('.lock')).toBeVisible();
  await press(again.page, '密码忘了，用恢复单');
  await again.page.getByLabel('恢复单上的恢复码').fill(words);
  await press(again.page, '用恢复码解锁');
  await expect(again.page.getByRole('button', { name: '赵主任 · 换人' })).toBeVisible();
  expect((await ask(again.page, 'cases.list', EVERY_CASE)).total).toBe(2);

  // And off again: plain as before.
  await ask(again.page, 'protection.setPassword', {
    accountId: (await ask(again.page, 'desk.state', null)).present?.id ?? '',
    password: OTHER,
  });
  await again.page.goto('app://studio/index.html#/settings?part=protection');
  await press(again.page, '关掉保护');
  const asking = again.page.getByRole('dialog', { name: '关掉保护？' });
  await asking.getByLabel(/^您的密码/).fill(OTHER);
  await press(asking, '关掉保护');
  await expect(section(again.page, '保护').getByText('现在没有保护', { exact: false })).toBeVisible(
    {
      timeout: 60_000,
    },
  );
  expect((await ask(again.page, 'app.bootstrap', null)).state).toBe('ready');
  await again.close();
});

/** A protected studio with a 主任 and a reader, locked. */
async function deskOfTwo(): Promise<RunningStudio> {
  const running = await launchStudio();
  const { page } = running;
  await openFlowerStudio(running);
  await ask(page, 'protection.turnOn', { name: '赵主任', mediatorId: null, password: PASSWORD });
  const account = { name: '钱只读', role: 'reader' as const, until: null };
  const { record } = await ask(page, 'accounts.register', { account, mediatorId: null });
  await ask(page, 'protection.setPassword', { accountId: record.id, password: OTHER });
  await page.goto('app://studio/index.html#/settings?part=protection');
  await page.reload();
  return running;
}

async function setPin(page: Page, secret: string, pin: string): Promise<void> {
  await press(page, '设短密码');
  const asking = page.getByRole('dialog', { name: '我的短密码' });
  await asking.getByLabel(/^现在的密码/).fill(secret);
  for (const label of [/^短密码/, /^再输一次/]) await asking.getByLabel(label).fill('1234');
  await press(asking, '设好短密码');
  await expect(asking.getByText('太好猜了').first()).toBeVisible();
  for (const label of [/^短密码/, /^再输一次/]) await asking.getByLabel(label).fill(pin);
  await press(asking, '设好短密码');
  await expect(asking).toHaveCount(0);
}

test('短密码：好猜的不收；换人点名字、输数字、回车；连错五次要密码；忘了请主任取消', async () => {
  const running = await deskOfTwo();
  const { page } = running;
  const lock = page.locator('.lock');
  await setPin(page, PASSWORD, '2580');
  await expect(section(page, '保护').getByText('短密码设好了')).toBeVisible();
  await photograph(running, '保护页');

  // Whoever locked it comes back: nothing to be chosen, the digits and Enter.
  await page.keyboard.press('Control+l');
  await expect(lock.getByLabel('赵主任的短密码，或者密码')).toBeFocused();
  await photograph(running, '锁上，短密码');
  await page.keyboard.type('2580');
  await page.keyboard.press('Enter');
  await expect(lock).toHaveCount(0);

  // Somebody else: their name, their password; then theirs.
  await page.keyboard.press('Control+l');
  await page.getByRole('button', { name: '钱只读', exact: true }).click();
  await page.keyboard.type(OTHER);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '钱只读 · 换人' })).toBeVisible();
  await page.goto('app://studio/index.html#/settings?part=protection');
  await setPin(page, OTHER, '1357');

  // Wrong, again and again: each costs time, the fifth asks for the password.
  await page.keyboard.press('Control+l');
  const field = lock.getByRole('textbox');
  for (const [at, wrong] of ['1111', '2222', '3333', '4444', '5555'].entries()) {
    await expect(lock.getByRole('button', { name: '解锁' })).toBeEnabled({ timeout: 20_000 });
    await field.fill(wrong);
    await field.press('Enter');
    await expect(lock.getByRole('alert')).toContainText(at < 4 ? '不对，请再输一次。' : '请输密码');
  }
  await expect(lock.getByLabel('钱只读的密码')).toBeVisible();
  await photograph(running, '短密码输错五次');
  await expect(lock.getByRole('button', { name: '解锁' })).toBeEnabled({ timeout: 20_000 });
  await lock.getByLabel('钱只读的密码').fill(OTHER);
  await field.press('Enter');
  await expect(lock).toHaveCount(0);

  // Forgotten: the 主任 takes it away.
  await page.keyboard.press('Control+l');
  await page.getByRole('button', { name: '赵主任', exact: true }).click();
  await page.keyboard.type('2580');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '赵主任 · 换人' })).toBeVisible();
  await page.goto('app://studio/index.html#/settings?part=protection');
  const line = page.getByRole('listitem').filter({ hasText: '钱只读' });
  await line.getByRole('button', { name: '取消短密码' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '取消短密码' }).click();
  await expect(line.getByRole('button', { name: '取消短密码' })).toHaveCount(0);
  await page.keyboard.press('Control+l');
  await page.getByRole('button', { name: '钱只读', exact: true }).click();
  await expect(lock.getByLabel('钱只读的密码')).toBeVisible();
  await page.getByRole('button', { name: '大字' }).click();
  await photograph(running, '锁上，大字');
  await running.close();
});
