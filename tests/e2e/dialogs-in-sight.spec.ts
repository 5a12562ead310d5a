import { expect, type Locator, type Page, test } from '@playwright/test';
import { ask, openFlowerStudio, tellInWindow } from '../support/ask-window';
import { launchStudio, type RunningStudio } from '../support/electron-app';
import { DESK_STORIES, EARLIER_STORIES, TRICYCLE_SHED } from '../support/sample-stories';
import { unfoldAll } from '../support/walk-form';
import { stagePlaces, visit } from '../support/walk-places';

let studio: RunningStudio;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  studio = await launchStudio();
  await openFlowerStudio(studio);
  const { page } = studio;
  await tellInWindow(page, [TRICYCLE_SHED, ...DESK_STORIES, ...EARLIER_STORIES]);
  await ask(page, 'app.setPreferences', { textSize: 'large' });
  await page.reload();
  await studio.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 720);
  });
});

test.afterAll(async () => {
  await studio.close();
});

/** Buttons of a case's page that open a dialog. */
const OPENERS =
  /^(受理|不予受理|办理不予受理|撤回申请|延期|办理终止|终止调解：办理终止|登记签字盖章|登记履行情况|登记司法确认|更新司法确认|完成二次办理|结案|删除这件纠纷|取消这一场|移出案卷|撤销)$/;

/** Unfolds all of a case; 修改记录 is asked for then, and its last button stands there when it has come. */
async function readAll(page: Page): Promise<void> {
  await unfoldAll(page);
  const part = page.locator('#case-history');
  await part.getByRole('button', { name: '删除这件纠纷' }).waitFor();
}

async function expectInSight(page: Page, dialog: Locator, name: string): Promise<void> {
  const height = await page.evaluate(() => window.innerHeight);
  for (const button of await dialog.locator('.ant-modal-footer button').all()) {
    const box = await button.boundingBox();
    expect.soft((box?.y ?? -1) >= 0, name).toBe(true);
    expect.soft((box?.y ?? height) + (box?.height ?? 0), name).toBeLessThanOrEqual(height);
  }
}

test('大字、1280×720：每个对话框的按钮都在窗口里，里面的字段滚得到', async () => {
  test.setTimeout(240_000);
  const { page } = studio;
  const met = new Set<string>();
  for (const place of await stagePlaces(page)) {
    await visit(page, place);
    await readAll(page);
    const names = await page
      .getByRole('main')
      .getByRole('button')
      .evaluateAll((buttons) =>
        buttons.map((one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim()),
      );
    for (const name of new Set(names.filter((one) => OPENERS.test(one) && !met.has(one)))) {
      await page.getByRole('main').getByRole('button', { name, exact: true }).first().click();
      const dialog = page.getByRole('dialog');
      const isDialog = await dialog
        .waitFor({ timeout: 3_000 })
        .then(() => true)
        .catch(() => false);
      if (!isDialog) continue;
      met.add(name);
      await expectInSight(page, dialog, name);
      const fields = dialog.locator('input:visible, textarea:visible');
      if ((await fields.count()) > 0) {
        await fields.last().scrollIntoViewIfNeeded();
        await expect(fields.last()).toBeInViewport();
        await expectInSight(page, dialog, `${name}，滚到底`);
      }
      await dialog.locator('.ant-modal-footer button').first().click();
      await expect(dialog).toBeHidden();
    }
  }
  expect([...met]).toEqual(expect.arrayContaining(['终止调解：办理终止', '删除这件纠纷']));
  expect(met.size).toBeGreaterThan(6);
});
