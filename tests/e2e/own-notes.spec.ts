import { expect, type Page, test } from '@playwright/test';
import { ask, openFlowerStudio, tellInWindow } from '../support/ask-window';
import { launchStudio, photograph, type RunningStudio } from '../support/electron-app';
import { TRICYCLE_SHED } from '../support/sample-stories';
import { fieldOf, press, section, type, unfold } from '../support/walk-form';

const PASSWORD = '春天的柳树发芽了';
const SECRET = '王某私下说不想打官司';

let studio: RunningStudio;
test.beforeEach(async () => {
  studio = await launchStudio();
  await openFlowerStudio(studio);
});
test.afterEach(async () => {
  await studio.close();
});
test.setTimeout(150_000);

async function protect(page: Page): Promise<void> {
  await page.goto('app://studio/index.html#/settings?part=protection');
  await expect(section(page, '保护')).toBeVisible();
  await type(page, '主任姓名', '赵主任');
  await page.getByLabel('新密码', { exact: false }).first().fill(PASSWORD);
  await page.getByLabel('再输一次', { exact: false }).first().fill(PASSWORD);
  await press(page, '打开保护');
  const code = page.locator('.recovery-code');
  await expect(code).toBeVisible({ timeout: 60_000 });
  await page.getByLabel(/照着纸上的恢复码/).fill((await code.textContent()) ?? '');
  await press(page, '核对');
  await press(page, '恢复单收好了');
}

test('私记：一点就写，没写完的还在；谁看得到写在上面；打开保护以后看过的有记录', async () => {
  const { page } = studio;
  const [told] = await tellInWindow(page, [TRICYCLE_SHED]);
  const caseId = told?.case.id ?? '';
  await page.goto(`app://studio/index.html#/cases/${caseId}`);
  const notes = await unfold(page, '我的私记');
  await expect(notes).toContainText('没有开启保护：坐到这台电脑前的人都能看。');
  // The cursor is where one writes.
  await expect(fieldOf(notes, '写给自己')).toBeFocused();
  await page.keyboard.type(SECRET);
  await page.goto('app://studio/index.html#/cases');
  await page.goto(`app://studio/index.html#/cases/${caseId}`);
  const again = await unfold(page, '我的私记');
  await expect(fieldOf(again, '写给自己')).toHaveValue(SECRET);
  await press(again, '记下');
  await expect(again.getByRole('list', { name: '写过的私记' })).toContainText(SECRET);
  await expect(fieldOf(again, '写给自己')).toHaveValue('');
  await again.scrollIntoViewIfNeeded();
  await photograph(studio, '案卷上的私记');
  await again.getByRole('link', { name: '改、删' }).click();
  await expect(page.getByText('写的是：')).toBeVisible();
  await photograph(studio, '一条私记');
  await page.goto('app://studio/index.html#/notes');
  await expect(page.getByRole('main')).toContainText(SECRET);
  await photograph(studio, '私记');

  await protect(page);
  await page.goto(`app://studio/index.html#/cases/${caseId}`);
  await unfold(page, '修改记录');
  await page.goto('app://studio/index.html#/cases');
  await page.goto(`app://studio/index.html#/cases/${caseId}`);
  const looked = page.locator('.who-looked');
  await expect(looked).toContainText('赵主任（主任');
  await looked.scrollIntoViewIfNeeded();
  await photograph(studio, '最近谁看过');
  await looked.getByRole('link', { name: '全部' }).click();
  const audit = section(page, '谁看过、印过、改过');
  await expect(audit).toContainText('查看修改记录');
  await photograph(studio, '谁看过这一件');
  await press(audit, '看全部的');
  await expect(audit.getByRole('button', { name: '导出 Excel' })).toBeVisible();
  await photograph(studio, '谁看过');
  const { items } = await ask(page, 'looks.list', { text: '', page: 1, pageSize: 5 });
  expect(items[0]?.row.who).toBe('赵主任');
  await page.goto('app://studio/index.html#/settings?part=privacy');
  await expect(page.getByText('也能看各人新写的私记', { exact: false })).toBeVisible();
  await page.getByText('也能看各人新写的私记', { exact: false }).scrollIntoViewIfNeeded();
  await photograph(studio, '设置里的私记');
  await ask(page, 'app.setPreferences', { textSize: 'large' });
  await page.reload();
  for (const [name, hash] of [
    ['大字-私记', '/notes'],
    ['大字-案卷', `/cases/${caseId}`],
    ['大字-谁看过', '/settings?part=audit'],
  ] as const) {
    await page.goto(`app://studio/index.html#${hash}`);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    if (hash.startsWith('/cases')) {
      const large = await unfold(page, '我的私记');
      await large.scrollIntoViewIfNeeded();
    }
    await page.waitForTimeout(500);
    await photograph(studio, name);
  }
});
