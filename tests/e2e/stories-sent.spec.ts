import { expect, test } from '@playwright/test';
import { addDays } from '@shared/domain/kernel/local-date';
import { ask } from '../support/ask-window';
import { photograph, type RunningStudio } from '../support/electron-app';
import { findBarriers } from '../support/find-barriers';
import { begin, firm, somebody } from '../support/story-beginnings';
import { expectEnd, expectOnDesk, sumOfMonths } from '../support/story-ends';
import { tellInOneStudio } from '../support/story-studio';
import {
  acceptAtOnce,
  clearMatter,
  closeCase,
  draftAgreement,
  openCase,
  recordPerformance,
  recordVisit,
  terminate,
} from '../support/walk-after';
import { preventRisk, recordRisk, reportToPolice } from '../support/walk-alert';
import { fillRegistration, goTo, holdSession, sign } from '../support/walk-case';
import { choose, fieldOf, press, type, unfold } from '../support/walk-form';

/** Whole stories of disputes that others sent or that came to nothing, to their end and into the month; in 大字. */
let studio: RunningStudio;

tellInOneStudio((running) => {
  studio = running;
});

test('法院委派的交通事故谈不成：终止、报法院、退材料、答复销号，让步的话一句不带，办结了也回访', async () => {
  const { page } = studio;
  const { case: one, today } = await begin(page, 'court-traffic', {
    ...{ registered: -24, accepted: -23 },
    dispute: {
      ...{ source: 'court_pre_filing', category: 'traffic_accident' },
      description: '电动自行车在路口与轿车相撞，骑车人锁骨骨折，误工费谈不拢。',
      ...{ referringUnit: '示例区人民法院', referralNumber: '（2026）示0102诉前调31号' },
      ...{ materialsSignedOn: -24, referralContact: '何书记员' },
      referralMaterials: '起诉状 1 份、事故认定书复印件 1 份',
      amountInDisputeFen: 2_360_000,
    },
    applicants: [somebody('褚红兵')],
    respondents: [somebody('尤成海'), firm('远航汽车租赁有限公司', '俞远航')],
    sessions: [
      {
        ...{ heldOn: -1, startsAt: '09:00', endsAt: '10:30', result: 'not_agreed' },
        said: { a1: '误工费少于八千不谈。', b1: '我愿意赔一半，再多没有。' },
        ...{ factsFound: '事故认定双方同等责任。', resultNote: '误工费差距大，谈不拢。' },
      },
    ],
  });
  const { id: caseId, number } = one;
  await page.reload();
  await expectOnDesk(page, number, '办理终止');
  await page.getByRole('button', { name: /^办理终止（褚红兵/ }).click();
  const ending = page.getByRole('dialog', { name: '终止调解' });
  // From the record of the sitting; nobody types it twice.
  await expect(fieldOf(ending, '终止原因')).toHaveValue('误工费差距大，谈不拢。');
  await terminate(page, '', () => photograph(studio, '终止调解'));

  await goTo(page, '今日');
  await press(page, '结果待反馈 的内容');
  await expect(page.getByText('把结果报法院，退回起诉状等材料')).toBeVisible();
  await photograph(studio, '今日结果待反馈');
  await openCase(page, caseId);
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
  await clearMatter(page, '材料收到，转立案庭。', () => photograph(studio, '登记答复'));
  await photograph(studio, '反馈与销号');

  const visits = await unfold(page, '回访');
  await expect(visits).toContainText('应在');
  await recordVisit(page, {
    ...{ on: today, by: '周桂芳', method: '电话回访', said: { 褚红兵: '基本满意' } },
    findings: '法院已经立案，等通知开庭。',
  });
  await photograph(studio, '没调成的回访');

  const { case: after } = await expectEnd(studio, caseId, {
    status: 'terminated',
    papers: [
      {
        paper: '终止调解告知书',
        has: [number, '褚红兵', '尤成海', '远航汽车租赁有限公司', '第二十六条', '仲裁、行政、司法'],
      },
      {
        paper: '委派（委托）调解情况反馈函',
        has: ['示例区人民法院', '诉前调31号', '委派调解', '起诉状 1 份'],
        lacks: ['赔一半', '八千'],
      },
      { paper: '退回材料清单', has: ['起诉状 1 份', '事故认定书复印件 1 份', '接收人'] },
      { paper: '人民调解回访记录', has: ['等通知开庭', '基本满意'] },
    ],
    today: null,
    history: ['办理了终止', '登记了反馈', '登记了对方的答复', '登记了回访'],
  });
  await expect(page.getByText('把结果报法院，退回起诉状等材料')).toHaveCount(0);
  expect(after).toMatchObject({
    termination: { ground: 'no_agreement', areRemediesExplained: true },
    feedbacks: [{ kind: 'result', way: 'letter', answer: { clearedOn: today } }],
  });
});

