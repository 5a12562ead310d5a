import { expect, test } from '@playwright/test';
import { ask, openFlowerStudio, tellInWindow } from '../support/ask-window';
import { launchStudio, photograph, type RunningStudio } from '../support/electron-app';
import { findBarriers } from '../support/find-barriers';
import { ALL_STORIES } from '../support/sample-stories';
import { goTo } from '../support/walk-case';
import { choose, fieldOf, press, section, select, type, unfold } from '../support/walk-form';

let studio: RunningStudio;

test.beforeEach(async () => {
  studio = await launchStudio();
  await openFlowerStudio(studio);
});

test.afterEach(async () => {
  await studio.close();
});

/** A dispute that a court sent before filing, accepted, without a sitting. */
function courtStory() {
  const story = ALL_STORIES.find(({ key }) => key === 'accepted-yesterday');
  if (story === undefined) throw new Error('no story');
  return story;
}

test('各来源只问自己的；换了来源，写下的还在', async () => {
  const { page } = studio;
  await page.goto('app://studio/index.html#/cases/new');
  await select(page, '案件来源', '法院委托（立案后）');
  for (const label of ['法院', '案号', '签收材料日期', '承办法官（书记员）', '委托函号'])
    await expect(fieldOf(page, label)).toBeVisible();
  await choose(page, '适用程序', '简易程序');
  await type(page, '案号', '民初 31 号');
  expect(await findBarriers(page)).toEqual([]);
  await photograph(studio, '法院委托的栏目');
  await select(page, '案件来源', '公安机关移送');
  await expect(fieldOf(page, '警情编号')).toHaveValue('民初 31 号');
  await expect(fieldOf(page, '移交民警')).toBeVisible();
  await expect(page.getByText('适用程序')).toBeVisible();
  await select(page, '案件来源', '网格上报（六情）');
  await type(page, '六情类别', '民情');
  await ask(page, 'app.setPreferences', { textSize: 'large' });
  await page.reload();
  await fieldOf(page, '上报渠道').scrollIntoViewIfNeeded();
  await photograph(studio, '网格上报的栏目大字');
  await select(page, '案件来源', '当事人口头申请');
  await expect(fieldOf(page, '上报渠道')).toHaveCount(0);
});

test('电话没打通：点两下就记下，意愿和经过里都有；补记的写得出哪天', async () => {
  const { page } = studio;
  const [view] = await tellInWindow(page, [{ ...courtStory(), stage: 'registered' }]);
  const [, respondent] = view?.case.parties ?? [];
  const name = respondent?.name ?? '';
  await page.goto(`app://studio/index.html#/cases/${view?.case.id}`);
  const part = await unfold(page, '意愿与受理');
  await press(part, `没打通：${name}`);
  await photograph(studio, '没打通');
  await press(part, '没人接');
  await expect(part.getByText(/打过 1 次没打通，最近 .* 没人接/)).toBeVisible();
  await press(part, '再记一次联系');
  const dialog = page.getByRole('dialog', { name: '记一次联系' });
  await select(dialog, '联系谁', name);
  await type(dialog, '联系日期', '昨天');
  await choose(dialog, '联系得怎样', '关机、停机');
  expect(await findBarriers(page, '[role="dialog"]')).toEqual([]);
  await photograph(studio, '记一次联系');
  await press(dialog, '保存');
  await expect(dialog).toBeHidden();
  await expect(part.getByText(/打过 2 次没打通，最近 .* 没人接/)).toBeVisible();
  await part.getByText('联系记录（2 次）').click();
  await expect(page.getByText(`联系${name}：没人接`).first()).toBeVisible();
  await photograph(studio, '联系记录');
  // The same in the form in which everybody is asked, without losing what is half typed there.
  await press(part, '征询意愿');
  const [applicant] = view?.case.parties ?? [];
  const row = part.getByRole('group', { name: `${applicant?.name}的调解意愿` });
  await row.getByRole('radio', { name: '同意调解' }).check();
  await press(part, `没打通：${name}`);
  await press(part, '挂断了');
  await expect(part.getByText(/打过 3 次没打通，最近 .* 挂断了/)).toBeVisible();
  await expect(row.getByRole('radio', { name: '同意调解' })).toBeChecked();
  await photograph(studio, '征询时没打通');
  await ask(page, 'app.setPreferences', { textSize: 'large' });
  await page.reload();
  await unfold(page, '意愿与受理');
  expect(await findBarriers(page)).toEqual([]);
  await photograph(studio, '征询时没打通大字');
});

