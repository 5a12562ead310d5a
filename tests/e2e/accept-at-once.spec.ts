import { expect, test } from '@playwright/test';
import { ask, openFlowerStudio, tellInWindow } from '../support/ask-window';
import { launchStudio, photograph, type RunningStudio } from '../support/electron-app';
import { CONTRACT_STORIES } from '../support/sample-stories';
import { press, section } from '../support/walk-form';

let studio: RunningStudio;

test.beforeEach(async () => {
  studio = await launchStudio();
  await openFlowerStudio(studio);
});

test.afterEach(async () => {
  await studio.close();
});

test('意愿、调解员、受理一张表、一次保存；一处不对，指着那一处；撤销一次，三样一起回去', async () => {
  const { page } = studio;
  const [story] = CONTRACT_STORIES;
  if (story === undefined) throw new Error('no story');
  const [view] = await tellInWindow(page, [
    {
      ...story,
      ...{ when: { kind: 'days_ago', days: 0 }, outcome: { kind: 'open' }, events: [] },
      ...{ stage: 'registered', sessions: [] },
    },
  ]);
  const caseId = view?.case.id ?? '';
  await page.goto(`app://studio/index.html#/cases/${caseId}`);
  await press(page, '征询当事人意愿');
  const part = section(page, '意愿与受理');
  // No answer is made up.
  for (const box of await part.getByRole('radio', { name: '还没有征询' }).all())
    await expect(box).toBeChecked();
  await press(part, '各方今天都当面问过，都同意');
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
    acceptance: { acceptedOn: today, limitInDays: 30 },
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
