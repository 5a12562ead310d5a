import { expect, type Locator, type Page, test } from '@playwright/test';
import type { CaseView } from '@shared/domain/case/view/case-view';
import { ask, openFlowerStudio, tellInWindow } from '../support/ask-window';
import { launchStudio, photograph, type RunningStudio } from '../support/electron-app';
import { NEIGHBOR_STORIES, TRICYCLE_SHED } from '../support/sample-stories';
import { typedShed } from '../support/typed-shed';
import { fillRegistration } from '../support/walk-case';
import { press, section, type, unfold } from '../support/walk-form';

let studio: RunningStudio;

test.beforeEach(async () => {
  studio = await launchStudio();
  await openFlowerStudio(studio);
});

test.afterEach(async () => {
  await studio.close();
});

async function openCase(page: Page, { case: { id, number } }: CaseView): Promise<void> {
  await page.goto(`app://studio/index.html#/cases/${id}`);
  await expect(page.getByText(number).first()).toBeVisible();
}

const current = (page: Page): Locator => section(page, '今天谁在当班？');

test('一天问一次谁在当班：点一下名字，以后的修改记录里就有名字；当天不再问', async () => {
  const { page } = studio;
  await ask(page, 'app.setPreferences', { deskAskedOn: null });
  await page.reload();
  await expect(current(page)).toBeVisible();
  await photograph(studio, 'desk-question');
  await press(current(page), '苏玉梅（诚信花）');
  await expect(current(page)).toHaveCount(0);
  const [view] = await tellInWindow(page, [TRICYCLE_SHED]);
  const { entries } = await ask(page, 'cases.history', { caseId: view?.case.id ?? '', page: 1 });
  expect(new Set(entries.map(({ who }) => who))).toEqual(new Set(['苏玉梅']));
  await page.reload();
  await page.getByRole('navigation', { name: '主导航' }).waitFor();
  await expect(current(page)).toHaveCount(0);
});

test('推到以后：当天不再问，第二天再问', async () => {
  const { page } = studio;
  await ask(page, 'app.setPreferences', { deskAskedOn: '2020-01-01' });
  await page.reload();
  await press(current(page), '以后再说');
  await expect(current(page)).toHaveCount(0);
  const { preferences, today } = await ask(page, 'app.bootstrap', null);
  // Yesterday's name is not written under today's work.
  expect(preferences).toMatchObject({ deskAskedOn: today, deskMediatorId: null });
});

test('登记以后，设置里下一件的编号跟着往前，不必重开', async () => {
  const { page } = studio;
  await tellInWindow(page, [TRICYCLE_SHED]);
  await page.reload();
  const next = page.getByText(/^下一件纠纷的编号会是/);
  await page.goto('app://studio/index.html#/settings?part=numbering');
  await expect(next).toContainText('第2号');
  await page.goto('app://studio/index.html#/cases/new');
  const { today } = await ask(page, 'app.bootstrap', null);
  await fillRegistration(page, typedShed(today).dispute);
  await press(page, '登记');
  await expect(page.getByText(/人调字第2号$/).first()).toBeVisible();
  await page.goto('app://studio/index.html#/settings?part=numbering');
  await expect(next).toContainText('第3号');
});

test('办完的一场不说“边写边自动保存”；口头协议的条文不说印在协议书上', async () => {
  const { page } = studio;
  const [story] = NEIGHBOR_STORIES;
  if (story === undefined) throw new Error('no story');
  const [view] = await tellInWindow(page, [
    { ...story, when: { kind: 'days_ago', days: 0 }, outcome: { kind: 'open' }, events: [] },
  ]);
  if (view === undefined) throw new Error('the story was not told');
  await openCase(page, view);
  const sessions = await unfold(page, '调解场次');
  const head = sessions.getByRole('button', { name: /^第 1 场/ });
  if ((await head.getAttribute('aria-expanded')) === 'false') await head.click();
  // Reads as a record; what is to be mended is mended in the window in which it was written.
  await expect(sessions.getByRole('article', { name: '调解记录' })).toContainText('到场：');
  await expect(sessions.getByRole('textbox')).toHaveCount(0);
  await press(sessions, '改记录：第 1 场');
  await expect(page.getByText('这一场的记录都保存着')).toBeVisible();
  await expect(page.getByText('边写边自动保存')).toHaveCount(0);
  await press(page, '‹ 写好了，回到案卷');
  const outcome = section(page, '调解结果');
  await press(outcome, '口头协议：登记口头协议');
  await expect(outcome.getByText('口头协议登记表上就印这段文字').first()).toBeVisible();
  await expect(outcome.getByText('协议书上就印这段文字', { exact: true })).toHaveCount(0);
  await press(outcome, '先收起');
});

test('签好的协议书：说明何时生效，不再挑毛病；更新电话、住址，文书一字不变', async () => {
  const { page } = studio;
  await tellInWindow(page, [TRICYCLE_SHED]);
  const { items } = await ask(page, 'paperwork.list', { state: 'final', page: 1, pageSize: 50 });
  const entry = items.find(({ paper }) => paper === 'written_agreement');
  if (entry === undefined) throw new Error('no signed paper');
  await openCase(page, await ask(page, 'cases.get', { caseId: entry.id }));
  const people = section(page, '当事人');
  await press(people, '更新电话、住址');
  await type(people.getByRole('group').first(), '联系电话', '13900000009');
  await photograph(studio, 'contacts');
  await press(people, '保存电话、住址');
  await expect(people.getByRole('button', { name: '更新电话、住址' })).toBeVisible();
  const { case: after } = await ask(page, 'cases.get', { caseId: entry.id });
  expect(after.parties[0]?.phone).toBe('13900000009');
  await page.goto(`app://studio/index.html#/papers/case/${entry.id}/${entry.paper}`);
  const standing = section(page, '已生效');
  await expect(standing).toContainText('协议书已签字盖章');
  await expect(page.getByText('打印前看一看')).toHaveCount(0);
  await expect(page.getByRole('article', { name: '人民调解协议书' })).not.toContainText(
    '13900000009',
  );
  await photograph(studio, 'signed-paper');
});
