import { expect, test } from '@playwright/test';
import { ask, openFlowerStudio, tellInWindow } from '../support/ask-window';
import { launchStudio, photograph, type RunningStudio } from '../support/electron-app';
import { TRICYCLE_SHED } from '../support/sample-stories';
import { choose, press, select, type, unfold } from '../support/walk-form';

let studio: RunningStudio;

test.beforeEach(async () => {
  studio = await launchStudio();
  await openFlowerStudio(studio);
});

test.afterEach(async () => {
  await studio.close();
});

test('去世的由继承人接上：一方空着就不往下走，承继的人答了同意才接着办', async () => {
  const { page } = studio;
  const [view] = await tellInWindow(page, [
    {
      ...TRICYCLE_SHED,
      ...{ when: { kind: 'days_ago', days: 2 }, outcome: { kind: 'open' }, events: [] },
    },
  ]);
  if (view === undefined) throw new Error('the story was not told');
  const caseId = view.case.id;
  await page.goto(`app://studio/index.html#/cases/${caseId}`);
  const part = await unfold(page, '当事人');
  const dialog = page.getByRole('dialog', { name: '登记当事人退出、去世' });
  await press(part, '登记当事人退出、去世');
  await select(dialog, '当事人', view.case.parties[0]?.name ?? '');
  await choose(dialog, '怎样退出的', '去世');
  await type(dialog, '原因', '家属告知，11月30日病故');
  await press(dialog, '保存');
  await expect(dialog).toBeHidden();
  await press(await unfold(page, '当事人'), '追加当事人、登记承继');
  await press(page, '填写申请人');
  const panel = page.locator('.act-panel');
  await panel.locator('[data-field="parties.0.name"] input').first().fill('王小丽');
  await select(panel, '承继谁', view.case.parties[0]?.name ?? '');
  await type(panel, '原因', '女儿，继承人');
  await photograph(studio, '登记承继');
  await press(panel, '保存追加的当事人');
  await expect(panel).toBeHidden();
  const after = await ask(page, 'cases.get', { caseId });
  expect(after.nextStep).toBe('ask_consent');
  await ask(page, 'app.setPreferences', { textSize: 'large' });
  await page.reload();
  const large = await unfold(page, '当事人');
  await large.getByRole('list', { name: '当事人变动' }).scrollIntoViewIfNeeded();
  await photograph(studio, '当事人变动大字');
});
