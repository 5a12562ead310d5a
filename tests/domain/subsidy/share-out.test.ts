import { SUBSIDY_SPLITS } from '@shared/domain/studio/subsidy-scheme';
import { sumOf } from '@shared/domain/subsidy/reckon-case';
import { capShares, leaveOut, type Payee, shareOut } from '@shared/domain/subsidy/share-out';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const payees = (count: number): Payee[] =>
  Array.from({ length: count }, (_, at) => ({
    ...{ mediatorId: `m${at}`, name: `调解员${at}`, isPresiding: at === 0 },
  }));
const fens = (shares: readonly { fen: number }[]) => shares.map(({ fen }) => fen);
const NONE = { month: 0, year: 0 };

describe('以案定补: among several mediators', () => {
  it.each([
    { split: 'equal' as const, percent: null, count: 3, fen: 10_000, is: [3_334, 3_333, 3_333] },
    { split: 'equal' as const, percent: null, count: 3, fen: 10_001, is: [3_334, 3_334, 3_333] },
    { split: 'equal' as const, percent: null, count: 3, fen: 1, is: [1, 0, 0] },
    { split: 'presiding' as const, percent: null, count: 3, fen: 10_000, is: [10_000] },
    { split: 'percent' as const, percent: 70, count: 1, fen: 9_999, is: [9_999] },
    { split: 'percent' as const, percent: 70, count: 2, fen: 9_999, is: [6_999, 3_000] },
    { split: 'percent' as const, percent: 33, count: 3, fen: 10_000, is: [3_300, 3_350, 3_350] },
    { split: 'percent' as const, percent: 33, count: 4, fen: 100, is: [33, 23, 22, 22] },
    { split: 'percent' as const, percent: 0, count: 2, fen: 100, is: [0, 100] },
    { split: 'percent' as const, percent: 100, count: 2, fen: 100, is: [100, 0] },
  ])('$split of $fen among $count', ({ split, percent, count, fen, is }) => {
    const shares = shareOut(fen, payees(count), { split, presidingPercent: percent });
    expect(fens(shares)).toEqual(is);
  });

  it('shares, what was left out and what was capped add up to the 分', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999_999_999 }),
        fc.integer({ min: 1, max: 10 }),
        fc.constantFrom(...SUBSIDY_SPLITS),
        fc.integer({ min: 0, max: 100 }),
        fc.option(fc.integer({ min: 0, max: 1_000_000 })),
        fc.option(fc.integer({ min: 0, max: 1_000_000 })),
        fc.nat(2_000_000),
        (fen, count, split, presidingPercent, monthCapFen, yearCapFen, had) => {
          const divided = shareOut(fen, payees(count), { split, presidingPercent });
          expect(sumOf(divided)).toBe(fen);
          const paid = leaveOut(divided, ({ mediatorId }) => (mediatorId === 'm1' ? '不领' : null));
          const capped = capShares(paid.shares, { monthCapFen, yearCapFen }, () => ({
            ...{ month: had, year: had * 2 },
          }));
          const lines = [...paid.lines, ...capped.lines];
          expect(sumOf(capped.shares)).toBe(fen + sumOf(lines));
          for (const share of capped.shares) {
            expect(share.fen).toBeGreaterThanOrEqual(0);
            if (monthCapFen !== null && share.fen > 0)
              expect(share.fen + had).toBeLessThanOrEqual(monthCapFen);
            if (yearCapFen !== null && share.fen > 0)
              expect(share.fen + had * 2).toBeLessThanOrEqual(yearCapFen);
          }
        },
      ),
    );
  });

  it('what a person may get a month is filled to the 分 and not passed, and the line says so', () => {
    const shares = shareOut(10_000, payees(1), { split: 'presiding', presidingPercent: null });
    const caps = { monthCapFen: 39_999, yearCapFen: null };
    const { shares: capped, lines } = capShares(shares, caps, () => ({ month: 30_000, year: 0 }));
    expect(fens(capped)).toEqual([9_999]);
    expect(lines).toEqual([{ text: '调解员0本月已有 300.00 元，最多 399.99 元', fen: -1 }]);
    expect(capShares(shares, caps, () => NONE).lines).toEqual([]);
  });

  it('the year takes what the month left, once', () => {
    const shares = shareOut(10_000, payees(1), { split: 'presiding', presidingPercent: null });
    const caps = { monthCapFen: 8_000, yearCapFen: 105_000 };
    const { shares: capped, lines } = capShares(shares, caps, () => ({ month: 0, year: 100_000 }));
    expect(fens(capped)).toEqual([5_000]);
    expect(fens(lines)).toEqual([-2_000, -3_000]);
  });
});
