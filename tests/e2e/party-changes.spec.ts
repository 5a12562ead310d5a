import { expect, test } from '@playwright/test';
import { ask, openFlowerStudio, tellInWindow } from '../support/ask-window';
import { launchStudio, photograph, type RunningStudio } from '../support/electron-app';
import { findBarriers } from '../support/find-barriers';
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

test('两个申请人里一个不愿再调：只对他终止，另一个接着签；去世的由继承人接上', async () => {
  const { page } = studio;
  const [view] = await tellInWindow(page, [
    {
      ...TRICYCLE_SHED,
      ...{ when: { kind: 'days_ago', days: 2 }, outcome: { kind: 'open' }, events: [] },
    },
  ]);
  if (view === undefined) throw new Error('the story was not told');
  const caseId = view.case.id;
  const [first] = view.case.parties;
  if (first?.kind !== 'natural_person') throw new Error('the first is a person');
  const blank = { idNumber: '', phone: '', personId: null };
  const second = { ...first, ...blank, id: 'second', name: '周建国' };
  const added = await ask(page, 'cases.addParties', {
    caseId,
    ...{ revision: view.case.revision, parties: [second] },
    joining: { succeedsId: null, changedOn: view.today, reason: '也是买车人' },
  });
  const consents = [
    ...added.case.consents,
    { partyId: 'second', isGiven: false, askedOn: view.today, method: 'in_person' as const },
  ];
  await ask(page, 'cases.recordConsents', { caseId, revision: added.case.revision, consents });
  await page.goto(`app://studio/index.html#/cases/${caseId}`);
  await press(page.locator('.case-header'), '登记不愿调解的退出');
  const dialog = page.getByRole('dialog', { name: '登记当事人退出、去世' });
  await expect(dialog.getByTitle('周建国', { exact: true })).toBeVisible();
  await type(dialog, '原因', '要直接去法院起诉');
  await press(dialog, '保存');
  await expect(dialog.getByRole('alert').filter({ hasText: '第二十六条' })).toBeVisible();
  await dialog.getByRole('checkbox', { name: /已告知他可以通过仲裁/ }).check();
  await photograph(studio, '登记退出');
  expect(await findBarriers(page)).toEqual([]);
  await press(dialog, '保存');
  await expect(dialog).toBeHidden();
  const part = await unfold(page, '当事人');
  await expect(part.getByRole('list', { name: '当事人变动' })).toContainText('周建国');
  await photograph(studio, '退出以后的当事人');
  await expect(part.getByRole('link', { name: /终止调解告知书/ })).toBeVisible();
  const { nextStep } = await ask(page, 'cases.get', { caseId });
  expect(nextStep).toBe('write_outcome');

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
