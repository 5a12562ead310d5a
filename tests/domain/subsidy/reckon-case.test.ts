import type { SubsidyScheme } from '@shared/domain/studio/subsidy-scheme';
import {
  percentOf,
  reckonCase,
  type SubsidyBasis,
  sumOf,
} from '@shared/domain/subsidy/reckon-case';
import { describe, expect, it } from 'vitest';
import { day } from '../../support/day';
import { makeScheme } from '../../support/make-subsidy';

const WRITTEN: SubsidyBasis = {
  ...{ difficulty: 'complex', agreementForm: 'written', obligationCount: 1 },
  ...{ fulfilledOn: day('2026-11-20'), peopleInvolved: null },
};

interface Row {
  readonly name: string;
  readonly basis?: Partial<SubsidyBasis>;
  readonly scheme?: Partial<SubsidyScheme>;
  /** 分, or the beginning of why there is nothing. */
  readonly is: number | string;
}

const ROWS: readonly Row[] = [
  { name: 'by difficulty', is: 20_000 },
  { name: 'another difficulty', basis: { difficulty: 'major' }, is: 30_000 },
  { name: 'a difficulty with no amount', scheme: { complexFen: null }, is: '方案没有定“疑难”' },
  { name: 'a difficulty that pays 0', scheme: { complexFen: 0 }, is: 0 },
  { name: 'no difficulty', basis: { difficulty: null }, is: '登记里没有定难易程度' },
  { name: 'oral: half', basis: { agreementForm: 'oral' }, is: 10_000 },
  {
    name: 'oral: one third of an odd amount, rounded half up',
    basis: { agreementForm: 'oral' },
    scheme: { complexFen: 10_001, oralPercent: 33 },
    is: 3_300,
  },
  {
    name: 'a half 分 goes up',
    basis: { agreementForm: 'oral' },
    scheme: { complexFen: 10_001, oralPercent: 50 },
    is: 5_001,
  },
  {
    name: 'oral pays nothing',
    basis: { agreementForm: 'oral' },
    scheme: { oralPercent: 0 },
    is: '口头协议，方案不补',
  },
  { name: 'failed pays nothing', basis: { agreementForm: null }, is: '没有调解成功，方案不补' },
  {
    name: 'failed and of use',
    basis: { agreementForm: null, obligationCount: 0, fulfilledOn: null },
    scheme: { failedPercent: 30 },
    is: 6_000,
  },
  {
    name: 'not performed: a share',
    basis: { fulfilledOn: null },
    scheme: { unperformedPercent: 60 },
    is: 12_000,
  },
  {
    name: 'not performed: nothing',
    basis: { fulfilledOn: null },
    scheme: { unperformedPercent: 0 },
    is: '没有登记全部履行，方案不补',
  },
  {
    name: 'nothing promised is not unperformed',
    basis: { fulfilledOn: null, obligationCount: 0 },
    scheme: { unperformedPercent: 0 },
    is: 20_000,
  },
  {
    name: 'both shares, each rounded by itself',
    basis: { agreementForm: 'oral', fulfilledOn: null },
    scheme: { complexFen: 10_001, oralPercent: 50, unperformedPercent: 50 },
    is: 2_501,
  },
  {
    name: 'many people',
    basis: { peopleInvolved: 10 },
    scheme: { groupFrom: 10, groupExtraFen: 5_000 },
    is: 25_000,
  },
  {
    name: 'one too few',
    basis: { peopleInvolved: 9 },
    scheme: { groupFrom: 10, groupExtraFen: 5_000 },
    is: 20_000,
  },
  {
    name: 'nobody counted the people',
    scheme: { groupFrom: 1, groupExtraFen: 5_000 },
    is: 20_000,
  },
  {
    name: 'the most that a case may cost',
    basis: { peopleInvolved: 30 },
    scheme: { groupFrom: 10, groupExtraFen: 5_000, caseCapFen: 22_222 },
    is: 22_222,
  },
  { name: 'just the most', scheme: { caseCapFen: 20_000 }, is: 20_000 },
];

describe('以案定补: what a case comes to', () => {
  it.each(ROWS)('$name', ({ basis, scheme, is }) => {
    const reckoned = reckonCase({ ...WRITTEN, ...basis }, makeScheme(scheme));
    if ('nothing' in reckoned) {
      expect(reckoned.nothing).toContain(is);
      return;
    }
    expect(reckoned.fen).toBe(is);
    expect(sumOf(reckoned.lines)).toBe(is);
  });

  it('shares are whole numbers all the way: no float turns a half 分 down', () => {
    // 1.005 in floats is less than it looks.
    expect(percentOf(201, 50)).toBe(101);
    expect(percentOf(99_999_999_999, 33)).toBe(33_000_000_000);
    expect(percentOf(0, 70)).toBe(0);
  });
});
