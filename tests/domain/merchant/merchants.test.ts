import type { LocalDate } from '@shared/domain/kernel/local-date';
import { localDate } from '@shared/domain/kernel/local-date';
import type { Ruling } from '@shared/domain/kernel/ruling';
import {
  type Inspection,
  inspectedSchema,
  inspectionStanding,
} from '@shared/domain/merchant/inspection/inspection';
import { INSPECTION_ACTS } from '@shared/domain/merchant/inspection/inspection-acts';
import { INSPECTION_KIND } from '@shared/domain/merchant/inspection/inspection-kind';
import { type Merchant, pledgeStandingOf, shopSchema } from '@shared/domain/merchant/merchant';
import { MERCHANT_ACTS } from '@shared/domain/merchant/merchant-acts';
import { MERCHANT_KIND } from '@shared/domain/merchant/merchant-kind';
import { codeWord, shopWord } from '@shared/domain/merchant/merchant-words';
import { fairTradePact } from '@shared/domain/merchant/papers/fair-trade-pact';
import { merchantPledge } from '@shared/domain/merchant/papers/merchant-pledge';
import { readMerchantLines } from '@shared/domain/merchant/read-merchant-lines';
import { blankOf } from '@shared/domain/record/blank';
import type { Kind } from '@shared/domain/record/define-kind';
import { isAskedIn } from '@shared/domain/record/due';
import { describe, expect, test } from 'vitest';

const day = localDate;
const TODAY = day('2027-01-08');
const ctx = { today: TODAY, now: '2027-01-08T01:00:00.000Z', twins: new Map() } as never;
const shop = { ...blankOf(shopSchema), name: '老王面馆', owner: '王建国', place: '天桥街12号' };

function done<T>(ruling: Ruling<T>): T {
  if (!ruling.ok) throw new Error(JSON.stringify(ruling.refusal));
  return ruling.value;
}
function whyNot(ruling: Ruling<unknown>): string {
  return ruling.ok ? '' : `${ruling.refusal.field} ${ruling.refusal.data?.why}`;
}
function registered(change: Partial<typeof shop> = {}, given = ctx): Ruling<Merchant> {
  return MERCHANT_ACTS.register.begin(
    { id: 'm1' },
    { shop: { ...shop, ...change }, more: [] },
    given,
  );
}
function pledged(signedOn: string, publishedOn: string | null = null): Ruling<Merchant> {
  const days = { signedOn: day(signedOn), publishedOn: publishedOn as LocalDate | null };
  return MERCHANT_ACTS.pledge.apply(
    done(registered()),
    { pledge: { ...days, signedBy: '王建国' }, others: [] },
    ctx,
  );
}

