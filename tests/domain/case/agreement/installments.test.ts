import { splitIntoInstallments } from '@shared/domain/case/agreement/installments';
import { type LocalDate, localDate } from '@shared/domain/kernel/local-date';
import { describe, expect, it } from 'vitest';

const FIRST = localDate('2026-12-15');

function split(totalFen: number | null, count: number, first: LocalDate = FIRST) {
  const result = splitIntoInstallments(totalFen, count, first);
  if ('problem' in result) throw new Error(result.problem);
  return result.installments;
}

describe('分期：每期金额加起来正好是总额', () => {
  it.each([
    { name: '除得尽', totalFen: 120_000, count: 12, each: 10_000, last: 10_000 },
    {
      name: '1000 元分 3 期，多出的 1 分在最后',
      totalFen: 100_000,
      count: 3,
      each: 33_333,
      last: 33_334,
    },
    { name: '一分一期', totalFen: 2, count: 2, each: 1, last: 1 },
    { name: '最后一期多得最多', totalFen: 119, count: 60, each: 1, last: 60 },
    {
      name: '最大金额',
      totalFen: 99_999_999_999,
      count: 7,
      each: 14_285_714_285,
      last: 14_285_714_289,
    },
  ])('$name', ({ totalFen, count, each, last }) => {
    const installments = split(totalFen, count);
    expect(installments).toHaveLength(count);
    expect(installments.slice(0, -1).every(({ amountFen }) => amountFen === each)).toBe(true);
    expect(installments.at(-1)?.amountFen).toBe(last);
    expect(installments.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(totalFen);
  });
});

describe('分期：每月同一天', () => {
  it('跨年', () => {
    expect(split(300, 3).map(({ dueOn }) => dueOn)).toEqual([
      '2026-12-15',
      '2027-01-15',
      '2027-02-15',
    ]);
  });

  it('月末的日子不会一路变小：1月31日之后是2月28日，再之后仍是3月31日', () => {
    expect(split(400, 4, localDate('2027-01-31')).map(({ dueOn }) => dueOn)).toEqual([
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
      '2027-04-30',
    ]);
  });

  it('闰年的2月29日', () => {
    expect(split(200, 2, localDate('2028-01-30'))[1]?.dueOn).toBe('2028-02-29');
  });
});

describe('分不了的说清楚，不给错数', () => {
  it.each([
    { name: '一期不是分期', totalFen: 100, count: 1, problem: 'count_out_of_range' },
    { name: '半期', totalFen: 100, count: 2.5, problem: 'count_out_of_range' },
    { name: '超过协议一条能写的项数', totalFen: 10_000, count: 61, problem: 'count_out_of_range' },
    { name: '没写金额', totalFen: null, count: 3, problem: 'amount_missing' },
    { name: '零元', totalFen: 0, count: 3, problem: 'amount_missing' },
    { name: '金额没写对', totalFen: Number.NaN, count: 3, problem: 'amount_missing' },
    { name: '两分钱分三期', totalFen: 2, count: 3, problem: 'amount_too_small' },
  ])('$name', ({ totalFen, count, problem }) => {
    expect(splitIntoInstallments(totalFen, count, FIRST)).toEqual({ problem });
  });
});
