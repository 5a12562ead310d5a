import { expect, test } from '@playwright/test';
import { addDays } from '@shared/domain/kernel/local-date';
import { ask } from '../support/ask-window';
import { photograph, type RunningStudio } from '../support/electron-app';
import { begin, somebody } from '../support/story-beginnings';
import { expectEnd, expectOnDesk, sumOfMonths } from '../support/story-ends';
import { tellInOneStudio } from '../support/story-studio';
import {
  acceptAtOnce,
  closeCase,
  confirmInCourt,
  draftAgreement,
  goToCourt,
  openCase,
  recordPerformance,
  recordVisit,
  reworkAs,
  urge,
} from '../support/walk-after';
import { goTo, holdSession, sign } from '../support/walk-case';
import { choose, fieldOf, press, section, select, tick, type, unfold } from '../support/walk-form';

/** Whole stories of what comes after an agreement, kept or not; to their end and into the month, in 大字. */
let studio: RunningStudio;

tellInOneStudio((running) => {
  studio = running;
});

test('赡养费按月付，一起去司法确认；裁定以后一个月没付：督促、申请执行，付清的几期一起登记', async () => {
  const { page } = studio;
  const { case: one, today } = await begin(page, 'elder-care', {
    ...{ registered: -64, accepted: -63 },
    dispute: {
      ...{ category: 'marriage_family', specialGroups: ['老年人'] },
      description: '母亲七十六岁，两个儿子里小的三年没有给过赡养费。',
      requests: '每月支付赡养费 500 元。',
    },
    applicants: [somebody('覃桂英', { sex: 'female', age: 76, occupation: '退休' })],
    respondents: [somebody('覃建军', { age: 48 })],
    sessions: [
      {
        ...{ heldOn: -61, startsAt: '09:00', endsAt: '10:20', result: 'agreed' },
        ...{ factsFound: '三年没有给过赡养费。', proposal: '每月付 500 元。' },
      },
    ],
  });
  const { id: caseId, number } = one;
  const agreedOn = addDays(today, -61);
  await openCase(page, caseId);
  const part = await unfold(page, '调解结果');
  await press(part, '书面协议：写协议书');
  await type(part, '争议事项', '赡养费给多少、怎样给。');
  const clause = part.getByRole('group', { name: '第一条', exact: true });
  await press(clause, '填履行安排（谁、给谁、做什么、多少、何时）');
  await select(clause, '由谁履行', '覃建军');
  await select(clause, '向谁履行', '覃桂英');
  await type(clause, '做什么', '支付赡养费');
  await type(clause, '金额', '500');
  await choose(clause, '履行方式', '按月持续履行');
  await type(clause, '分几期', '3');
  await type(clause, '第一期最迟', addDays(today, -50));
  await photograph(studio, '按月排出');
  await press(clause, '分成这样的 3 期');
  await press(clause, '写成条文');
  await expect(fieldOf(clause, '第一条条文')).toHaveValue(/500\.00元/);
  await press(part, '保存协议书草稿');
  await expect(part.getByText('协议书草稿（还没有签字盖章）')).toBeVisible();
  await sign(page, agreedOn);

  await confirmInCourt(
    page,
    ['共同申请的日期', '法院受理日期', '裁定日期', '裁定送达日期'].map((label, at) => ({
      ...{ label, on: addDays(today, -58 + 2 * at) },
    })),
    (name) => photograph(studio, name),
  );
  await recordPerformance(page, '登记履行情况：第一期', {
    ...{ state: '已履行', on: addDays(today, -50), note: '微信转账' },
  });
  await expectOnDesk(page, number, '覃建军：支付赡养费 500.00 元');
  await photograph(studio, '今日-赡养费逾期');
  await openCase(page, caseId);
  const performance = await unfold(page, '履行');
  await urge(
    page,
    { way: '电话', by: '周桂芳', answer: '说没有钱，让去告' },
    async () => undefined,
  );
  await expect(performance).toContainText('可以申请执行');
  await goToCourt(
    page,
    { remedy: '申请执行', who: '覃桂英', on: addDays(today, -5), court: '示例区人民法院' },
    () => photograph(studio, '申请执行'),
  );
  await expect(performance.getByText(/申请执行（示例区人民法院/)).toBeVisible();
  await performance.getByRole('button', { name: '登记履行情况：第二期' }).click();
  const paid = page.getByRole('dialog', { name: '登记履行情况' });
  await choose(paid, '履行得怎样', '已履行');
  await paid.getByText('别的几期也一样').click();
  await tick(paid, '第三期');
  await photograph(studio, '几期一起登记');
  await press(paid, '保存履行情况');
  await expect(paid).toBeHidden();
  await expect(performance).toContainText('共 1,500.00 元，分三期：已经付清');
  await recordVisit(page, {
    ...{ on: today, by: '周桂芳', method: '入户走访', said: { 覃桂英: '满意' } },
    findings: '法院执行到了，后面一个月的也一次付了。',
  });
  await closeCase(page);
  await photograph(studio, '赡养-结案');
  const { case: after } = await expectEnd(studio, caseId, {
    status: 'closed',
    papers: [
      { paper: '人民调解协议书', has: ['覃桂英', '覃建军', '500.00元', '伍佰元整'] },
      { paper: '司法确认申请书', has: ['覃桂英', '覃建军', '示例区人民法院', '共同申请司法确认'] },
      { paper: '主持调解证明', has: ['覃桂英', '覃建军', number] },
    ],
    today: null,
    history: ['登记了司法确认', '登记了督促', '登记了去法院', '办理了结案'],
  });
  expect(after).toMatchObject({
    judicialConfirmation: { state: 'confirmed', isJoint: true },
    remedies: [{ remedy: 'enforcement' }],
  });
});

