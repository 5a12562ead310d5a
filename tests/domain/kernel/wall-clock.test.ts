import { wallClockOf } from '@shared/domain/kernel/wall-clock';
import { describe, expect, it } from 'vitest';

/** The calendar that the system brings, which knows every zone. */
const SYSTEM = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

describe('wallClockOf', () => {
  it.each([
    ['1992-01-01T00:00:00.000Z', 'the first day told for'],
    ['2026-11-20T15:59:59.999Z', 'the last instant of a day'],
    ['2026-11-20T16:00:00.000Z', 'midnight'],
    ['2026-12-31T16:00:00.000Z', 'a new year'],
    ['2028-02-28T16:30:00.000Z', 'a leap day'],
    ['2026-07-01T03:04:05.000Z', 'summer, when other countries change their clocks'],
    ['2999-12-31T15:00:00.000Z', 'the last year that days are told for'],
  ])(
    '%s: what the calendar of the system says (bug: records of %s stand under another day)',
    (text) => {
      const at = new Date(text);
      const parts = Object.fromEntries(
        SYSTEM.formatToParts(at).map((one) => [one.type, one.value]),
      );
      const { year, month, day, hour, minute, second } = parts;
      expect(wallClockOf(at)).toEqual({ year, month, day, hour, minute, second });
    },
  );

  it('every six hours of forty-eight years as the system has it (bug: daylight saving forgotten)', () => {
    const differing: string[] = [];
    for (let at = Date.UTC(1992, 0, 1); at < Date.UTC(2040, 0, 1); at += 6 * 3_600_000 + 60_000) {
      const { year, month, day, hour } = wallClockOf(new Date(at));
      const parts = Object.fromEntries(
        SYSTEM.formatToParts(at).map((one) => [one.type, one.value]),
      );
      if (`${parts.year}${parts.month}${parts.day}${parts.hour}` !== `${year}${month}${day}${hour}`)
        differing.push(new Date(at).toISOString());
    }
    expect(differing).toEqual([]);
  });

  it('refuses what is no instant (bug: NaN年NaN月)', () => {
    expect(() => wallClockOf(new Date(Number.NaN))).toThrow(RangeError);
  });
});
