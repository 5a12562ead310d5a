import { expect, type Page, test } from '@playwright/test';
import { addDays } from '@shared/domain/kernel/local-date';
import { ask, openFlowerStudio, tellInWindow } from '../support/ask-window';
import { launchStudio, photograph, type RunningStudio } from '../support/electron-app';
import { findBarriers } from '../support/find-barriers';
import { TRICYCLE_SHED } from '../support/sample-stories';
import { choose, fieldOf, press, select, type, unfold } from '../support/walk-form';

let studio: RunningStudio;

test.beforeEach(async () => {
  studio = await launchStudio();
  await openFlowerStudio(studio);
});

test.afterEach(async () => {
  await studio.close();
});

/** A dispute that is being mediated, its page open. */
async function openRunning(page: Page) {
  const [view] = await tellInWindow(page, [
    {
      ...TRICYCLE_SHED,
      ...{ when: { kind: 'days_ago', days: 2 }, outcome: { kind: 'open' }, events: [] },
    },
  ]);
  if (view === undefined) throw new Error('the story was not told');
  await page.goto(`app://studio/index.html#/cases/${view.case.id}`);
  return view;
}

test('当事人要求回避：记下谁提出的、为什么；准许的同时换人；经过里说得出，撤销就回去', async () => {
  const { page } = studio;
  const { case: before } = await openRunning(page);
  const [leaver] = before.mediators;
  const [, respondent] = before.parties;
  const part = await unfold(page, '意愿与受理');
  await press(part, '登记回避');
  const dialog = page.getByRole('dialog', { name: '登记回避' });
  await press(dialog, '保存回避');
  await expect(dialog.getByRole('alert').filter({ hasText: '请选择谁提出的' })).toBeVisible();
  await select(dialog, '要求回避的调解员', leaver?.name ?? '');
  await select(dialog, '谁提出的', respondent?.name ?? '');
  await type(dialog, '回避的理由', '调解员是对方的表姐。');
  await photograph(studio, '登记回避');
  await press(dialog, '保存回避');
  await expect(dialog).toBeHidden();
  await expect(part.getByRole('list', { name: '回避' })).toContainText('调解员是对方的表姐');
  await expect(page.getByText('还没有登记怎样决定')).toBeVisible();
  await photograph(studio, '回避等着决定');

  await press(part, `登记回避的决定：${leaver?.name}`);
  const decide = page.getByRole('dialog', { name: `登记回避的决定：${leaver?.name}` });
  await choose(decide, '决定', '准许，换人');
  await type(decide, '作出决定的人', '调委会主任');
  await press(decide, '保存决定');
  // Nobody would preside.
  await expect(decide.getByRole('alert').filter({ hasText: '请选由谁接替' })).toBeVisible();
  const { studio: open } = await ask(page, 'app.bootstrap', null);
  const next = open?.mediators.find(
    ({ id }) => !before.mediators.some(({ mediatorId }) => mediatorId === id),
  );
  await select(decide, '接替的调解员', next?.name ?? '');
  await photograph(studio, '回避的决定');
  await press(decide, '保存决定');
  await expect(decide).toBeHidden();
  const { case: after } = await ask(page, 'cases.get', { caseId: before.id });
  expect(after.mediators.map(({ mediatorId }) => mediatorId)).toContain(next?.id);
  expect(after.mediators.map(({ mediatorId }) => mediatorId)).not.toContain(leaver?.mediatorId);
  expect(after.mediators.filter(({ isPresiding }) => isPresiding)).toHaveLength(1);
  await expect(part.getByRole('list', { name: '回避' })).toContainText(`由${next?.name}接替`);
  await ask(page, 'app.setPreferences', { textSize: 'large' });
  await page.reload();
  const large = await unfold(page, '意愿与受理');
  await large.getByRole('list', { name: '回避' }).scrollIntoViewIfNeeded();
  await photograph(studio, '回避大字');
  await press(large, '登记回避');
  await expect(
    fieldOf(page.getByRole('dialog', { name: '登记回避' }), '提出回避的日期'),
  ).toBeVisible();
  expect(await findBarriers(page, '[role="dialog"]')).toEqual([]);
  await photograph(studio, '登记回避大字');
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