describe('商户', () => {
  test('同一个地址同一个名称、同一个信用代码只登记一家（bug: 一条街粘两遍成了两条街）', () => {
    const there = (word: string) =>
      ({ ...(ctx as object), twins: new Map([[word, [{ kind: 'merchant', id: 'x' }]]]) }) as never;
    expect(whyNot(registered({}, there(shopWord(shop))))).toMatch(/shop\.name.*已经登记过/);
    const code = { creditCode: '91411100MA3X1234XX' };
    expect(whyNot(registered(code, there(codeWord(code))))).toMatch(/shop\.creditCode/);
    expect(shopWord(shop)).not.toBe(shopWord({ ...shop, place: '天桥街13号' }));
    expect(codeWord({ creditCode: '' })).toBe('');
  });

  test('承诺书的日子：不晚于今天，公示不早于签订', () => {
    expect(whyNot(pledged('2027-01-09'))).toMatch(/pledge\.signedOn.*不能晚于今天/);
    expect(whyNot(pledged('2027-01-05', '2027-01-04'))).toMatch(
      /pledge\.publishedOn.*不能早于签订/,
    );
    expect(pledgeStandingOf(done(pledged('2027-01-05')))).toBe('signed');
    expect(pledgeStandingOf(done(pledged('2027-01-05', '2027-01-05')))).toBe('published');
  });

  test('签着的不能再签；退出以后留着旧的再签；歇业的不签（bug: 退出的还数在签着的里）', () => {
    const one = done(pledged('2027-01-05'));
    expect(MERCHANT_ACTS.pledge.objection(one, ctx)).not.toBeNull();
    const withdrawal = { withdrawnOn: day('2027-01-06'), why: '' };
    const left = done(MERCHANT_ACTS.withdraw.apply(one, { withdrawal }, ctx));
    expect(pledgeStandingOf(left)).toBe('withdrawn');
    expect(MERCHANT_KIND.facts?.(left)).toMatchObject({ pledgeEndedOn: '2027-01-06' });
    const early = { signedOn: day('2027-01-01'), signedBy: '', publishedOn: null };
    expect(whyNot(MERCHANT_ACTS.pledge.apply(left, { pledge: early, others: [] }, ctx))).toMatch(
      /退出日期/,
    );
    const again = { ...early, signedOn: day('2027-01-07') };
    const twice = done(MERCHANT_ACTS.pledge.apply(left, { pledge: again, others: [] }, ctx));
    expect(twice.pledges).toHaveLength(2);
    expect(MERCHANT_KIND.facts?.(twice)).toMatchObject({ pledgeEndedOn: null });
    const closing = { closedOn: TODAY, note: '' };
    const closed = done(MERCHANT_ACTS.close.apply(one, { closing }, ctx));
    expect(MERCHANT_ACTS.pledge.objection(closed, ctx)).not.toBeNull();
    expect(MERCHANT_KIND.facts?.(closed)).toMatchObject({ pledgeEndedOn: TODAY });
  });

  test('一次登记多家承诺书：别家的签订人不照抄第一家的', () => {
    const pledge = { signedOn: TODAY, signedBy: '王建国', publishedOn: null };
    const one = done(registered());
    expect(MERCHANT_ACTS.pledge.followUps?.(one, { pledge, others: ['m2'] }, ctx)).toEqual([
      {
        ...{ kind: 'merchant', act: 'pledge', id: 'm2' },
        input: { pledge: { ...pledge, signedBy: '' }, others: [] },
      },
    ]);
  });
});

describe('粘进来的商户', () => {
  test.each([
    ['老王面馆', { name: '老王面馆', owner: '', phone: '', place: '' }],
    [
      '老王面馆\t王建国\t13900001111\t天桥街12号',
      { owner: '王建国', phone: '13900001111', place: '天桥街12号' },
    ],
    ['老王面馆，天桥街12号，13900001111', { owner: '', place: '天桥街12号' }],
    ['老王面馆,,,天桥街12号', { owner: '', phone: '', place: '天桥街12号' }],
    ['老王面馆，王建国，0395-3131234', { owner: '王建国', phone: '0395-3131234' }],
    ['老王面馆 王建国', { name: '老王面馆 王建国' }],
    ['老王面馆，91350100M000100Y43', { creditCode: '91350100M000100Y43', place: '' }],
  ])('%s', (line, read) => {
    expect(readMerchantLines(line)).toMatchObject({ ones: [read], problems: [] });
  });

  test('空行、表头不算，写了两遍的只要一遍，看不懂的说第几行', () => {
    const text = '商户名称\t负责人\n\n老王面馆\n老王面馆\n，王建国\n甲，乙，丙，丁街1号';
    expect(readMerchantLines(text)).toMatchObject({
      ones: [{ name: '老王面馆' }],
      repeated: 1,
      problems: [{ line: 5 }, { line: 6 }],
    });
  });
});

