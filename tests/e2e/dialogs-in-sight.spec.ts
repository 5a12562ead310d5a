import { expect, type Locator, type Page, test } from '@playwright/test';
import { spotSchema } from '@shared/domain/place/place';
import { blankOf } from '@shared/domain/record/blank';
import { ask, openFlowerStudio, tellInWindow, tellRecordsInWindow } from '../support/ask-window';
import { launchStudio, type RunningStudio } from '../support/electron-app';
import { findBarriers } from '../support/find-barriers';
import {
  ALL_RECORDS,
  DESK_STORIES,
  EARLIER_STORIES,
  TRICYCLE_SHED,
} from '../support/sample-stories';
import { unfoldAll } from '../support/walk-form';
import { PLACES, type Place, recordPlaces, stagePlaces, visit } from '../support/walk-places';

let studio: RunningStudio;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(120_000);
  studio = await launchStudio();
  await openFlowerStudio(studio);
  const { page } = studio;
  await tellInWindow(page, [TRICYCLE_SHED, ...DESK_STORIES, ...EARLIER_STORIES]);
  await tellRecordsInWindow(page, ALL_RECORDS);
  const spot = { ...blankOf(spotSchema), level: 'community', name: '滨河社区' } as const;
  await ask(page, 'places.register', { spot, more: [] });
});

test.afterAll(async () => {
  await studio.close();
});

/** Buttons of a case's page that open a dialog. */
const OPENERS =
  /^(受理|不予受理|办理不予受理|撤回申请|延期|办理终止|终止调解：办理终止|登记签字盖章|登记履行情况|登记司法确认|更新司法确认|完成二次办理|结案|删除这件纠纷|取消这一场|移出案卷|撤销|改期)$/;
/** Those of the other pages. */
const OTHER_OPENERS =
  /^(用表格填.*|转为纠纷|合并重复的登记|删除.*|停用.*|离开这个工作室|换一个工作室|导出 Excel|立即备份)$/;

/** Unfolds all of a case; 修改记录 is asked for then, and its last button stands there when it has come. */
async function readAll(page: Page): Promise<void> {
  await unfoldAll(page);
  const part = page.locator('#case-history');
  await part.getByRole('button', { name: '删除这件纠纷' }).waitFor();
}

async function expectInSight(page: Page, dialog: Locator, name: string): Promise<void> {
  const height = await page.evaluate(() => window.innerHeight);
  const buttons = await dialog.locator('.ant-modal-footer button').all();
  expect.soft(buttons.length, name).toBeGreaterThan(0);
  for (const button of buttons) {
    const box = await button.boundingBox();
    expect.soft((box?.y ?? -1) >= 0, name).toBe(true);
    expect.soft((box?.y ?? height) + (box?.height ?? 0), name).toBeLessThanOrEqual(height);
  }
}

/** Buttons that opened no dialog somewhere: elsewhere they are not waited for as long as a first one. */
const noDialog = new Set<string>();

/** Opens every dialog of a page that was not met before, looks at it, and puts it away. */
async function lookAtDialogs(page: Page, openers: RegExp, met: Set<string>): Promise<void> {
  const names = await page
    .getByRole('main')
    .getByRole('button')
    .evaluateAll((buttons) =>
      buttons.map((one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim()),
    );
  for (const name of new Set(names.filter((one) => openers.test(one) && !met.has(one)))) {
    await page.getByRole('main').getByRole('button', { name, exact: true }).first().click();
    const dialog = page.getByRole('dialog');
    const isDialog = await dialog
      .waitFor({ timeout: noDialog.has(name) ? 500 : 3_000 })
      .then(() => true)
      .catch(() => false);
    if (!isDialog) {
      noDialog.add(name);
      continue;
    }
    met.add(name);
    await expectInSight(page, dialog, name);
    expect.soft(await findBarriers(page, '[role="dialog"]'), name).toEqual([]);
    const fields = dialog.locator('input:visible, textarea:visible');
    if ((await fields.count()) > 0) {
      await fields.last().scrollIntoViewIfNeeded();
      await expect(fields.last()).toBeInViewport();
      await expectInSight(page, dialog, `${name}，滚到底`);
    }
    await page.keyboard.press('Escape');
    await expect(dialog, name).toBeHidden();
  }
}

for (const [textSize, sizeName, width, height] of [
  ['large', '大字、1280×720', 1280, 720],
  ['normal', '普通字、1366×768', 1366, 768],
] as const) {
  test(`${sizeName}：每个对话框的按钮都在窗口里，里面的字段滚得到，没有障碍`, async () => {
    test.setTimeout(420_000);
    const { page } = studio;
    await ask(page, 'app.setPreferences', { textSize });
    await page.reload();
    await studio.app.evaluate(
      ({ BrowserWindow }, size) =>
        BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
      { width, height },
    );
    const met = new Set<string>();
    for (const place of await stagePlaces(page)) {
      await visit(page, place);
      await readAll(page);
      await lookAtDialogs(page, OPENERS, met);
    }
    expect([...met]).toEqual(expect.arrayContaining(['终止调解：办理终止', '删除这件纠纷']));
    expect(met.size).toBeGreaterThan(6);
    const others = new Set<string>();
    const places: readonly Place[] = [...PLACES, ...(await recordPlaces(page))];
    for (const place of places) {
      await visit(page, place);
      await lookAtDialogs(page, OTHER_OPENERS, others);
    }
    console.log('别处的对话框：', [...others].join('、'));
    expect(others.size).toBeGreaterThan(4);
  });

  test(`${sizeName}：手册的抽屉，关得上，翻得动，没有障碍`, async () => {
    const { page } = studio;
    await page.keyboard.press('F1');
    const drawer = page.getByRole('dialog', { name: '使用手册' });
    await expect(drawer.locator('.manual-text')).toBeVisible();
    expect.soft(await findBarriers(page)).toEqual([]);
    await expect(drawer.getByRole('button').first()).toBeInViewport();
    const turn = drawer.getByRole('button', { name: '下一章' });
    await turn.scrollIntoViewIfNeeded();
    await expect(turn).toBeInViewport();
    await page.keyboard.press('Escape');
    await expect(drawer).toBeHidden();
  });
}
