import { endingTerms } from '@shared/domain/mediator/term';
import { describe, expect, it } from 'vitest';
import { day } from '../../support/day';
import { makeMediator } from '../../support/make-case';

const namesOf = (termTo: string | null, within = 30, isActive = true) =>
  endingTerms(
    [makeMediator({ termTo: termTo === null ? null : day(termTo), isActive })],
    day('2026-11-19'),
    within,
  ).length;

describe('任期快到的', () => {
  it.each<[string, number, number]>([
    ['第 31 天才到期', namesOf('2026-12-20'), 0],
    ['第 30 天到期', namesOf('2026-12-19'), 1],
    ['已经到期', namesOf('2026-10-01'), 1],
    ['设成 0 天：当天才提醒', namesOf('2026-11-20', 0), 0],
    ['没有写任期', namesOf(null), 0],
    ['已停用的', namesOf('2026-12-01', 30, false), 0],
  ])('%s', (_name, count, expected) => {
    expect(count).toBe(expected);
  });
});