describe('监督检查', () => {
  const inspected = {
    ...blankOf(inspectedSchema),
    ...{ merchantId: 'm1', level: 'spot', inspectedOn: day('2027-01-05'), result: 'faulty' },
    ...{ found: '没有明码标价', dueOn: day('2027-01-07') },
  } as never as Inspection['inspected'];
  const given = { ...(ctx as object), merchant: { title: '老王面馆' } } as never;
  const looked = (change: Partial<Inspection['inspected']> = {}, with_ = given) =>
    INSPECTION_ACTS.register.begin({ id: 'i1' }, { inspected: { ...inspected, ...change } }, with_);

  test.each([
    [{ inspectedOn: day('2027-01-09') }, /inspectedOn.*不能晚于今天/],
    [{ found: '' }, /found.*查到什么/],
    [{ result: 'in_order' as const }, /dueOn.*不用写整改期限/],
    [{ dueOn: day('2027-01-01') }, /dueOn.*不能早于检查日期/],
  ])('不对的说在那一栏旁边 %o', (change, why) => {
    expect(whyNot(looked(change))).toMatch(why);
  });

  test('商户删除了的不能登记检查', () => {
    const gone = { ...(ctx as object), merchant: null } as never;
    expect(whyNot(looked({}, gone))).toMatch(/merchantId.*找不到这家商户/);
  });

  test('没整改的一直提醒，整改好了就不提醒（bug: 过了期限就不见）', () => {
    const asks = (one: Inspection) =>
      (INSPECTION_KIND as unknown as Kind).dues?.flatMap((due) =>
        due.of(INSPECTION_KIND.row.of(one as never) as never, null).map(({ on }) => ({
          on,
          isLate: due.lateness({ kind: 'inspection', on, hasLimit: true } as never, TODAY),
          due,
        })),
      ) ?? [];
    const one = done(looked());
    const [asked] = asks(one);
    expect(asked).toMatchObject({ on: '2027-01-07', isLate: 'late' });
    expect(asked && isAskedIn(asked.due, asked.on, null, { from: TODAY, to: TODAY }, TODAY)).toBe(
      true,
    );
    const righted = { rightedOn: TODAY, how: '' };
    const good = done(INSPECTION_ACTS.putRight.apply(one, { righted }, given));
    expect(inspectionStanding(good)).toBe('righted');
    expect(asks(good)).toEqual([]);
    const early = { rightedOn: day('2027-01-04'), how: '' };
    expect(whyNot(INSPECTION_ACTS.putRight.apply(one, { righted: early }, given))).toMatch(
      /不能早于检查日期/,
    );
    const fine = { ...inspected, result: 'in_order' as const, dueOn: null };
    expect(whyNot(INSPECTION_ACTS.correct.apply(good, { inspected: fine }, given))).toMatch(/撤销/);
  });
});

describe('商户的文书', () => {
  const profile = { name: '老赵调解工作室', committeeName: '某人民调解委员会', phone: '' };
  const paperCtx = { profile, today: TODAY } as never;
  const text = (paper: typeof merchantPledge, record: Merchant | null, more: object = {}) =>
    JSON.stringify(paper.build(record, { ...(paperCtx as object), ...more } as never, null).blocks);

  test('承诺书写着商户，签字盖章和日子留给笔；公约一家一行（bug: 软件替商户签了字）', () => {
    const one = done(pledged('2027-01-05', '2027-01-05'));
    expect(text(merchantPledge, one)).toContain('老王面馆');
    expect(text(merchantPledge, one)).not.toContain('2027年1月5日');
    expect(text(merchantPledge, null)).not.toContain('老王面馆');
    expect(text(fairTradePact, one, { pledged: ['老王面馆', '小李五金店'] })).toContain(
      '小李五金店',
    );
    expect(text(fairTradePact, null, { pledged: ['老王面馆'] })).not.toContain('老王面馆');
  });
});

test('粘进来的电话是全角的也认得（bug: 电话成了负责人）', () => {
  const { ones } = readMerchantLines('老王面馆\t１３９００００１１１１\t天桥街12号');
  expect(ones).toMatchObject([{ phone: '13900001111', owner: '', place: '天桥街12号' }]);
});
