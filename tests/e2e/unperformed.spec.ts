import { expect, test } from '@playwright/test';
import { ask, openFlowerStudio, tellInWindow } from '../support/ask-window';
import { launchStudio, photograph, type RunningStudio } from '../support/electron-app';
import { TRICYCLE_SHED } from '../support/sample-stories';
import { choose, press, section, select, tick, type } from '../support/walk-form';

let studio: RunningStudio;

test.beforeEach(async () => {
  studio = await launchStudio();
  await openFlowerStudio(studio);
});

test.afterEach(async () => {
  await studio.close();
});

const { outcome } = TRICYCLE_SHED;
if (outcome.kind !== 'written') throw new Error('the shed was settled in writing');

/** Support month by month: one month was paid, the next is over, one lies ahead. */
const SUPPORT = {
  ...outcome,
  clauses: [
    {
      text: '',
      obligations: [10, 40, 71].map((dueOn) => ({
        ...{ obligorPartyId: 'b1' as const, obligeePartyId: 'a1' as const, action: '支付赡养费' },
        ...{ amountFen: 50_000, mode: 'continuing' as const, dueOn },
      })),
    },
  ],
};

test('赡养费一个月没付：没有司法确认只能起诉；督促，答应的日子问一问', async () => {
  test.setTimeout(120_000);
  const { page } = studio;
  const [told] = await tellInWindow(page, [
    {
      ...TRICYCLE_SHED,
      when: { kind: 'days_ago', days: 50 },
      outcome: SUPPORT,
      events: [
        {
          ...{ kind: 'fulfillment', day: 10, obligation: 1, state: 'fulfilled' },
          ...{ paidFen: 50_000, note: '转账' },
        },
      ],
    },
  ]);
  if (told === undefined) throw new Error('the story was not told');
  const caseId = told.case.id;
  await page.goto(`app://studio/index.html#/cases/${caseId}?act=recordUrging`);
  const dialog = page.getByRole('dialog');
  await choose(dialog, '督促方式', '书面通知');
  await type(dialog, '督促人', '程花');
  await type(dialog, '当事人怎么说', '月底发了工资就付');
  await photograph(studio, '督促');
  await press(dialog, '保存督促');
  await expect(dialog).toBeHidden();
  const part = section(page, '履行');
  await expect(part.getByText(/书面通知督促/)).toBeVisible();
  await expect(part.getByText(/可以起诉/)).toBeVisible();
  await expect(part.getByText(/现在不能申请执行/)).toBeVisible();
  await photograph(studio, '履行-没有履行');
  await press(part, '登记去了法院');
  await expect(dialog.getByRole('radio', { name: '申请执行' })).toHaveCount(0);
  await photograph(studio, '登记去了法院');
  await press(dialog, '先不办');
  await part.getByRole('link', { name: /督促履行通知书/ }).click();
  await expect(page.getByText('到期还没有履行的事项：')).toBeVisible();
  await photograph(studio, '督促履行通知书');
  const { case: one } = await ask(page, 'cases.get', { caseId });
  expect(one.urgings).toHaveLength(1);
});

test('裁定有效的：一个月没付，申请执行；几期一起登记；没调成的也回访', async () => {
  test.setTimeout(120_000);
  const { page } = studio;
  const told = await tellInWindow(page, [
    {
      ...TRICYCLE_SHED,
      when: { kind: 'days_ago', days: 50 },
      outcome: SUPPORT,
      events: [
        {
          ...{ kind: 'confirmation', day: 5, state: 'confirmed', isJoint: true },
          ...{ admittedOn: 7, caseNumber: '民特字第9号', decidedOn: 12, servedOn: 14 },
        },
      ],
    },
    {
      ...TRICYCLE_SHED,
      when: { kind: 'days_ago', days: 20 },
      outcome: { kind: 'withdrawn', reason: '双方自己说好了' },
      events: [],
    },
  ]);
  const [support, ended] = told;
  if (support === undefined || ended === undefined) throw new Error('the stories were not told');
  await page.goto(`app://studio/index.html#/cases/${support.case.id}?act=recordRemedy`);
  const dialog = page.getByRole('dialog');
  await choose(dialog, '走了哪一条路', '申请执行');
  await select(dialog, '谁去的', support.case.parties[0]?.name ?? '');
  await type(dialog, '哪天去的', support.today);
  await type(dialog, '哪个法院', '示例区人民法院');
  await press(dialog, '保存');
  await expect(dialog).toBeHidden();
  const part = section(page, '履行');
  await expect(part.getByText(/申请执行（示例区人民法院/)).toBeVisible();
  await photograph(studio, '履行-申请执行');
  await part.getByRole('button', { name: '登记履行情况：第一期' }).click();
  await choose(dialog, '履行得怎样', '已履行');
  await dialog.getByText('别的几期也一样').click();
  await tick(dialog, '第二期');
  await photograph(studio, '几期一起登记');
  await press(dialog, '保存履行情况');
  await expect(dialog).toBeHidden();
  await expect(part.getByText(/已付 1,000.00 元，还欠 500.00 元/)).toBeVisible();

  await page.goto(`app://studio/index.html#/cases/${support.case.id}?act=recordConfirmation`);
  await expect(dialog.getByText('双方当事人一起去申请的')).toBeVisible();
  await photograph(studio, '司法确认');
  await press(dialog, '先不办');

  await page.goto(`app://studio/index.html#/cases/${ended.case.id}?act=recordFollowUp`);
  const visits = section(page, '回访');
  await expect(visits.getByLabel(/发现的隐患/)).toBeVisible();
  await photograph(studio, '没调成的回访');
});
