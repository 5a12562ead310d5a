import { subsidySchemeList, subsidySchemeSchema } from '@shared/domain/studio/subsidy-scheme';
import { schemeFor } from '@shared/domain/subsidy/scheme-for';
import { describe, expect, it } from 'vitest';
import { day } from '../../support/day';
import { makeScheme } from '../../support/make-subsidy';

const OLD = makeScheme({ id: 'old', name: '旧', until: day('2026-06-30') });
const NEW = makeScheme({ id: 'new', name: '新', from: day('2026-07-01') });
const concluded = (on: string | null, fulfilledOn: string | null = null) => ({
  concludedOn: on === null ? null : day(on),
  fulfilledOn: fulfilledOn === null ? null : day(fulfilledOn),
});

describe('以案定补: which scheme', () => {
  it.each([
    ['2025-12-31', null],
    ['2026-01-01', 'old'],
    ['2026-06-30', 'old'],
    ['2026-07-01', 'new'],
    ['2030-01-01', 'new'],
  ])('of the day %s is %s: first and last day counted', (on, id) => {
    expect(schemeFor([NEW, OLD], concluded(on))?.scheme.id ?? null).toBe(id);
  });

  it('by the day that the scheme counts; a case without that day has none', () => {
    const byPerformance = makeScheme({ countsBy: 'fulfilled' });
    expect(schemeFor([byPerformance], concluded('2026-05-01'))).toBeNull();
    const found = schemeFor([byPerformance], concluded('2026-05-01', '2026-08-09'));
    expect(found?.on).toBe('2026-08-09');
  });

  it('of two into which a case falls by different days the earlier one has it', () => {
    const later = { ...NEW, countsBy: 'fulfilled' as const };
    const found = schemeFor([later, OLD], concluded('2026-06-30', '2026-07-20'));
    expect(found?.scheme.id).toBe('old');
  });

  it('no day has two schemes; which one is in the way is named beside the day', () => {
    const twice = subsidySchemeList.safeParse([
      OLD,
      makeScheme({ id: 'x', name: '重', from: day('2026-06-30') }),
    ]);
    expect(twice.error?.issues[0]).toMatchObject({ path: [1, 'from'] });
    expect(twice.error?.issues[0]?.message).toContain('方案“旧”');
    expect(subsidySchemeList.safeParse([OLD, NEW]).success).toBe(true);
    expect(subsidySchemeList.safeParse([NEW, OLD]).success).toBe(true);
    // Two that never end.
    expect(subsidySchemeList.safeParse([NEW, { ...NEW, id: 'y' }]).success).toBe(false);
  });

  it.each([
    [{ until: day('2025-12-31') }, 'until'],
    [{ split: 'percent' as const }, 'presidingPercent'],
    [{ groupFrom: 10 }, 'groupExtraFen'],
    [{ groupExtraFen: 100 }, 'groupExtraFen'],
    [{ oralPercent: 101 }, 'oralPercent'],
    [{ simpleFen: 0.5 }, 'simpleFen'],
    [{ name: ' ' }, 'name'],
  ])('what does not fit is refused beside its field: %o', (wrong, field) => {
    const answer = subsidySchemeSchema.safeParse(makeScheme(wrong));
    expect(answer.error?.issues.map(({ path }) => path.join('.'))).toEqual([field]);
  });
});
