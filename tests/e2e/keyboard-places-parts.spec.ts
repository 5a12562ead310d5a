import { expect, test } from '@playwright/test';
import { addMonths } from '@shared/domain/kernel/local-date';
import { ask, openFlowerStudio, tellInWindow } from '../support/ask-window';
import { launchStudio, type RunningStudio } from '../support/electron-app';
import { KeyboardHand } from '../support/keyboard-hand';
import { TRICYCLE_SHED } from '../support/sample-stories';

let studio: RunningStudio;
let keys: KeyboardHand;

test.beforeEach(async () => {
  studio = await launchStudio();
  await openFlowerStudio(studio);
  keys = new KeyboardHand(studio.page);
});

test.afterEach(async () => {
  await studio.close();
});

test('地点一次填多处：从搜索框退回左边的“当事人”，一路按键到登记好', async () => {
  const { page } = studio;
  await page.keyboard.press('Control+k');
  await keys.tabTo('当事人', { most: 8, back: true });
  await keys.press('Enter');
  await page.getByRole('heading', { level: 1, name: '当事人' }).waitFor();
  await keys.tabTo('地点', { most: 6 });
  await keys.press('Enter');
  await page.getByRole('heading', { level: 1, name: '地点' }).waitFor();
  await keys.tabTo('一次填多处', { most: 6 });
  await keys.press('Enter');
  await keys.isPutAt('一行一处，从大到小，中间空格');
  await keys.type('滨河社区 第一网格\n滨河社区 第一网格 阳光小区 1-3号楼');
  await keys.tabTo(/^登记这 6 处$/, { most: 6 });
  await keys.press('Enter');
  await expect(page.getByText('已登记 6 处地点')).toBeVisible();
});

test('分三期：方式一选，各期、合计、写成条文，保存，登记第一期的钱，不碰鼠标', async () => {
  const { page } = studio;
  const [told] = await tellInWindow(page, [
    {
      ...TRICYCLE_SHED,
      when: { kind: 'days_ago', days: 2 },
      outcome: { kind: 'open' },
      events: [],
    },
  ]);
  if (told === undefined) throw new Error('the story was not told');
  await page.goto(`app://studio/index.html#/cases/${told.case.id}?act=draftAgreement`);
  await keys.isPutAt('纠纷主要事实');
  await keys.tabTo('填履行安排（谁、给谁、做什么、多少、何时）', { most: 12 });
  await keys.press('Enter');
  await keys.isPutAt('由谁履行');
  const [, shop] = told.case.parties;
  await keys.type(shop?.name.slice(0, 3) ?? '');
  await expect(page.getByTitle(shop?.name ?? '').first()).toBeVisible();
  await keys.press('Enter');
  await keys.tabTo('做什么');
  await keys.type('支付货款');
  await keys.tabTo('金额');
  await keys.type('6000');
  await keys.tabTo('当场履行', { most: 12 });
  const chosen = page.getByRole('radio', { name: '分期履行' });
  for (let tries = 0; tries < 4 && !(await chosen.isChecked()); tries += 1)
    await keys.press('ArrowRight');
  await expect(chosen).toBeChecked();
  await keys.tabTo('分几期', { most: 8 });
  await keys.press('Control+a');
  await keys.type('3');
  await keys.tabTo('第一期最迟', { most: 6 });
  await keys.type(addMonths(told.today, 1));
  await keys.tabTo(/^分成这样的 3 期$/, { most: 24 });
  await keys.press('Enter');
  await keys.isPutAt('第一条条文');
  await keys.press('Control+s');
  await expect(page.getByText('协议书草稿（还没有签字盖章）')).toBeVisible();
  const { case: one } = await ask(page, 'cases.get', { caseId: told.case.id });
  const owed = one.agreement?.terms.clauses[0]?.obligations ?? [];
  expect(owed.map(({ amountFen }) => amountFen)).toEqual([200_000, 200_000, 200_000]);
});
