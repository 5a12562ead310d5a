import { defineClock } from '@shared/domain/case/clocks/case-clock';
import { CASE_CLOCKS } from '@shared/domain/case/clocks/clock-list';
import { clockOf, clocksOf, isPressing } from '@shared/domain/case/clocks/clocks';
import { CASE_DUES } from '@shared/domain/case/dues/case-dues';
import { DAY_GROUPS } from '@shared/domain/case/dues/day-work';
import { addDays } from '@shared/domain/kernel/local-date';
import { describe, expect, test } from 'vitest';
import { day } from '../../../support/day';
import { makeAcceptedCase, makeAgreedCase, makeContext } from '../../../support/make-case';

describe('期限的登记处', () => {
  test('每种期限只有一份，名字、短名、事项都不空', () => {
    const kinds = CASE_CLOCKS.map(({ kind }) => kind);
    expect(new Set(kinds).size).toBe(kinds.length);
    for (const { label, short, what } of CASE_CLOCKS)
      expect([label, short, what]).not.toContain('');
  });

  test('到期事项的种类各不相同，今日的标题不重复', () => {
    const kinds = CASE_DUES.map(({ kind }) => kind);
    expect(new Set(kinds).size).toBe(kinds.length);
    const titles = DAY_GROUPS.map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('没有另说的：过期还要办，列表按它排', () => {
    const plain = defineClock({ kind: 'x', label: '某期限', short: '某', of: () => null });
    expect(plain).toMatchObject({ what: '某期限到期', isRight: false, isLimit: true });
  });

  test('每种期限都写明依据和起算的事', () => {
    const ctx = makeContext();
    for (const one of [makeAcceptedCase(), makeAgreedCase()])
      for (const { basis, startedBy, length } of clocksOf(one, ctx))
        expect([basis, startedBy, length]).not.toContain('');
  });

  test('受理日越晚，调解期限届满越晚或同一天；起算日可以早于今天', () => {
    const ctx = makeContext();
    let last = day('2000-01-01');
    for (let days = 0; days < 120; days += 1) {
      const acceptedOn = addDays(day('2026-09-01'), days);
      const one = makeAcceptedCase({
        acceptance: { acceptedOn, acceptedBy: '', limitInDays: 30 },
      });
      const dueOn = clockOf('mediation', one, ctx)?.dueOn ?? '';
      expect(dueOn >= last).toBe(true);
      last = day(dueOn);
    }
  });

  test('当事人的权利过期就不再催，别的过期照催', () => {
    const ctx = makeContext({ today: day('2027-06-01') });
    const kinds = clocksOf(makeAgreedCase({ status: 'mediating' }), ctx)
      .filter(isPressing)
      .map(({ kind }) => kind);
    expect(kinds).toEqual(['mediation']);
  });
});
