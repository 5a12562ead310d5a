import { expect, type Page, test } from '@playwright/test';
import { addDays, formatChineseDate } from '@shared/domain/kernel/local-date';
import { ask, openFlowerStudio, tellInWindow } from '../support/ask-window';
import { launchStudio, photograph, type RunningStudio } from '../support/electron-app';
import { CONTRACT_STORIES } from '../support/sample-stories';
import { fieldOf, press, section, type } from '../support/walk-form';

let studio: RunningStudio;

test.beforeEach(async () => {
  studio = await launchStudio();
  await openFlowerStudio(studio);
});

/** The page of a dispute that was registered some days ago, with the form of 征询意愿 open. */
async function openRegistered(page: Page) {
  const [story] = CONTRACT_STORIES;
  if (story === undefined) throw new Error('no story');
  const [view] = await tellInWindow(page, [
    {
      ...story,
      ...{ when: { kind: 'days_ago', days: 3 }, outcome: { kind: 'open' }, events: [] },
      ...{ stage: 'registered', sessions: [] },
    },
  ]);
  const caseId = view?.case.id ?? '';
  await page.goto(`app://studio/index.html#/cases/${caseId}`);
  await page.locator('.case-header-row').getByRole('button', { name: '征询意愿' }).click();
  return { caseId, part: section(page, '意愿与受理') };
}

test.afterEach(async () => {
  await studio.close();
});

test('问的、受理的是前几天：改一处，各处跟着；有一方拒绝：同一张表里只保存意愿，下一步是不予受理', async () => {
  const { page } = studio;
  const { caseId, part } = await openRegistered(page);
  await expect(part.getByRole('heading', { name: '征询意愿' })).toBeVisible();
  await type(part, '哪一天问的', '昨天');
  await press(part, '各方都当面问过，都同意');
  const { case: one, today } = await ask(page, 'cases.get', { caseId });
  const yesterday = addDays(today, -1);
  await expect(part.getByText(`${formatChineseDate(yesterday)}，当面`)).toHaveCount(
    one.parties.length,
  );
  await expect(fieldOf(part, '受理日期')).toHaveValue(formatChineseDate(yesterday));
  const [, respondent] = one.parties;
  const row = part.getByRole('group', { name: `${respondent?.name}的调解意愿` });
  await row.getByRole('radio', { name: '拒绝调解' }).check();
  await expect(part.getByText('先保存意愿，再办理不予受理')).toBeVisible();
  await expect(part.getByRole('button', { name: '保存并受理' })).toHaveCount(0);
  await photograph(studio, 'refused-at-once');
  await press(part, '保存意愿');
  await expect(part.getByText('✕ 拒绝调解')).toBeVisible();
  await expect(page.getByRole('button', { name: '办理不予受理' })).toBeVisible();
  await expect(part.getByRole('button', { name: '一次办完受理' })).toHaveCount(0);
  const { case: after } = await ask(page, 'cases.get', { caseId });
  expect(after).toMatchObject({ status: 'registered', mediators: [], acceptance: null });
  expect(after.consents.map(({ isGiven, askedOn }) => [isGiven, askedOn])).toEqual([
    [true, yesterday],
    [false, yesterday],
  ]);
});

test('意愿、调解员、受理一张表、一次保存；一处不对，指着那一处；撤销一次，三样一起回去', async () => {
  const { page } = studio;
  const { caseId, part } = await openRegistered(page);
  // No answer is made up.
  for (const box of await part.getByRole('radio', { name: '还没有征询' }).all())
    await expect(box).toBeChecked();
  await press(part, '各方都当面问过，都同意');
  await press(part, '保存并受理');
  await expect(part.getByText('还没有确定调解员').first()).toBeVisible();
  const { case: before } = await ask(page, 'cases.get', { caseId });
  expect(before).toMatchObject({ status: 'registered', consents: [], acceptance: null });
  await part.getByRole('checkbox', { name: '苏玉梅（诚信花）' }).check();
  await photograph(studio, 'accept-at-once');
  await press(part, '保存并受理');
  await expect(page.getByText('已受理').first()).toBeVisible();
  const { case: after, today } = await ask(page, 'cases.get', { caseId });
  expect(after).toMatchObject({
    status: 'accepted',
    mediators: [{ name: '苏玉梅', isPresiding: true }],
    acceptance: { acceptedOn: today, limitInDays: null },
  });
  expect(after.consents.map(({ isGiven, method }) => [isGiven, method])).toEqual(
    after.parties.map(() => [true, 'in_person']),
  );
  await page.locator('.history-saved').getByRole('button', { name: '撤销' }).click();
  await press(page, '撤销这一步');
  await expect(page.getByText('已登记').first()).toBeVisible();
  const { case: back } = await ask(page, 'cases.get', { caseId });
  expect(back).toMatchObject({ status: 'registered', consents: [], mediators: [] });
});
