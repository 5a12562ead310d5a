import { expect, test } from '@playwright/test';
import { addDays, formatChineseDate } from '@shared/domain/kernel/local-date';
import { ask, openFlowerStudio, tellInWindow } from '../support/ask-window';
import { launchStudio, photograph, type RunningStudio } from '../support/electron-app';
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

test('排好的一场改期：不翻开记录，一按就改；修改记录说得出，能撤销', async () => {
  const { page } = studio;
  const [told] = await tellInWindow(page, [
    {
      ...TRICYCLE_SHED,
      when: { kind: 'days_ago', days: 2 },
      sessions: [...TRICYCLE_SHED.sessions, { heldOn: 4, startsAt: '15:00', place: '调解室' }],
      outcome: { kind: 'open' },
      events: [],
    },
  ]);
  if (told === undefined) throw new Error('the story was not told');
  await page.goto(`app://studio/index.html#/cases/${told.case.id}`);
  const sessions = await unfold(page, '调解场次');
  const reschedule = sessions.getByRole('button', { name: /^改期：/ });
  // The one that was held has a record: its day is no plan any more.
  await expect(reschedule).toHaveCount(1);
  await reschedule.scrollIntoViewIfNeeded();
  await photograph(studio, '改期按钮');
  await reschedule.click();
  const dialog = page.getByRole('dialog', { name: '第 2 场改期' });
  await expect(dialog.getByLabel('开始时间')).toHaveValue('15:00');
  const next = addDays(told.today, 9);
  await type(dialog, '调解日期', '');
  await press(dialog, '改好日子');
  await expect(dialog).toBeVisible();
  await type(dialog, '调解日期', next);
  await photograph(studio, '改期');
  await press(dialog, '改好日子');
  await expect(dialog).toBeHidden();
  await expect(sessions.getByText(formatChineseDate(next))).toBeVisible();
  const history = await unfold(page, '修改记录');
  await expect(history.getByText('改了一场调解的日子').first()).toBeVisible();
  const { case: one } = await ask(page, 'cases.get', { caseId: told.case.id });
  expect(one.sessions[1]).toMatchObject({ heldOn: next, startsAt: '15:00', place: '调解室' });

  await ask(page, 'app.setPreferences', { textSize: 'large' });
  await page.reload();
  await unfold(page, '调解场次');
  await reschedule.click();
  await expect(dialog.getByLabel('开始时间')).toHaveValue('15:00');
  await photograph(studio, '改期大字');
});