test('借款没有司法确认，到期没还：书面督促，执行的路不给走，去起诉；不满意二次办理，仍不满意也有结果', async () => {
  const { page } = studio;
  const { case: one, today } = await begin(page, 'debt', {
    ...{ when: { kind: 'days_ago', days: 40 }, registered: -3 },
    dispute: { category: 'contract', description: '借了 8000 元装修，两年没有还。' },
    applicants: [somebody('庾国强')],
    respondents: [somebody('冉大海')],
    sessions: [
      {
        ...{ heldOn: 0, startsAt: '15:00', endsAt: '16:00', result: 'agreed' },
        factsFound: '借条是真的，8000 元没有还。',
      },
    ],
    outcome: {
      ...{ kind: 'written', disputedPoints: '什么时候还。' },
      clauses: [
        {
          obligations: [
            {
              ...{ obligorPartyId: 'b1', obligeePartyId: 'a1', action: '归还借款' },
              ...{ amountFen: 800_000, mode: 'lump_sum', dueOn: 20 },
            },
          ],
        },
      ],
    },
  });
  const { id: caseId, number } = one;
  await page.reload();
  await expectOnDesk(page, number, '冉大海：归还借款 8,000.00 元');
  await openCase(page, caseId);
  const part = await unfold(page, '履行');
  await urge(
    page,
    {
      ...{ way: '书面通知', by: '周桂芳', answer: '月底发了工资就还' },
      ...{ on: addDays(today, -12), promisedOn: addDays(today, -2) },
    },
    () => photograph(studio, '书面督促'),
  );
  await expect(part).toContainText('可以起诉');
  await expect(part).toContainText('现在不能申请执行');
  await photograph(studio, '没有履行');
  await goToCourt(
    page,
    { remedy: '反悔起诉', who: '庾国强', on: today, court: '示例区人民法院' },
    async (dialog) => {
      await expect(dialog.getByRole('radio', { name: '申请执行' })).toHaveCount(0);
      await photograph(studio, '去起诉');
    },
  );
  await recordVisit(page, {
    ...{ on: today, by: '周桂芳', method: '电话回访', said: { 庾国强: '不满意' } },
    findings: '嫌调解没有用，钱没有拿到。',
  });
  await expectOnDesk(page, number, '完成二次办理');
  await openCase(page, caseId);
  await reworkAs(
    page,
    '又上门找了冉大海一次，他愿意先还两千，庾国强不要。',
    '仍不满意，已告知其他途径',
  );
  await photograph(studio, '二次办理');
  await press(await unfold(page, '结案与归档'), '结案');
  const closing = page.getByRole('dialog', { name: '结案' });
  await press(closing, '结案');
  // What is owed is not closed over without a word.
  await expect(closing.getByRole('alert').first()).toBeVisible();
  await photograph(studio, '还欠着结案');
  await press(closing, '先不办');
  await closeCase(page, '对方没有履行，申请人已经起诉。');
  const { case: after } = await expectEnd(studio, caseId, {
    status: 'closed',
    papers: [
      {
        paper: '督促履行通知书',
        has: ['冉大海：', '到期还没有履行的事项', '8,000.00元', '第三十二条'],
        lacks: ['强制执行'],
      },
      { paper: '人民调解回访记录', has: ['不满意', '二次办理：', '愿意先还两千', '仍不满意'] },
    ],
    today: null,
    history: ['登记了督促', '登记了去法院', '登记了二次办理', '办理了结案'],
  });
  expect(after.remedies).toMatchObject([{ remedy: 'lawsuit' }]);
});

