import { expect, test } from '@playwright/test';
import { addDays } from '@shared/domain/kernel/local-date';
import { ask, openFlowerStudio, tellInWindow } from '../support/ask-window';
import { launchStudio, photograph, type RunningStudio } from '../support/electron-app';
import { CONTRACT_STORIES } from '../support/sample-stories';
import { press, section, type } from '../support/walk-form';

let studio: RunningStudio;

test.beforeEach(async () => {
  studio = await launchStudio();
  await openFlowerStudio(studio);
});

test.afterEach(async () => {
  await studio.close();
});

test('期限一览：所有期限按日子排，只看过期的，大字也放得下', async () => {
  const { page } = studio;
  const [first] = await tellInWindow(page, CONTRACT_STORIES);
  const { today } = await ask(page, 'cases.get', { caseId: first?.case.id ?? '' });
  const order = { matter: '请物业三天内修好楼道灯', to: '苏玉梅', from: '', orderNumber: '' };
  await ask(page, 'dispatches.dispatch', {
    order: { ...order, dispatchedOn: addDays(today, -2), dueOn: addDays(today, -1) },
  });
  await page.goto('app://studio/index.html#/schedule');
  await page.getByRole('link', { name: '期限一览' }).click();
  await expect(page.getByRole('heading', { name: '期限一览' })).toBeVisible();
  await expect(page.locator('.limits-table tbody tr').first()).toBeVisible();
  await photograph(studio, 'limits');
  await page.getByText(/已过期的/).click();
  await expect(page.getByRole('row', { name: /修好楼道灯.*派给苏玉梅的单/ })).toBeVisible();
  await photograph(studio, 'limits-late');
  await page.getByRole('button', { name: /大字$/ }).click();
  await page.getByText(/^没办完的 \d+ 项/).click();
  await photograph(studio, 'limits-large');
});

test('期限暂停又恢复；终止以后归档，案卷不能再写，重新打开以后又能写', async () => {
  const { page } = studio;
  const [story] = CONTRACT_STORIES;
  if (story === undefined) throw new Error('no story');
  const [view] = await tellInWindow(page, [
    {
      ...story,
      ...{ when: { kind: 'days_ago', days: 6 }, outcome: { kind: 'open' }, events: [] },
      ...{ stage: 'accepted', sessions: [] },
    },
  ]);
  const caseId = view?.case.id ?? '';
  await page.goto(`app://studio/index.html#/cases/${caseId}`);
  const part = section(page, '意愿与受理');
  await page.locator('[aria-expanded=false]', { hasText: '意愿与受理' }).first().click();
  await press(part, '暂停期限');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: '鉴定（评估）' }).check();
  await photograph(studio, 'pause');
  await press(dialog, '登记暂停');
  await expect(page.getByText(/调解期限已暂停，还余 \d+ 天/).first()).toBeVisible();
  await press(part, '恢复期限');
  await press(dialog, '登记恢复');
  const { case: one, today } = await ask(page, 'cases.get', { caseId });
  expect(one.pauses).toEqual([
    { pausedOn: today, ground: 'appraisal', reason: '', resumedOn: today },
  ]);
  await ask(page, 'cases.withdraw', {
    ...{ caseId, revision: one.revision },
    withdrawal: { withdrawnOn: today, reason: '自己和好了' },
  });
  await page.reload();
  const closing = section(page, '结案与归档');
  await page.locator('[aria-expanded=false]', { hasText: '结案与归档' }).first().click();
  await press(closing, '归档');
  await expect(dialog.getByText(/先看一遍还缺什么|没有发现缺的/)).toBeVisible();
  await type(dialog, '档案号', '2026-017');
  await photograph(studio, 'archive');
  await dialog.getByRole('button', { name: '归档', exact: true }).click();
  await expect(page.getByText('已归档')).toBeVisible();
  await photograph(studio, 'archived');
  const { acts, case: archived } = await ask(page, 'cases.get', { caseId });
  expect(acts.addAttachments.isOpen).toBe(false);
  expect(archived.status).toBe('withdrawn');
  await press(closing, '重新打开案卷');
  await type(dialog, '重新打开的原因', '补一份收条');
  await press(dialog, '重新打开');
  await expect(page.getByText('已归档')).toHaveCount(0);
  const { acts: again } = await ask(page, 'cases.get', { caseId });
  expect(again.addAttachments.isOpen).toBe(true);
});
