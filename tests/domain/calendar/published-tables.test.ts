import { holidayTableSchema } from '@shared/domain/calendar/holiday-table';
import { isRestDay } from '@shared/domain/calendar/rest-day';
import { addDays, type LocalDate } from '@shared/domain/kernel/local-date';
import chineseDays from 'chinese-days';
import { describe, expect, test } from 'vitest';
import { day } from '../../support/day';
import { PUBLISHED_CALENDAR } from '../../support/holidays';

describe('随程序发布的节假日表，与 chinese-days 逐日核对', () => {
  test.each([2025, 2026])('%i 年', (year) => {
    const differing: LocalDate[] = [];
    for (let on = day(`${year}-01-01`); on.startsWith(`${year}-`); on = addDays(on, 1)) {
      if (isRestDay(on, PUBLISHED_CALENDAR) !== chineseDays.isHoliday(on)) differing.push(on);
    }
    expect(differing).toEqual([]);
  });

  test.each([2025, 2026])('%i 年的表写明出处', (year) => {
    const source = PUBLISHED_CALENDAR.get(year)?.source ?? '';
    expect(source).toContain('国务院办公厅');
    expect(source).toContain(String(year));
  });
});

describe('导入的节假日表', () => {
  const good = {
    year: 2027,
    source: '通知',
    holidays: [{ name: '元旦', from: '2027-01-01', to: '2027-01-03' }],
    makeupWorkdays: [],
  };

  test('合格的收下', () => {
    expect(holidayTableSchema.safeParse(good).success).toBe(true);
  });

  test.each([
    ['起止日颠倒', { holidays: [{ name: '元旦', from: '2027-01-03', to: '2027-01-01' }] }],
    ['假期不在本年', { holidays: [{ name: '元旦', from: '2026-12-31', to: '2027-01-01' }] }],
    ['调休日不在本年', { makeupWorkdays: ['2026-12-26'] }],
    ['日期不存在', { makeupWorkdays: ['2027-02-29'] }],
    ['没有出处', { source: '' }],
  ])('%s，不收', (_name, change) => {
    expect(holidayTableSchema.safeParse({ ...good, ...change }).success).toBe(false);
  });
});
