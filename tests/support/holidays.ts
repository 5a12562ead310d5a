import { readFileSync } from 'node:fs';
import { type HolidayCalendar, holidayTableSchema } from '@shared/domain/calendar/holiday-table';

/** The published tables that ship with the program. */
export function loadPublishedCalendar(): HolidayCalendar {
  return new Map([2025, 2026].map((year) => [year, readTable(year)]));
}

function readTable(year: number) {
  const file = new URL(`../../resources/holidays/${year}.json`, import.meta.url);
  return holidayTableSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** 2025 and 2026, read once. 2027 is not out, so it is unknown. */
export const PUBLISHED_CALENDAR = loadPublishedCalendar();
