import { expect, test } from '@playwright/test';
import { ask, openFlowerStudio, tellInWindow } from '../support/ask-window';
import { launchStudio, photograph, type RunningStudio } from '../support/electron-app';
import { findBarriers } from '../support/find-barriers';
import { ALL_STORIES } from '../support/sample-stories';
import { choose, fieldOf, press, select, type, unfold } from '../support/walk-form';

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
