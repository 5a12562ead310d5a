import { expect, test } from '@playwright/test';
import { sessionSchema } from '@shared/domain/case/model/session';
import { addDays } from '@shared/domain/kernel/local-date';
import { blankOf } from '@shared/domain/record/blank';
import { ask, openFlowerStudio, tellInWindow } from '../support/ask-window';
import { launchStudio, photograph, type RunningStudio } from '../support/electron-app';
import { findBarriers } from '../support/find-barriers';
import { TRICYCLE_SHED } from '../support/sample-stories';
import { choose, press, section, select, type, unfold } from '../support/walk-form';

let studio: RunningStudio;

test.beforeEach(async () => {
  studio = await launchStudio();
  await openFlowerStudio(studio);
});

test.afterEach(async () => {
  await studio.close();
});

test('在案卷里派单、督办、吹哨；过期的在今日标红，销号以后不再提醒', async () => {
  const { page } = studio;
  const [view] = await tellInWindow(page, [
    {
      ...TRICYCLE_SHED,
      ...{ when: { kind: 'days_ago', days: 2 }, outcome: { kind: 'open' }, events: [] },
    },
  ]);
  await page.goto(`app://studio/index.html#/cases/${view?.case.id}`);
  await unfold(page, '经办');
  await press(page, '派单');
  const dialog = page.getByRole('dialog');
  await type(dialog, '派办事项', '请物业修好楼道灯');
  await type(dialog, '派给谁', '物业公司');
  await type(dialog, '派单日期', '2026-01-05');
  await type(dialog, '办结期限', '2026-01-02');
  await press(dialog, '派单');
  await expect(dialog.getByText(/办结期限不能早于派单日期/).first()).toBeVisible();
  await type(dialog, '办结期限', '2026-01-08');
  await press(dialog, '派单');
  await expect(dialog).toHaveCount(0);
  await press(page, '登记督办');
  await type(dialog, '谁督办', '街道办事处');
  await type(dialog, '督办事项', '十天内要有结果');
  await photograph(studio, 'errand-dialog');
  await press(dialog, '登记督办');
  await expect(dialog).toHaveCount(0);
  await press(page, '吹哨');
  await choose(dialog, '吹哨形式', '街道吹哨，部门报到');
  await choose(dialog, '哨型', '攻坚哨');
  await type(dialog, '吹给哪些单位', '城管办、派出所');
  await type(dialog, '吹哨事项', '占道经营');
  expect(await findBarriers(page)).toEqual([]);
  await photograph(studio, 'whistle-dialog');
  await press(dialog, '吹哨');
  await expect(dialog).toHaveCount(0);
  const list = page.getByRole('list', { name: '派单、督办和吹哨' });
  await expect(list.getByRole('listitem')).toHaveCount(3);
  await photograph(studio, 'case-handling');
  await page.evaluate(() => {
    location.hash = '/';
  });
  const open = section(page, '督办、派单、吹哨和转介');
  await expect(open.getByText('3 项没办完，▲ 1 项已过期')).toBeVisible();
  await photograph(studio, 'today-errands');
  await open.getByRole('link', { name: '派给物业公司的单' }).click();
  await press(page, '办结');
  await type(dialog, '办理结果', '换了灯');
  await press(dialog, '登记办结');
  await expect(dialog).toHaveCount(0);
  await press(page, '反馈销号');
  await type(dialog, '反馈给谁', '街道');
  await type(dialog, '销号日期', '今天');
  await press(dialog, '登记');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('办了什么')).toBeVisible();
  await photograph(studio, 'dispatch-page');
  await page.evaluate(() => {
    location.hash = '/dispatches';
  });
  await expect(page.getByText('✓ 已销号').first()).toBeVisible();
  await photograph(studio, 'dispatch-list');
  await page.evaluate(() => {
    location.hash = '/';
  });
  await expect(page.getByText('2 项没办完')).toBeVisible();
});

test('交接、记层级；走的人手上的一次交出去；不在的日子撞上约好的调解，两处都提醒', async () => {
  const { page } = studio;
  const [view] = await tellInWindow(page, [
    {
      ...TRICYCLE_SHED,
      ...{ when: { kind: 'days_ago', days: 2 }, outcome: { kind: 'open' }, events: [] },
    },
  ]);
  const before = view?.case;
  if (before === undefined) throw new Error('the story was not told');
  const presiding = before.mediators.find(({ isPresiding }) => isPresiding);
  const { studio: open, today } = await ask(page, 'app.bootstrap', null);
  const others = (open?.mediators ?? []).filter(
    ({ id }) => !before.mediators.some(({ mediatorId }) => mediatorId === id),
  );
  const [next, last] = others;
  await page.goto(`app://studio/index.html#/cases/${before.id}`);
  const part = await unfold(page, '经办');
  await expect(part.getByText(new RegExp(`^${presiding?.name}，`))).toBeVisible();
  await press(part, '交接');
  const dialog = page.getByRole('dialog');
  await press(dialog, '交接');
  await expect(dialog.getByText('请选择由谁接手').first()).toBeVisible();
  await select(dialog, '接手的人', next?.name ?? '');
  await type(dialog, '交接说明', '车行下周二来看车棚');
  await photograph(studio, 'hand-over');
  await press(dialog, '交接');
  await expect(dialog).toHaveCount(0);
  await expect(part.getByText(new RegExp(`^${next?.name}，`)).first()).toBeVisible();
  await press(part, '记层级');
  await choose(dialog, '到哪一级', '社区');
  await type(dialog, '为什么', '网格说了两次没有说成');
  await press(dialog, '保存');
  await expect(dialog).toHaveCount(0);
  await photograph(studio, 'handling');

  const planned = await ask(page, 'cases.get', { caseId: before.id });
  const session = {
    ...blankOf(sessionSchema),
    ...{ id: 'later', heldOn: addDays(today, 5), startsAt: '09:00', isPublic: true },
  };
  await ask(page, 'cases.openSession', {
    caseId: before.id,
    revision: planned.case.revision,
    session: session as never,
  });
  await page.goto('app://studio/index.html#/settings?part=mediators');
  const row = page
    .getByRole('group')
    .filter({ hasText: next?.name ?? '' })
    .first();
  await row.getByText(/^更多：/).click();
  await press(row, '加一段不在的日子');
  await type(row, '从哪天起不在', addDays(today, 4));
  await type(row, '到哪天为止', addDays(today, 6));
  await expect(row.getByText(/已经约了调解/)).toBeVisible();
  await type(row, '专长', '消费纠纷');
  await photograph(studio, 'absence-planned');
  await press(page, '保存');
  await press(page, `交接${next?.name}在办的案件`);
  await expect(dialog.getByText(before.number)).toBeVisible();
  await select(dialog, '接手的人', last?.name ?? '');
  await dialog.getByRole('checkbox', { name: `同时停用${next?.name}` }).check();
  await photograph(studio, 'hand-over-desk');
  expect(await findBarriers(page)).toEqual([]);
  await press(dialog, '交接 1 件');
  await expect(dialog).toHaveCount(0);
  const after = await ask(page, 'cases.get', { caseId: before.id });
  expect(after.holder.name).toBe(last?.name);
  const { studio: now } = await ask(page, 'app.bootstrap', null);
  expect(now?.mediators.find(({ id }) => id === next?.id)?.isActive).toBe(false);
});
