import { expect, test } from '@playwright/test';
import { addDays } from '@shared/domain/kernel/local-date';
import { photograph, type RunningStudio } from '../support/electron-app';
import { findBarriers } from '../support/find-barriers';
import { begin, firm, somebody } from '../support/story-beginnings';
import { expectEnd, sumOfMonths } from '../support/story-ends';
import { tellInOneStudio } from '../support/story-studio';
import { TWELVE_OWNERS } from '../support/twelve-owners';
import {
  acceptAtOnce,
  closeCase,
  draftAgreement,
  openCase,
  recordPerformance,
  recordVisit,
  takeNextStep,
} from '../support/walk-after';
import { holdSession, sign } from '../support/walk-case';
import { choose, press, section, select, type, unfold } from '../support/walk-form';

/** Whole stories in which who is a party, or who mediates, is the matter; to their end and into the month, in 大字. */
let studio: RunningStudio;

tellInOneStudio((running) => {
  studio = running;
});

const COMPANY = '向阳物业服务有限公司';
const REFUSER = TWELVE_OWNERS.at(-1)?.[0] ?? '';

test('十二户里一户不愿再调：只对他终止、告知别的路；十一户签了，协议和证明上没有他，一直到结案', async () => {
  const { page } = studio;
  const { case: one, today } = await begin(page, 'twelve-owners', {
    ...{ registered: -14, accepted: -12 },
    dispute: {
      ...{ category: 'property_management', amountInDisputeFen: 1_200_000 },
      description: '电梯停了三个月，十二户业主要求退三个月的物业费。',
    },
    applicants: TWELVE_OWNERS.map(([name]) => somebody(name)),
    respondents: [firm(COMPANY, '司徒亮')],
    sessions: [
      {
        ...{ heldOn: -8, startsAt: '09:00', endsAt: '11:00', result: 'continue' },
        factsFound: '电梯停用九十一天。',
      },
    ],
  });
  const { id: caseId } = one;
  await openCase(page, caseId);
  const taken = await unfold(page, '意愿与受理');
  await press(taken, '征询意愿');
  await taken.getByText(/^逐个看、逐个记/).click();
  const row = taken.getByRole('group', { name: `${REFUSER}的调解意愿` });
  await row.getByRole('radio', { name: '拒绝调解' }).check();
  await type(row, '征询日期', today);
  await choose(row, '征询方式', '电话');
  await photograph(studio, '一户改了主意');
  await press(taken, '保存意愿');
  await takeNextStep(page, '登记不愿调解的退出');
  const leaving = page.getByRole('dialog', { name: '登记当事人退出、去世' });
  await expect(leaving.getByTitle(REFUSER, { exact: true })).toBeVisible();
  await type(leaving, '原因', '要直接去法院起诉');
  await press(leaving, '保存');
  await expect(leaving.getByRole('alert').filter({ hasText: '第二十六条' })).toBeVisible();
  await leaving.getByRole('checkbox', { name: /已告知他可以通过仲裁/ }).check();
  expect(await findBarriers(page, '[role="dialog"]')).toEqual([]);
  await photograph(studio, '登记退出');
  await press(leaving, '保存');
  await expect(leaving).toBeHidden();

  await holdSession(page, {
    ...{ startsAt: '15:00', endsAt: '16:00', statements: [] },
    factsFound: '电梯停用九十一天，物业费照收。',
    proposal: '十一户每户退还三个月物业费 1000 元。',
  });
  await draftAgreement(page, {
    disputedPoints: '停梯期间的物业费退不退。',
    clauses: [
      {
        owes: {
          ...{ by: COMPANY, to: '全体申请人', action: '退还物业费（每人1,000.00元）' },
          ...{ yuan: '11000', dueOn: today, mode: '一次性履行' },
        },
      },
    ],
  });
  await photograph(studio, '十一户的协议');
  await sign(page, today);
  await recordPerformance(page, /^登记履行情况/, { state: '已履行' });
  const visits = await unfold(page, '回访');
  await press(visits, '登记回访');
  await type(visits, '回访日期', today);
  await choose(visits, '回访形式', '电话回访');
  await type(visits, '回访人', '周桂芳');
  await press(visits, '申请人都回访了');
  // With whoever left the mediation ended: nobody writes that he was asked with the others.
  await expect(
    visits.getByRole('radiogroup', { name: new RegExp(`^${REFUSER}满意吗`) }),
  ).toHaveCount(0);
  const all = visits.locator('.all-said');
  const same = all.getByRole('radiogroup', { name: /都是怎么说的/ });
  await same.getByRole('radio', { name: '满意', exact: true }).check();
  await all.getByRole('checkbox').check();
  await all.getByRole('button', { name: /都记上$/ }).click();
  await photograph(studio, '十一户的回访');
  await press(visits, '保存回访');
  await closeCase(page);

  const names = TWELVE_OWNERS.map(([name]) => name).filter((name) => name !== REFUSER);
  const { case: after } = await expectEnd(studio, caseId, {
    status: 'closed',
    papers: [
      { paper: '人民调解协议书', has: [...names, COMPANY, '一式十三份'], lacks: [REFUSER] },
      { paper: '主持调解证明', has: ['王丽', COMPANY], lacks: [REFUSER] },
      { paper: '司法确认申请书', has: ['王丽'], lacks: [REFUSER] },
      {
        paper: '终止调解告知书',
        has: [`${REFUSER}：`, '您于', '退出调解', '没有约束力', '要直接去法院起诉'],
      },
    ],
    today: null,
    history: ['登记了当事人退出', '登记了签字盖章', '登记了回访', '办理了结案'],
  });
  expect(after.followUps[0]?.answers).toHaveLength(11);
  expect(after.signatures).toHaveLength(12);
});