test('劳动争议过了十五日：案卷和今日都说可以申请仲裁，延期也不改；选了仲裁，告知写进告知书', async () => {
  const { page } = studio;
  const { case: one, today } = await begin(page, 'labour-fifteen', {
    ...{ registered: -26, accepted: -25 },
    dispute: {
      category: 'other_labor',
      description: '快递站点解除合同，分拣员要求支付最后一个月工资和经济补偿。',
      requests: '支付工资 5,200 元，支付经济补偿。',
    },
    applicants: [somebody('仇小梅', { sex: 'female', occupation: '分拣员' })],
    respondents: [firm('顺捷快运站', '相里刚')],
    sessions: [
      {
        ...{ heldOn: -20, startsAt: '14:00', endsAt: '15:00', result: 'continue' },
        ...{
          factsFound: '工资 5,200 元没有争议，补偿的年限说法不一。',
          said: { b1: '补偿不认。' },
        },
      },
    ],
  });
  const { id: caseId, number } = one;
  await openCase(page, caseId);
  const warned = page.getByRole('list', { name: '请核对' });
  await expect(warned).toContainText('收到调解申请已满15日');
  await expect(warned).toContainText('请告知当事人可以依法申请劳动仲裁');
  await warned
    .getByRole('button', { name: /第14条/ })
    .first()
    .click();
  await expect(page.getByRole('complementary').last()).toContainText('仲裁');
  await photograph(studio, '满十五日的提醒');
  const taken = await unfold(page, '意愿与受理');
  await press(taken, '延期');
  const longer = page.getByRole('dialog');
  await type(longer, '延至', addDays(today, 10));
  await type(longer, '延期原因', '双方同意再谈一次。');
  await photograph(studio, '延期');
  await press(longer, '登记延期');
  await expect(longer).toBeHidden();
  // What the parties agreed of the mediation's own time changes nothing of the right to arbitration.
  await expect(warned).toContainText('可以依法申请劳动仲裁');

  await press(await unfold(page, '调解结果'), '终止调解：办理终止');
  const ending = page.getByRole('dialog', { name: '终止调解' });
  await choose(ending, '终止的情形', '无法达成调解协议');
  await type(ending, '终止原因', '补偿年限说不拢，申请人决定申请劳动仲裁。');
  await terminate(page, '已满15日，告知可以向劳动人事争议仲裁委员会申请仲裁。', () =>
    photograph(studio, '告知仲裁'),
  );
  await expect(warned).toHaveCount(0);
  await recordVisit(page, {
    ...{ on: today, by: '周桂芳', method: '电话回访', said: { 仇小梅: '满意' } },
    findings: '已经向仲裁委递了申请。',
  });
  await expectEnd(studio, caseId, {
    status: 'terminated',
    papers: [
      {
        paper: '终止调解告知书',
        has: ['仇小梅', '顺捷快运站', '另行告知：', '劳动人事争议仲裁委员会申请仲裁'],
      },
      { paper: '延长调解期限同意书', has: ['双方同意再谈一次'] },
      { paper: '人民调解记录', has: ['补偿的年限说法不一'] },
    ],
    today: null,
    history: ['办理了终止', '办理了延期'],
  });
  expect(number).not.toBe('');
});