test('又是这一方：从人员库选出来登记，三天前签的字当场付的现金，昨天才盖章；钱照那天登记，收条也是那天', async () => {
  const { page } = studio;
  const { today } = await ask(page, 'app.bootstrap', null);
  const [signedOn, sealedOn] = [addDays(today, -3), addDays(today, -1)];
  await press(page, '登记纠纷');
  const debtor = page.getByRole('article', { name: /^被申请人 1/ });
  await fieldOf(debtor, '姓名').fill('冉大海');
  await page.locator('.person-offer').first().click();
  await expect(debtor.getByRole('note')).toContainText('以前来过 1 次');
  await photograph(studio, '又是这一方');
  await type(page.getByRole('article', { name: /^申请人 1/ }), '姓名', '邢小芸');
  await select(page, '案件来源', '当事人口头申请');
  await select(page, '纠纷类别', '合同纠纷');
  await type(page, '申请（发现）日期', addDays(today, -4));
  await type(page, '纠纷简要情况', '买了二手柜子，付了钱没有送货。');
  await press(page, '登记');
  await page.locator('.case-header').waitFor();
  const caseId = page.url().split('/').at(-1)?.split('?')[0] ?? '';
  await expect(page.locator('.repeat-mark')).toHaveText('↻ 冉大海第 2 次来');
  await acceptAtOnce(page, signedOn, '何春燕（暖心花）');
  await holdSession(page, {
    ...{ heldOn: signedOn, startsAt: '09:00', endsAt: '09:40', statements: [] },
    ...{ factsFound: '柜子没有送，600 元没有退。', proposal: '当场退 600 元。' },
  });
  await draftAgreement(page, {
    disputedPoints: '退不退钱。',
    clauses: [
      {
        owes: {
          ...{ by: '冉大海', to: '邢小芸', action: '退还货款', yuan: '600' },
          ...{ dueOn: signedOn, mode: '当场履行' },
        },
      },
    ],
  });
  await sign(page, signedOn, sealedOn);
  await recordPerformance(page, /^登记履行情况/, {
    ...{ state: '已履行', on: signedOn, note: '签字那天当场付的现金' },
  });
  await expect(await unfold(page, '履行')).toContainText('签字那天当场付的现金');
  await photograph(studio, '盖章以前付的');
  await recordVisit(page, {
    ...{ on: today, by: '何春燕', method: '电话回访', said: { 邢小芸: '满意' } },
    findings: '钱拿到了。',
  });
  await closeCase(page);
  const view = await expectEnd(studio, caseId, {
    status: 'closed',
    papers: [
      { paper: '收条', has: ['冉大海', '退还货款', '陆佰元整'] },
      { paper: '人民调解协议书', has: ['冉大海', '邢小芸', '陆佰元整'] },
    ],
    today: null,
    history: ['登记了签字盖章', '登记了履行情况', '办理了结案'],
  });
  expect(view.effectiveOn).toBe(sealedOn);
  expect(view.case.fulfillmentRecords).toMatchObject([{ recordedOn: signedOn }]);
  await page.goto('app://studio/index.html#/persons');
  await page.getByRole('link', { name: '冉大海', exact: true }).click();
  await expect(section(page, '来过的事').getByRole('listitem')).toHaveCount(2);
  await photograph(studio, '来过两次的人');
});

test('这几件进了月报：司法确认、自动履行、协议金额对得上', async () => {
  const sums = await sumOfMonths(
    studio.page,
    [
      ...['total', 'successful', 'terminated', 'persons', 'form.written', 'agreement_amount'],
      ...['category.marriage_family', 'category.contract'],
      ...['fulfilled', 'confirmation_applied', 'confirmation_granted'],
    ],
    4,
  );
  expect(sums).toEqual({
    ...{ total: 3, successful: 3, terminated: 0, persons: 6, 'form.written': 3 },
    ...{ agreement_amount: 1_010_000, 'category.marriage_family': 1, 'category.contract': 2 },
    ...{ fulfilled: 2, confirmation_applied: 1, confirmation_granted: 1 },
  });
  await goTo(studio.page, '报表');
  await photograph(studio, '月报');
});