test('调解员是一方的亲戚：当事人要求回避，准许换人，接替的人调成；记录上写着回避，协议上是接替的人', async () => {
  const { page } = studio;
  const { case: before, today } = await begin(page, 'kinship', {
    ...{ registered: -4, accepted: -3, flowers: ['gongdao'] },
    dispute: { category: 'neighborhood', description: '空调外机滴水，楼下晾的被子湿了两回。' },
    applicants: [somebody('蔺秀珍', { sex: 'female' })],
    respondents: [somebody('晁志远')],
  });
  const { id: caseId } = before;
  await openCase(page, caseId);
  const part = await unfold(page, '意愿与受理');
  await press(part, '登记回避');
  const dialog = page.getByRole('dialog', { name: '登记回避' });
  await press(dialog, '保存回避');
  await expect(dialog.getByRole('alert').filter({ hasText: '请选择谁提出的' })).toBeVisible();
  await select(dialog, '谁提出的', '晁志远');
  await type(dialog, '回避的理由', '调解员是对方的表姐。');
  expect(await findBarriers(page, '[role="dialog"]')).toEqual([]);
  await photograph(studio, '登记回避');
  await press(dialog, '保存回避');
  await expect(dialog).toBeHidden();
  await expect(part.getByRole('list', { name: '回避' })).toContainText('调解员是对方的表姐');
  await expect(page.getByText('还没有登记怎样决定')).toBeVisible();
  await press(part, '登记回避的决定：周桂芳');
  const decide = page.getByRole('dialog', { name: '登记回避的决定：周桂芳' });
  await choose(decide, '决定', '准许，换人');
  await type(decide, '作出决定的人', '调委会主任');
  await press(decide, '保存决定');
  // Nobody would preside.
  await expect(decide.getByRole('alert').filter({ hasText: '请选由谁接替' })).toBeVisible();
  await select(decide, '接替的调解员', '何春燕');
  await photograph(studio, '回避的决定');
  await press(decide, '保存决定');
  await expect(decide).toBeHidden();
  await expect(part.getByRole('list', { name: '回避' })).toContainText('由何春燕接替');
  await photograph(studio, '回避大字');

  await holdSession(page, {
    ...{ startsAt: '10:00', endsAt: '10:40', statements: [] },
    ...{ factsFound: '外机排水管脱落。', proposal: '三天内接好排水管。' },
  });
  await draftAgreement(page, {
    disputedPoints: '外机滴水怎样处理。',
    clauses: [
      { owes: { by: '晁志远', action: '接好外机排水管', dueOn: today, mode: '以行为履行' } },
    ],
  });
  await sign(page, today);
  await recordPerformance(page, /^登记履行情况/, { state: '已履行' });
  await recordVisit(page, {
    ...{ on: today, by: '何春燕', method: '入户走访', said: { 蔺秀珍: '满意' } },
    findings: '管子接好了，不再滴水。',
  });
  await closeCase(page);
  const { case: after } = await expectEnd(studio, caseId, {
    status: 'closed',
    papers: [
      {
        paper: '人民调解记录',
        has: ['回避：', '晁志远要求调解员周桂芳回避', '调解员是对方的表姐', '由何春燕接替'],
      },
      { paper: '人民调解协议书', has: ['接好外机排水管'], lacks: ['周桂芳'] },
    ],
    today: null,
    history: ['登记了回避', '登记了回避的决定', '办理了结案'],
  });
  expect(after.mediators).toMatchObject([{ name: '何春燕', isPresiding: true }]);
});

