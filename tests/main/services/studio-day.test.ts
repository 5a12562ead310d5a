import { stampOf, todayOf, watchDay } from '@main/services/studio-day';
import { afterEach, describe, expect, it, vi } from 'vitest';

const at = (instant: string) => ({ now: () => new Date(instant) });

describe('今天：按北京时间，不管电脑设在哪个时区', () => {
  it.each([
    ['2026-11-30T15:59:59Z', '2026-11-30', '20261130-235959'],
    ['2026-11-30T16:00:00Z', '2026-12-01', '20261201-000000'],
    ['2026-12-31T16:00:00Z', '2027-01-01', '20270101-000000'],
    ['2028-02-28T16:00:00Z', '2028-02-29', '20280229-000000'],
  ])('%s → %s', (instant, today, stamp) => {
    expect(todayOf(at(instant))).toBe(today);
    expect(stampOf(at(instant))).toBe(stamp);
  });

  it('a computer in Los Angeles has the studio’s day (bug: the machine’s own zone)', () => {
    const zone = process.env.TZ;
    process.env.TZ = 'America/Los_Angeles';
    try {
      const instant = '2026-11-30T16:00:00Z';
      expect(new Date(instant).getDate()).toBe(30);
      expect(todayOf(at(instant))).toBe('2026-12-01');
    } finally {
      process.env.TZ = zone;
    }
  });
});

describe('零点换日', () => {
  afterEach(() => void vi.useRealTimers());

  it('tells the new day once, also after a night asleep, and never again when ended', () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    let instant = '2026-11-30T15:59:59Z';
    const told: string[] = [];
    const rest = () => vi.advanceTimersByTime(60_000);
    const end = watchDay({ now: () => new Date(instant) }, (today) => told.push(today));
    rest();
    expect(told).toEqual([]);
    instant = '2026-12-02T01:00:00Z';
    rest();
    expect(told).toEqual(['2026-12-02']);
    end();
    instant = '2026-12-03T01:00:00Z';
    rest();
    expect(told).toEqual(['2026-12-02']);
  });
});