test('派出所移送的打架，红色：先报派出所才办得下去，风险有结果，赔的钱当场付清，反馈销号，结案', async () => {
  const { page } = studio;
  await press(page, '登记纠纷');
  await fillRegistration(page, {
    source: '公安机关移送',
    category: '损害赔偿纠纷',
    yuan: '1200',
    description: '烧烤摊前因座位打架，一人眉骨缝了三针，另一方扬言叫人来。',
    requests: '赔偿医药费 1200 元。',
    ...{ grid: '第三网格', place: '滨河路夜市' },
    more: { title: '', alertColor: '红色·即时报' },
    parties: [
      { side: '申请人', kind: 'person', name: '皮小虎', phone: '', address: '', code: '' },
      { side: '被申请人', kind: 'person', name: '牛大力', phone: '', address: '', code: '' },
    ],
  });
  for (const [label, text] of [
    ['派出所', '滨河路派出所'],
    ['警情编号', 'J2026-1107'],
    ['移交民警', '路警官'],
    ['移来的材料', '接处警登记表复印件 1 份'],
  ] as const)
    await type(page, label, text);
  await photograph(studio, '公安移送的登记');
  await press(page, '登记');
  await page.locator('.case-header').waitFor();
  const caseId = page.url().split('/').at(-1)?.split('?')[0] ?? '';
  const { case: one, today } = await ask(page, 'cases.get', { caseId });

  const look = (name: string) => photograph(studio, name);
  // 红色：先报告，报过了才轮到别的。
  await reportToPolice(page, look);
  await recordRisk(page, '民转刑', look);
  await photograph(studio, '预警和风险');

  await acceptAtOnce(page, today, '周桂芳（公道花）');
  await holdSession(page, {
    ...{ startsAt: '15:00', endsAt: '16:10', factsFound: '牛大力先动手，医药费 1200 元。' },
    statements: [],
    proposal: '赔偿医药费 1200 元，当场付清。',
  });
  await draftAgreement(page, {
    disputedPoints: '医药费由谁承担。',
    clauses: [
      {
        owes: {
          ...{ by: '牛大力', to: '皮小虎', action: '赔偿医药费', yuan: '1200' },
          ...{ dueOn: today, mode: '当场履行' },
        },
      },
      { text: '双方互相道歉，今后不再为此事争吵。' },
    ],
  });
  await sign(page, today);
  await recordPerformance(page, /^登记履行情况/, { state: '已履行', note: '现金，当场点清' });
  await photograph(studio, '打架-履行');
  await preventRisk(page, '民转刑', '防止民转刑', look);
  const back = await unfold(page, '反馈与销号');
  await press(back, '登记反馈');
  const told = page.getByRole('dialog', { name: '登记反馈' });
  await choose(told, '怎样反馈的', '当面');
  await photograph(studio, '反馈派出所');
  await press(told, '保存反馈');
  await expect(told).toBeHidden();
  await clearMatter(page, '已知悉，销案。', async () => undefined);
  await recordVisit(page, {
    ...{ on: today, by: '周桂芳', method: '入户走访', findings: '伤口拆线了，两家没有再吵。' },
    said: { 皮小虎: '满意', 牛大力: '基本满意' },
  });
  await closeCase(page);
  await photograph(studio, '打架-结案');
  await expectEnd(studio, caseId, {
    status: 'closed',
    papers: [
      {
        paper: '可能激化（治安、刑事）纠纷情况报告',
        has: ['滨河路派出所', '皮小虎', '牛大力', '扬言叫人来算账'],
      },
      { paper: '人民调解协议书', has: [one.number, '壹仟贰佰元整', '1,200.00'] },
      { paper: '收条', has: ['牛大力', '壹仟贰佰元整'] },
      { paper: '办理情况反馈函', has: ['滨河路派出所', 'J2026-1107', '达成'] },
      { paper: '人民调解结案报告表', has: ['皮小虎', '牛大力'] },
    ],
    today: null,
    history: ['登记了报告', '登记了风险', '登记了履行情况', '办理了结案'],
  });
});

test('这几件进了月报：总数、来源、结果和防止的数对得上', async () => {
  const sums = await sumOfMonths(
    studio.page,
    [
      ...['total', 'successful', 'terminated', 'registered', 'persons', 'form.written'],
      ...['source.referred_court', 'source.referred_police', 'source.application'],
      ...['category.traffic_accident', 'category.other_labor', 'category.damages'],
      ...['agreement_amount', 'fulfilled', 'prevention.crime.cases', 'prevention.crime.persons'],
    ],
    3,
  );
  expect(sums).toEqual({
    ...{ total: 3, successful: 1, terminated: 2, registered: 3, persons: 7, 'form.written': 1 },
    ...{ 'source.referred_court': 1, 'source.referred_police': 1, 'source.application': 1 },
    ...{ 'category.traffic_accident': 1, 'category.other_labor': 1, 'category.damages': 1 },
    ...{ agreement_amount: 120_000, fulfilled: 1 },
    ...{ 'prevention.crime.cases': 1, 'prevention.crime.persons': 2 },
  });
  await studio.page.goto('app://studio/index.html#/reports');
  await expect(studio.page.getByText('调解案件总数').first()).toBeVisible();
  await photograph(studio, '月报');
});