test('十二岁的当事人：没有写监护人受理不了；谁的手签的记得下；协议书上有法定代理人的签名处', async () => {
  const { page } = studio;
  const { case: one, today } = await begin(page, 'minor', {
    ...{ registered: -2, stage: 'registered' },
    dispute: {
      category: 'damages',
      description: '足球课上器材倒下砸伤孩子的脚背，医药费没有人付。',
    },
    applicants: [somebody('童小航', { age: 12, occupation: '学生' })],
    respondents: [firm('启航少儿足球俱乐部', '滕飞')],
  });
  const { id: caseId } = one;
  await openCase(page, caseId);
  await takeNextStep(page, '补齐当事人情况');
  const parties = section(page, '当事人');
  const child = parties.getByRole('article', { name: /^申请人 1/ });
  await expect(child).toContainText('民法典');
  await press(child, '填写法定代理人');
  await type(child, '代理人姓名', '童建民');
  await type(child, '与当事人的关系', '父亲');
  await type(child, '代理人电话', '13900007788');
  await photograph(studio, '填写法定代理人');
  await press(parties, '保存当事人');
  await acceptAtOnce(page, addDays(today, -1), '何春燕（暖心花）');
  await holdSession(page, {
    ...{ startsAt: '16:00', endsAt: '16:50', statements: [] },
    ...{ factsFound: '器材没有固定。', proposal: '俱乐部承担医药费 860 元。' },
  });
  await draftAgreement(page, {
    disputedPoints: '医药费由谁承担。',
    clauses: [
      {
        owes: {
          ...{ by: '启航少儿足球俱乐部', to: '童小航', action: '支付医药费', yuan: '860' },
          ...{ dueOn: addDays(today, 3), mode: '一次性履行' },
        },
      },
    ],
  });
  const outcome = section(page, '调解结果');
  await press(outcome, '先登记签了名的人');
  const signers = page.getByRole('dialog', { name: '登记谁签了名' });
  await signers.getByRole('checkbox', { name: /^童小航签了名：未满18周岁/ }).check();
  await expect(signers.getByTitle('本人和法定代理人', { exact: true })).toBeVisible();
  await photograph(studio, '未成年人签名');
  await press(signers, '保存签名登记');
  await expect(signers).toBeHidden();
  await expect(outcome).toContainText('还没有签名 1 人：启航少儿足球俱乐部');
  await sign(page, today);
  await recordPerformance(page, /^登记履行情况/, { state: '已履行', note: '转账到父亲的卡上' });
  await recordVisit(page, {
    ...{ on: today, by: '何春燕', method: '电话回访', said: { 童小航: '满意' } },
    findings: '父亲说钱收到了，孩子能走路了。',
  });
  await closeCase(page);
  const { case: after } = await expectEnd(studio, caseId, {
    status: 'closed',
    papers: [
      { paper: '人民调解协议书', has: ['童小航', '童建民', '法定代理人', '捌佰陆拾元整'] },
      { paper: '人民调解受理登记表', has: ['童小航'] },
    ],
    today: null,
    history: ['修改了当事人', '登记了谁在协议书上签了名', '办理了结案'],
  });
  expect(after.signatures).toMatchObject([{ by: 'with_guardian' }, { by: 'self' }]);
});

test('这几件进了月报：人数只算留下来的，金额、自动履行对得上', async () => {
  const sums = await sumOfMonths(
    studio.page,
    [
      ...['total', 'successful', 'terminated', 'persons', 'many_parties', 'form.written'],
      ...['category.property_management', 'category.neighborhood', 'category.damages'],
      ...['agreement_amount', 'fulfilled'],
    ],
    3,
  );
  expect(sums).toEqual({
    ...{ total: 3, successful: 3, terminated: 0, persons: 16, many_parties: 1 },
    ...{ 'form.written': 3, 'category.property_management': 1, 'category.neighborhood': 1 },
    ...{ 'category.damages': 1, agreement_amount: 1_186_000, fulfilled: 3 },
  });
});
