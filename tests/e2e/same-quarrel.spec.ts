import { expect, type Page, test } from '@playwright/test';
import { EVERY_CASE } from '@shared/domain/case/view/every-case';
import { ask, openFlowerStudio, tellInWindow } from '../support/ask-window';
import { launchStudio, photograph, type RunningStudio } from '../support/electron-app';
import { findSmallTargets, findSmallTexts } from '../support/measure-text';
import { NEIGHBOR_STORIES } from '../support/sample-stories';
import { fieldOf, press, type } from '../support/walk-form';

let studio: RunningStudio;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  studio = await launchStudio();
  await openFlowerStudio(studio);
  await tellInWindow(studio.page, NEIGHBOR_STORIES);
});

test.afterAll(async () => {
  await studio.close();
});

/** A case of this year, as it is stored. */
async function aCase(page: Page) {
  const { items } = await ask(page, 'cases.list', EVERY_CASE);
  const isWhole = (one: (typeof items)[number]) =>
    one.applicants.length * one.respondents.length > 0;
  const caseId = items.find(isWhole)?.id ?? '';
  return (await ask(page, 'cases.get', { caseId })).case;
}

test('登记时写的和一件台账里的经过一样：下面问是不是同一件，打开看了回来，写的还在；不是，就不再问', async () => {
  const { page } = studio;
  const known = await aCase(page);
  await page.goto('app://studio/index.html#/cases/new');
  await type(page, '纠纷简要情况', known.registration.description);
  const asked = page.locator('.same-quarrel').filter({ hasText: known.number });
  await expect(asked).toContainText('可能是同一件');
  await expect(asked).toContainText('经过相近');
  await photograph(studio, '可能是同一件');
  await asked.getByRole('link', { name: '打开' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main').getByText(known.number).first()).toBeVisible();
  await page.goto('app://studio/index.html#/cases/new');
  await expect(fieldOf(page, '纠纷简要情况')).toHaveValue(known.registration.description);
  await press(asked, '不是同一件');
  await expect(asked).toHaveCount(0);
});

test('大字时也看得清、按得着，不挡着登记的按钮', async () => {
  const { page } = studio;
  await ask(page, 'app.setPreferences', { textSize: 'large' });
  await page.reload();
  await expect(page.locator('.same-quarrel').first()).toBeVisible();
  await photograph(studio, '可能是同一件-大字');
  expect.soft(await findSmallTexts(page, 20)).toEqual([]);
  expect.soft(await findSmallTargets(page, 44)).toEqual([]);
  await page.getByRole('button', { name: '登记', exact: true }).click({ trial: true });
});

test('同样的双方又登记了一件：案卷上写明另有哪一件，点得开', async () => {
  const { page } = studio;
  await ask(page, 'app.setPreferences', { textSize: 'normal' });
  const known = await aCase(page);
  const parties = known.parties.map((party, at) => ({ ...party, id: `again-${at}` }));
  const view = await ask(page, 'cases.register', { registration: known.registration, parties });
  await page.goto(`app://studio/index.html#/cases/${view.case.id}`);
  await page.reload();
  const note = page.getByRole('note').filter({ hasText: '同样的双方另有 1 件' });
  await expect(note).toContainText(known.number);
  await photograph(studio, '同样的双方');
  await note.getByRole('link').click();
  await expect(page.getByRole('main').getByText(known.number).first()).toBeVisible();
});
