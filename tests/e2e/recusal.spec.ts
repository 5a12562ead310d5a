import { expect, test } from '@playwright/test';
import { addDays } from '@shared/domain/kernel/local-date';
import { ask, openFlowerStudio, tellInWindow } from '../support/ask-window';
import { launchStudio, photograph, type RunningStudio } from '../support/electron-app';
import { findBarriers } from '../support/find-barriers';
import { TRICYCLE_SHED } from '../support/sample-stories';
import { press, type, unfold } from '../support/walk-form';

let studio: RunningStudio;

test.beforeEach(async () => {
  studio = await launchStudio();
  await openFlowerStudio(studio);
});

test.afterEach(async () => {
  await studio.close();
});

test('选调解员以前：电话相同、不在的日子都看得见；问过没有，谁问的，一起留下；排那一天的场次也提醒', async () => {
  const { page } = studio;
  const [view] = await tellInWindow(page, [
    {
      ...TRICYCLE_SHED,
      ...{ when: { kind: 'days_ago', days: 2 }, outcome: { kind: 'open' }, events: [] },
      sessions: [],
    },
  ]);
  const caseId = view?.case.id ?? '';
  const [party] = view?.case.parties ?? [];
  const { today, studio: open } = await ask(page, 'app.bootstrap', null);
  const roster = open?.mediators ?? [];
  const [first] = roster;
  const known = {
    absences: [{ from: addDays(today, 3), to: addDays(today, 9), reason: '住院' }],
    ...{ phone: party?.phone ?? '', termTo: addDays(today, 20) },
  };
  await ask(page, 'studio.saveMediators', {
    mediators: roster.map((one) => (one === first ? { ...one, ...known } : one)),
  });
  await page.goto('app://studio/index.html#/');
  await page.reload();
  await expect(page.getByRole('link', { name: `${first?.name}的任期` })).toBeVisible();
  await photograph(studio, '任期');

  await page.goto(`app://studio/index.html#/cases/${caseId}`);
  const part = await unfold(page, '意愿与受理');
  await press(part, '更换调解员');
  const signs = part.getByRole('list', { name: '选这位调解员以前要知道的' });
  await expect(signs.first()).toContainText(`电话和申请人${party?.name}相同`);
  await expect(signs.first()).toContainText('不在（住院）');
  const asked = part.getByRole('radiogroup', { name: /有没有需要回避的情形$/ }).first();
  await asked.getByRole('radio', { name: '问过，有情形' }).click();
  await press(part, '保存调解员');
  await expect(part.getByRole('alert').filter({ hasText: '有情形的，请写下来' })).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);
  await photograph(studio, '问回避');
  await asked.getByRole('radio', { name: '已问过，没有需要回避的情形' }).click();
  await press(part, '保存调解员');
  await expect(part.getByText('问过回避：没有需要回避的情形')).toBeVisible();
  await photograph(studio, '问过回避');
  const { case: after } = await ask(page, 'cases.get', { caseId });
  expect(after.conflictChecks).toMatchObject([
    { mediatorId: first?.id, isClear: true, signs: `电话和申请人${party?.name}相同` },
  ]);

  const sessions = await unfold(page, '调解场次');
  await press(sessions, '开一场调解');
  await type(sessions, '日期', addDays(today, 5));
  await expect(sessions.getByText('这一天请另排或者换人')).toBeVisible();
  await photograph(studio, '那天不在');
  await ask(page, 'app.setPreferences', { textSize: 'large' });
  await page.goto('app://studio/index.html#/settings?part=mediators');
  await page.reload();
  await page.locator('summary').filter({ hasText: '不在的日子 1 段' }).click();
  await page.getByLabel('不在的原因').scrollIntoViewIfNeeded();
  expect(await findBarriers(page)).toEqual([]);
  await photograph(studio, '不在的日子大字');
});
