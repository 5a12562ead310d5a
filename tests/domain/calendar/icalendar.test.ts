import {
  type CalendarEvent,
  escapeText,
  foldLine,
  writeCalendar,
} from '@shared/domain/calendar/icalendar';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { day } from '../../support/day';

const EVENT: CalendarEvent = {
  ...{ uid: 'c1-s1@mediation-studio', sequence: 3, on: day('2026-12-31') },
  ...{ startsAt: '14:30', endsAt: '16:00', summary: '调解 第12号', location: '调解室' },
  ...{ description: '', alarmBefore: 30 },
};
const written = (change: Partial<CalendarEvent> = {}) =>
  writeCalendar([{ ...EVENT, ...change }], '2026-11-30T03:04:05.678Z', '五朵金花工作室').split(
    '\r\n',
  );

describe('日历文件（RFC 5545）', () => {
  test.each([
    ['下午', '14:30', 'DTSTART:20261231T063000Z'],
    ['早上八点以前，世界时还是前一天（bug: 晚了一天）', '07:30', 'DTSTART:20261230T233000Z'],
    ['零点', '00:00', 'DTSTART:20261230T160000Z'],
  ])('%s', (_name, startsAt, line) => {
    expect(written({ startsAt, endsAt: null })).toContain(line);
  });

  it('没定几点的是整天，到第二天为止；跨年', () => {
    const lines = written({ startsAt: null });
    expect(lines).toContain('DTSTART;VALUE=DATE:20261231');
    expect(lines).toContain('DTEND;VALUE=DATE:20270101');
    expect(lines.join()).not.toContain('VALARM');
  });

  it('改期以后是同一场的新一版（bug: 手机上两场都在）', () => {
    expect(written()).toContain('UID:c1-s1@mediation-studio');
    expect(written({ sequence: 4 })).toContain('SEQUENCE:4');
  });

  it('逗号、分号、反斜杠、换行都转义，别的控制符去掉', () => {
    expect(escapeText('a,b;c\\d\r\ne\u0007')).toBe('a\\,b\\;c\\\\d\\ne');
  });

  it('每行不超过75个字节，不切开一个字，接回去一字不差', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const line = `SUMMARY:${escapeText(text)}`;
        const folded = foldLine(line);
        for (const part of folded.split('\r\n')) {
          expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
        }
        expect(folded.replaceAll('\r\n ', '')).toBe(line);
      }),
    );
  });
});
