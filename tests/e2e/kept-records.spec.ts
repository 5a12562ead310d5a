import type { CaseStory } from '@main/services/sample/case-story';
import { expect, test } from '@playwright/test';
import type { CaseView } from '@shared/domain/case/view/case-view';
import { addDays } from '@shared/domain/kernel/local-date';
import { ask, openFlowerStudio, tellInWindow } from '../support/ask-window';
import { launchStudio, photograph, type RunningStudio } from '../support/electron-app';
import { TRICYCLE_SHED } from '../support/sample-stories';
import { choose, press, section, type, unfold } from '../support/walk-form';

let studio: RunningStudio;

test.beforeEach(async () => {
  studio = await launchStudio();
  await openFlowerStudio(studio);
});

test.afterEach(async () => {
  await studio.close();
});

async function openStory(story: CaseStory): Promise<CaseView> {
  const [view] = await tellInWindow(studio.page, [story]);
  if (view === undefined) throw new Error('the story was not told');
  await studio.page.goto(`app://studio/index.html#/cases/${view.case.id}`);
  await expect(studio.page.getByText(view.case.number).first()).toBeVisible();
  return view;
}

test('已付的钱少了：问更正原因，写了才存得下，留在案卷里；普通字和大字都看得清', async () => {
  const { page } = studio;
  const { case: told } = await openStory({
    ...TRICYCLE_SHED,
    when: { kind: 'days_ago', days: 8 },
    events: [],
  });
  const performance = section(page, '履行');
  const row = performance.getByRole('listitem').filter({ hasText: '支付误工补偿' }).first();
  await press(row, '登记履行情况');
  const dialog = page.getByRole('dialog', { name: '登记履行情况' });
  await choose(dialog, '履行得怎样', '部分履行');
  await type(dialog, '到现在一共付了', '190');
  await press(dialog, '保存履行情况');
  await expect(dialog).toBeHidden();

  await press(row, '登记履行情况');
  await choose(dialog, '履行得怎样', '部分履行');
  await expect(dialog.getByLabel(/^更正原因/)).toHaveCount(0);
  await type(dialog, '到现在一共付了', '0.1');
  await press(dialog, '保存履行情况');
  await expect(dialog.getByText(/登记的已付190.00元，与这次登记的对不上/).first()).toBeVisible();
  await photograph(studio, '更正原因');
  await ask(page, 'app.setPreferences', { textSize: 'large' });
  await page.reload();
  await press(row, '登记履行情况');
  await photograph(studio, '更正原因大字');
  await ask(page, 'app.setPreferences', { textSize: 'normal' });
  await page.reload();
  await press(row, '登记履行情况');
  await type(dialog, '更正原因', '上次把收条上的一毛九看成了一百九。');
  await press(dialog, '保存履行情况');
  await expect(dialog).toBeHidden();
  await expect(row.getByText('（更正：上次把收条上的一毛九看成了一百九。）')).toBeVisible();
  const { case: one } = await ask(page, 'cases.get', { caseId: told.id });
  expect(one.fulfillmentRecords.map(({ paidFen }) => paidFen)).toEqual([19_000, 10]);
});

test('日期的次序：说明写在日期旁边；还排着一场，先取消才能签', async () => {
  const { page } = studio;
  const outcome = { ...TRICYCLE_SHED.outcome, kind: 'draft' } as CaseStory['outcome'];
  const { case: told, today } = await openStory({
    ...TRICYCLE_SHED,
    when: { kind: 'days_ago', days: 2 },
    sessions: [...TRICYCLE_SHED.sessions, { heldOn: 4, startsAt: '15:00' }],
    outcome,
    events: [],
  });
  const part = section(page, '调解结果');
  const dialog = page.getByRole('dialog', { name: '登记签字盖章' });
  const days = ['当事人全部签名（盖章、按指印）的日期', '调解员签名的日期', '加盖调委会印章的日期'];
  await press(part, '登记签字盖章');
  for (const label of days) await type(dialog, label, addDays(today, -3));
  await press(dialog, '登记签字盖章');
  const early = dialog.locator('[data-field="signing.partiesSignedOn"]');
  await expect(early.getByText(/王丽华的签名日期不能早于调解日期/)).toBeVisible();
  await photograph(studio, '日期次序');
  for (const label of days) await type(dialog, label, today);
  await press(dialog, '登记签字盖章');
  await expect(dialog.getByText(/的一场调解还没有记录/)).toBeVisible();
  await photograph(studio, '还排着一场');
  await press(dialog, '先不办');
  const { revision } = (await ask(page, 'cases.get', { caseId: told.id })).case;
  await ask(page, 'cases.removeSession', { caseId: told.id, revision, sessionId: 's2' });
  await page.reload();
  await press(part, '登记签字盖章');
  await press(dialog, '登记签字盖章');
  await expect(dialog).toBeHidden();
  expect((await ask(page, 'cases.get', { caseId: told.id })).case.status).toBe('agreement_reached');
});

test('开过的一场清空了存不下，说明原因；换人也不收', async () => {
  const { page } = studio;
  const { case: told } = await openStory({
    ...TRICYCLE_SHED,
    when: { kind: 'days_ago', days: 2 },
    sessions: [
      {
        heldOn: 0,
        startsAt: '15:00',
        endsAt: '16:00',
        factsFound: '焊点未焊透。',
        result: 'continue',
      },
    ],
    outcome: { kind: 'open' },
    events: [],
  });
  const blank = {
    ...told.sessions[0],
    presentPartyIds: [],
    isRightsNoticeGiven: false,
    statements: [],
    factsFound: '',
    result: null,
  };
  const target = { caseId: told.id, revision: told.revision };
  await expect(
    ask(page, 'cases.saveSession', { ...target, session: blank as never }),
  ).rejects.toThrow('不能清空');
  const sessions = await unfold(page, '调解场次');
  await sessions.getByRole('button', { name: /^▸? ?第 1 场/ }).click();
  await expect(sessions.getByText('焊点未焊透。')).toBeVisible();
  await press(section(page, '当事人'), '修改当事人');
  const card = section(page, '当事人').getByRole('article').first();
  await type(card, '姓名', '李建国');
  await type(card, '证件号码', '510108199108154720');
  await press(section(page, '当事人'), '保存当事人');
  await expect(card.getByText(/不能换成另一个人/)).toBeVisible();
  await photograph(studio, '换人');
});
