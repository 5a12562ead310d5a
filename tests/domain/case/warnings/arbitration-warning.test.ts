import { ARBITRATION_WARNING } from '@shared/domain/case/warnings/arbitration-warning';
import { describe, expect, test } from 'vitest';
import { day } from '../../../support/day';
import {
  makeAcceptedCase,
  makeContext,
  makeRegistration,
  makeStudio,
} from '../../../support/make-case';

const labor = { category: 'migrant_wages', requestedOn: day('2026-11-02') } as const;

function warned(one: ReturnType<typeof makeAcceptedCase>, today: string): number {
  const { profile } = makeStudio();
  const seen = { ...makeContext({ today: day(today) }), profile, roster: [] };
  return ARBITRATION_WARNING.of(one, seen).length;
}

describe('劳动争议满十五日（劳动争议调解仲裁法第14条）', () => {
  const open = makeAcceptedCase({ registration: makeRegistration(labor) });
  test.each([
    ['第十五日当天还不说', open, '2026-11-17', 0],
    ['第十六日告知可以仲裁', open, '2026-11-18', 1],
    ['终止以后不再说', { ...open, status: 'terminated' as const }, '2026-11-18', 0],
    [
      '双方同意延期，也不影响申请仲裁',
      {
        ...open,
        extensions: [{ extendedOn: day('2026-11-10'), untilOn: day('2026-12-10'), reason: '' }],
      },
      '2026-11-18',
      1,
    ],
    ['别的纠纷没有这一条', makeAcceptedCase(), '2026-12-30', 0],
  ])('%s', (_name, one, today, count) => {
    expect(warned(one, today)).toBe(count);
  });
});
