import { expect, test } from '@playwright/test';
import { addDays } from '@shared/domain/kernel/local-date';
import { photograph, type RunningStudio } from '../support/electron-app';
import { begin, somebody } from '../support/story-beginnings';
import { expectEnd, sumOfMonths } from '../support/story-ends';
import { tellInOneStudio } from '../support/story-studio';
import {
  closeCase,
  confirmInCourt,
  openCase,
  recordPerformance,
  recordVisit,
} from '../support/walk-after';
import { writeClauses } from '../support/walk-case';
import { press, type, unfold } from '../support/walk-form';

/** The whole story of an oral agreement: in force at once, on paper when the court is to be asked; in 大字. */
let studio: RunningStudio;

tellInOneStudio((running) => {
  studio = running;
});

test('邻居口头说好：达成那天生效；要申请司法确认，先写成书面签字盖章，裁定以后付清、回访、结案', async () => {
  const { page } = studio;
  const { case: one, today } = await begin(page, 'oral-neighbours', {
    ...{ registered: -22, accepted: -22 },
    dispute: { category: 'neighborhood', description: '广场舞音响太响，碰倒了老人的水杯。' },
    applicants: [somebody('邓雪梅', { sex: 'female' })],
    respondents: [somebody('范玉珍', { sex: 'female' })],
    sessions: [
      {
        ...{ heldOn: -21, startsAt: '19:00', endsAt: '19:40', result: 'agreed' },
        ...{ factsFound: '音响离座椅不到三米。', proposal: '音响移开，赔水杯。' },
      },
    ],
  });
  const { id: caseId, number } = one;
  const agreedOn = addDays(today, -21);
  await openCase(page, caseId);
  const part = await unfold(page, '调解结果');
  await press(part, '口头协议：登记口头协议');
  await type(part, '争议事项', '活动时间、地点和音量。');
  await writeClauses(part, [
    { text: '舞蹈队每晚八点半前结束，音响移到东广场。' },
    {
      owes: {
        ...{ by: '范玉珍', to: '邓雪梅', action: '赔偿摔坏的水杯', yuan: '38.50' },
        ...{ dueOn: addDays(today, -6), mode: '一次性履行' },
      },
    },
  ]);
  await type(part, '达成口头协议的日期', agreedOn);
  await photograph(studio, '登记口头协议');
  await press(part, '登记口头协议');
  await expect(part.getByText('第30条').first()).toBeVisible();

  const confirmation = await unfold(page, '司法确认');
  await expect(confirmation.getByRole('button', { name: '登记司法确认' })).toHaveCount(0);
  await press(part, '写成书面协议');
  await expect(part.getByText('写成书面的协议书（还没有签字盖章）')).toBeVisible();
  // Not before it is signed and sealed.
  await expect(confirmation.getByRole('button', { name: '登记司法确认' })).toHaveCount(0);
  await photograph(studio, '写成书面');
  await press(part, '登记它的签字盖章');
  const signing = page.getByRole('dialog', { name: '登记签字盖章' });
  for (const label of ['当事人签名日期', '调解员签名日期', '盖章日期'])
    await type(signing, label, addDays(today, -18));
  await photograph(studio, '写成书面的签字');
  await press(signing, '登记签字盖章');
  await expect(signing).toBeHidden();
  await confirmInCourt(
    page,
    ['共同申请的日期', '法院受理日期', '裁定日期', '裁定送达日期'].map((label, at) => ({
      ...{ label, on: addDays(today, -16 + 2 * at) },
    })),
    (name) => photograph(studio, name),
  );
  await recordPerformance(page, /^登记履行情况/, {
    ...{ state: '已履行', on: addDays(today, -6), note: '当面给的现金' },
  });
  await recordVisit(page, {
    ...{ on: today, by: '周桂芳', method: '入户走访' },
    ...{ said: { 邓雪梅: '满意', 范玉珍: '基本满意' }, findings: '音响移走了，两人打招呼了。' },
  });
  await closeCase(page);
  const view = await expectEnd(studio, caseId, {
    status: 'closed',
    papers: [
      {
        paper: '人民调解口头协议登记表',
        has: [number, '范玉珍', '音响移到东广场', '38.50', '叁拾捌元伍角', /调解员（签名/],
        // Signed by the mediator and sealed; the parties chose not to write (法第28条).
        lacks: [/申请人（签名|当事人（签名/],
      },
      {
        paper: '人民调解协议书',
        has: ['口头达成', '音响移到东广场', '叁拾捌元伍角', /申请人（签名/],
      },
      { paper: '司法确认申请书', has: ['邓雪梅', '范玉珍', '示例区人民法院', '音响移到东广场'] },
      { paper: '收条', has: ['范玉珍', '叁拾捌元伍角'] },
    ],
    today: null,
    history: ['登记了口头协议', '把口头协议写成了书面', '登记了司法确认', '办理了结案'],
  });
  expect(view.effectiveOn).toBe(agreedOn);
  const keys = ['total', 'form.oral', 'form.written', 'confirmation_granted', 'agreement_amount'];
  expect(await sumOfMonths(page, keys, 2)).toEqual({
    ...{ total: 1, 'form.oral': 1, 'form.written': 0, confirmation_granted: 1 },
    agreement_amount: 3_850,
  });
});
