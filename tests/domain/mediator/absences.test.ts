import { absencesFrom, absencesOn, tellAbsence } from '@shared/domain/mediator/absences';
import { giveIds } from '@shared/domain/mediator/roster';
import { describe, expect, it } from 'vitest';
import { day } from '../../support/day';
import { makeMediator } from '../../support/make-case';

const away = (from: string, to: string, reason = '') => ({ from: day(from), to: day(to), reason });
const ONE = makeMediator({
  absences: [away('2026-12-20', '2026-12-20'), away('2026-11-20', '2026-12-05', '住院')],
});

describe('不在的日子', () => {
  it.each([
    ['前一天', '2026-11-19', 0],
    ['头一天', '2026-11-20', 1],
    ['末一天', '2026-12-05', 1],
    ['后一天', '2026-12-06', 0],
  ])('%s', (_name, on, count) => {
    expect(absencesOn(ONE, day(on))).toHaveLength(count);
  });

  it('过去的不提，以后的按先后', () => {
    expect(absencesFrom(ONE, day('2026-12-01')).map(tellAbsence)).toEqual([
      '2026年11月20日至2026年12月5日不在（住院）',
      '2026年12月20日不在',
    ]);
  });

  it('到哪天早于从哪天：说在那一格，名册不改', () => {
    const wrong = makeMediator({ absences: [away('2026-12-05', '2026-11-20')] });
    const ruling = giveIds([wrong], [wrong], () => 'n');
    expect(ruling.ok ? null : ruling.refusal.field).toBe('mediators.0.absences.0.to');
  });
});