test('法院委派的调解不成：退回材料、报法院、法院答复销号，一件不落', async () => {
  const { page } = studio;
  const story = {
    ...courtStory(),
    ...{ when: { kind: 'days_ago', days: 0 } as const, registered: -2, accepted: -1 },
    outcome: {
      ...({ kind: 'terminated', ground: 'no_agreement', reason: '赔多少谈不拢。' } as const),
      remediesNote: '已告知可以由法院审理。',
    },
    sessions: [{ heldOn: 0, startsAt: '09:00', endsAt: '10:00', result: 'not_agreed' as const }],
  };
  const [view] = await tellInWindow(page, [story as never]);
  const caseId = view?.case.id ?? '';
  const { today } = await ask(page, 'app.bootstrap', null);
  await page.reload();
  await goTo(page, '今日');
  await press(page, '结果待反馈 的内容');
  await expect(page.getByText('把结果报法院，退回起诉状等材料')).toBeVisible();
  await photograph(studio, '今日结果待反馈');
  await page.goto(`app://studio/index.html#/cases/${caseId}`);
  const part = await unfold(page, '反馈与销号');
  await press(part, '登记反馈');
  const dialog = page.getByRole('dialog', { name: '登记反馈' });
  await expect(fieldOf(dialog, '退回的材料')).toHaveValue(/起诉状/);
  await type(dialog, '反馈内容', '被申请人承认有责任，愿意赔一半。');
  await expect(dialog.getByText(/写到了“承认”、“愿意赔”/)).toBeVisible();
  expect(await findBarriers(page, '[role="dialog"]')).toEqual([]);
  await photograph(studio, '登记反馈');
  await type(dialog, '反馈内容', '');
  // 3 clicks, nothing typed: the button, the way, the save.
  await choose(dialog, '怎样反馈的', '书面');
  await press(dialog, '保存反馈');
  await expect(dialog).toBeHidden();
  await expect(part.getByRole('list', { name: '反馈' })).toContainText('退回材料：起诉状');
  await expect(part.getByRole('link', { name: /退回材料清单/ })).toBeVisible();
  await part.getByRole('button', { name: /^登记答复、销号/ }).click();
  const answer = page.getByRole('dialog', { name: '登记答复、销号' });
  await type(answer, '对方怎样答复', '材料收到，转立案庭。');
  await type(answer, '销号日期', '今天');
  await photograph(studio, '登记答复');
  await press(answer, '保存答复');
  await expect(answer).toBeHidden();
  await expect(part.getByRole('list', { name: '反馈' })).toContainText('已销号');
  await photograph(studio, '反馈与销号');
  const { case: after } = await ask(page, 'cases.get', { caseId });
  expect(after.feedbacks).toMatchObject([
    { kind: 'result', way: 'letter', answer: { clearedOn: today } },
  ]);
  await part.getByRole('link', { name: /退回材料清单/ }).click();
  await page.getByText('退回材料清单').first().waitFor();
  await photograph(studio, '退回材料清单');
  await goTo(page, '今日');
  await expect(page.getByText('把结果报法院，退回起诉状等材料')).toHaveCount(0);
  await ask(page, 'app.setPreferences', { textSize: 'large' });
  await page.goto(`app://studio/index.html#/cases/${caseId}`);
  await page.reload();
  await unfold(page, '反馈与销号');
  expect(await findBarriers(page)).toEqual([]);
  await section(page, '反馈与销号').scrollIntoViewIfNeeded();
  await photograph(studio, '反馈与销号大字');
});
