import {
  firstOwed,
  restOf,
  seriesOf,
  sumsOf,
  tellSums,
  tooMuch,
} from '@shared/domain/case/agreement/installment-series';
import { objectToParts } from '@shared/domain/case/agreement/installments';
import type { ObligationStanding } from '@shared/domain/case/agreement/obligation-standing';
import { paidOf } from '@shared/domain/case/agreement/paid-of';
import type { FulfillmentRecord } from '@shared/domain/case/model/follow-through';
import { describe, expect, it } from 'vitest';
import { day } from '../../../support/day';
import { makeObligation } from '../../../support/make-agreement';
import { makeFulfillment } from '../../../support/make-follow-through';

function part(
  id: string,
  amountFen: number | null,
  dueOn: string | null,
  found: Partial<FulfillmentRecord> | null = null,
  more: Partial<ObligationStanding> = {},
): ObligationStanding {
  const records = found === null ? [] : [makeFulfillment({ obligationId: id, ...found })];
  return {
    obligation: makeObligation({
      ...{ id, amountFen, mode: 'installment', action: '支付货款' },
      dueOn: dueOn === null ? null : day(dueOn),
    }),
    clauseOrdinal: 1,
    clauseName: '第 1 条',
    obligorName: '李某',
    obligeeName: '王某',
    state: records[0]?.state ?? 'not_due',
    records,
    daysLeft: null,
    isReplaced: false,
    ...more,
  };
}

const partly = (paidFen: number | null) => ({ state: 'partly_fulfilled', paidFen }) as const;
const done = (paidFen: number | null) => ({ state: 'fulfilled', paidFen }) as const;

describe('一笔分期的账：付了多少，还欠多少', () => {
  it.each<[string, ObligationStanding[], string]>([
    [
      '一分没付',
      [part('a', 200_000, '2026-12-01'), part('b', 400_000, '2027-01-01')],
      '共 6,000.00 元，分两期：已付 0.00 元，还欠 6,000.00 元',
    ],
    [
      '第一期付清，第二期差一分',
      [
        part('a', 33_333, '2026-12-01', done(33_333)),
        part('b', 33_334, '2027-01-01', partly(33_333)),
        part('c', 33_333, '2027-02-01'),
      ],
      '共 1,000.00 元，分三期：已付 666.66 元，还欠 333.34 元',
    ],
    [
      '付清了没写多少的，算付清',
      [part('a', 1, '2026-12-01', done(null)), part('b', 1, '2027-01-01', done(1))],
      '共 0.02 元，分两期：已经付清',
    ],
    [
      '逾期没写付了多少的，一分没付',
      [
        part('a', 100, '2026-12-01', { state: 'overdue', paidFen: null }),
        part('b', 100, '2027-01-01'),
      ],
      '共 2.00 元，分两期：已付 0.00 元，还欠 2.00 元',
    ],
    [
      '零元的一期',
      [part('a', 0, '2026-12-01'), part('b', 100, '2027-01-01')],
      '共 1.00 元，分两期：已付 0.00 元，还欠 1.00 元',
    ],
    [
      '有一期没写金额，说不出总数',
      [part('a', null, '2026-12-01'), part('b', 100, '2027-01-01')],
      '',
    ],
  ])('%s', (_name, parts, words) => {
    const [series, ...others] = seriesOf(parts);
    expect(others).toEqual([]);
    if (series === undefined) throw new Error('no series');
    expect(tellSums(series)).toBe(words);
    const sums = sumsOf(series);
    expect(sums === null || sums.paid + sums.rest === sums.total).toBe(true);
  });

  it('不同的条、不同的人、中间隔着别的，各是各的一笔（bug: 两笔债并成一笔）', () => {
    const other = part('c', 100, '2026-12-01', null, { clauseOrdinal: 2 });
    const lump = part('d', 100, '2026-12-01');
    const parts = [
      part('a', 100, '2026-12-01'),
      part('b', 100, '2027-01-01'),
      { ...lump, obligation: { ...lump.obligation, mode: 'lump_sum' as const } },
      other,
    ];
    expect(seriesOf(parts).map((series) => series.map(({ obligation }) => obligation.id))).toEqual([
      ['a', 'b'],
      ['d'],
      ['c'],
    ]);
  });

  it('多付的说得出多多少；正好和少付的是零', () => {
    const one = part('a', 100, '2026-12-01');
    expect([99, 100, 101, null].map((paid) => tooMuch(one, paid))).toEqual([0, 0, 1, 0]);
    expect(tooMuch(part('b', null, '2026-12-01'), 5)).toBe(0);
  });

  it('更正以后照更正的算', () => {
    const corrected = part('a', 100, '2026-12-01', partly(10));
    expect([paidOf(corrected), restOf(corrected)]).toEqual([10, 90]);
  });
});

describe('钱登记在最早没付清的那一期', () => {
  it.each<[string, ObligationStanding[], string | null]>([
    ['照日期，不照写的先后', [part('b', 100, '2027-01-01'), part('a', 100, '2026-12-01')], 'a'],
    [
      '付清的跳过，付了一部分的还算欠',
      [part('a', 100, '2026-12-01', done(100)), part('b', 100, '2027-01-01', partly(1))],
      'b',
    ],
    ['同一天的照写的先后', [part('a', 100, '2026-12-01'), part('b', 100, '2026-12-01')], 'a'],
    ['当场付的没有日子，最先', [part('a', 100, '2026-12-01'), part('b', 100, null)], 'b'],
    ['都付清了', [part('a', 100, '2026-12-01', done(null))], null],
  ])('%s', (_name, parts, id) => {
    expect(firstOwed(parts)?.obligation.id ?? null).toBe(id);
  });
});

describe('各期不一样多', () => {
  const parts = (...amounts: (number | null)[]) =>
    amounts.map((amountFen, at) => ({
      amountFen,
      dueOn: day(`2027-0${at + 1}-31`.replace('02-31', '02-28')),
    }));
  it.each([
    ['正好', 600_000, parts(100_000, 200_000, 300_000), null],
    [
      '少一分',
      600_000,
      parts(100_000, 200_000, 299_999),
      '各期合计 5,999.99 元，比总额 6,000.00 元少 0.01 元',
    ],
    ['多一分', 3, parts(1, 3), '各期合计 0.04 元，比总额 0.03 元多 0.01 元'],
    ['有一期是零', 100, parts(0, 100), '第 1 期的金额还没有填，或者是零'],
    ['有一期没填', 100, parts(100, null), '第 2 期的金额还没有填，或者是零'],
    ['金额写错', 100, parts(100, Number.NaN), '第 2 期的金额还没有填，或者是零'],
    ['没有总额', null, parts(1, 1), '请先填写要分期支付的总金额'],
    [
      '没有日子',
      2,
      [
        { amountFen: 1, dueOn: null },
        { amountFen: 1, dueOn: day('2027-01-01') },
      ],
      '第 1 期的日期还没有填',
    ],
    [
      '后一期在前一期前面',
      2,
      [
        { amountFen: 1, dueOn: day('2027-02-01') },
        { amountFen: 1, dueOn: day('2027-01-01') },
      ],
      '第 2 期的日期不晚于前一期，请按先后排',
    ],
  ])('%s', (_name, total, given, sentence) => {
    expect(objectToParts(total, given)).toBe(sentence);
  });
});
