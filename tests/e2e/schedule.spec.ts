import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { addDays, type LocalDate } from '@shared/domain/kernel/local-date';
import { ask, openFlowerStudio, tellInWindow } from '../support/ask-window';
import {
  answerSaveDialog,
  launchStudio,
  photograph,
  type RunningStudio,
} from '../support/electron-app';
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

/** A case with a session to come, `days` from today at this hour. */
async function planned(days: number, startsAt: string): Promise<{ id: string; today: LocalDate }> {
  const [told] = await tellInWindow(studio.page, [
    {
      ...TRICYCLE_SHED,
      key: `shed-${startsAt}`,
      when: { kind: 'days_ago', days: 2 },
      sessions: [...TRICYCLE_SHED.sessions, { heldOn: days + 2, startsAt, place: '调解室' }],
      outcome: { kind: 'open' },
      events: [],
    },
  ]);
  if (told === undefined) throw new Error('the story was not told');
  return { id: told.case.id, today: told.today };
}

test('日程：撞期看得见，拖到别的日子、用键盘改期，存成日历文件', async () => {
  const { page } = studio;
  const { id, today } = await planned(3, '09:00');
  await planned(3, '09:30');
  const on = addDays(today, 3);
  await page.goto(`app://studio/index.html#/schedule?view=day&day=${on}`);
  const line = page.locator('.hour', { hasText: '09:00' }).locator('.agenda-line');
  await expect(line.first()).toContainText('撞期');
  await photograph(studio, '日程按日');

  // To another hour, by hand; nothing is moved before it was seen.
  await line.first().dragTo(page.locator('.hour', { hasText: '14:00' }));
  const dialog = page.getByRole('dialog', { name: /^改期：/ });
  await expect(dialog.getByLabel('开始时间')).toHaveValue('14:00');
  await photograph(studio, '拖去改期');
  await press(dialog, '改好日子');
  await expect(dialog).toBeHidden();
  await expect(page.getByText('撞期')).toHaveCount(0);

  // Back to where it clashes, by keyboard: the form says so before it is saved.
  await page.locator('.hour', { hasText: '14:00' }).getByRole('button', { name: /^改期/ }).focus();
  await page.keyboard.press('Enter');
  await dialog.getByLabel('开始时间').fill('09:00');
  await page.keyboard.press('Tab');
  await expect(dialog.getByText(/撞期：09:30/)).toBeVisible();
  await photograph(studio, '改期以前说撞期');
  await press(dialog, '先不改');

  await page.goto(`app://studio/index.html#/schedule?day=${on}`);
  await expect(page.getByRole('button', { name: /打印/ })).toBeVisible();
  await photograph(studio, '日程按月');
  await press(page, '存成日历文件');
  const path = join(studio.documents, '日程.ics');
  await answerSaveDialog(studio, path);
  await photograph(studio, '存成日历文件');
  await press(page, '选地方存');
  await expect(page.getByText('已导出：日程.ics')).toBeVisible();
  expect(existsSync(path)).toBe(true);
  const { case: one } = await ask(page, 'cases.get', { caseId: id });
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(`T060000Z`);
  for (const { name } of one.parties) expect(text).not.toContain(name);

  await page.goto(`app://studio/index.html#/schedule?view=week&day=${on}`);
  await expect(page.getByRole('button', { name: /^改期/ }).first()).toBeVisible();
  await photograph(studio, '日程按周');
  await ask(page, 'app.setPreferences', { textSize: 'large' });
  await page.reload();
  await expect(page.getByRole('button', { name: /^改期/ }).first()).toBeVisible();
  await photograph(studio, '日程按周大字');
  await page.goto(`app://studio/index.html#/schedule?view=day&day=${on}`);
  await expect(page.locator('.hour').first()).toBeVisible();
  await photograph(studio, '日程按日大字');
});

test('方案双方同意就成条款；单独谈话的笔记点开才看得到；没来的写进记录', async () => {
  const { page } = studio;
  const { id } = await planned(3, '09:00');
  await page.goto(`app://studio/index.html#/cases/${id}`);
  const sessions = await unfold(page, '调解场次');
  await press(sessions, '记一个方案');
  const proposal = page.getByRole('dialog', { name: '记一个方案' });
  await type(proposal, '方案', '一、11月底前付500元\n二、双方不再追究');
  await choose(proposal, '申请人的答复', '同意');
  await photograph(studio, '记一个方案');
  await press(proposal, '保存方案');
  await expect(sessions.getByText('被申请人还没有答复')).toBeVisible();

  await press(sessions, '对方还了一个：方案 1');
  const counter = page.getByRole('dialog', { name: '记还的方案' });
  const { case: one } = await ask(page, 'cases.get', { caseId: id });
  const respondent = one.parties.find(({ side }) => side === 'respondent')?.name ?? '';
  await select(counter, '谁提的方案', respondent);
  await type(counter, '方案', '一、11月底前付400元\n二、双方不再追究');
  await choose(counter, '申请人的答复', '同意');
  await choose(counter, '被申请人的答复', '同意');
  await press(counter, '保存方案');
  await expect(sessions.getByText(`${respondent}对方案 1 还的`)).toBeVisible();

  await press(sessions, '记一次单独谈话');
  const talk = page.getByRole('dialog', { name: '记一次单独谈话' });
  await talk.getByRole('checkbox', { name: respondent }).check();
  await type(talk, '谈话笔记', '底线是四百元。');
  await type(talk, '谈话的调解员', '苏玉梅');
  await photograph(studio, '记一次单独谈话');
  await press(talk, '保存谈话');
  await expect(talk).toBeHidden();
  await expect(page.getByText('底线是四百元。')).toBeHidden();
  await sessions.getByText('看笔记').click();
  await expect(page.getByText('底线是四百元。')).toBeVisible();
  await sessions.getByText('方案 1', { exact: true }).scrollIntoViewIfNeeded();
  await photograph(studio, '方案和谈话');
  const history = await unfold(page, '修改记录');
  await expect(history.getByText('记了一次单独谈话').first()).toBeVisible();
  await expect(history.getByText('底线')).toHaveCount(0);

  await press(sessions, '写进协议书：方案 2');
  const outcome = section(page, '调解结果');
  await expect(outcome.getByRole('textbox', { name: /第一条/ }).first()).toHaveValue(
    '11月底前付400元',
  );
  await photograph(studio, '方案成了条款');
});
