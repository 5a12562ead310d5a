import { z } from 'zod';
import { type LocalDate, partsOf } from '../kernel/local-date';
import { localDateSchema } from '../kernel/schemas';

/** One year's published days off and made-up workdays, as the State Council's notice lists them. */
export const holidayTableSchema = z
  .object({
    year: z.int().min(2000).max(2999),
    /** Title of the notice that the days were taken from. */
    source: z.string().min(1),
    // Every year has holidays: an empty list is a table that somebody has not filled in, and would move due days.
    holidays: z
      .array(z.object({ name: z.string(), from: localDateSchema, to: localDateSchema }))
      .refine((holidays) => holidays.length > 0, {
        error: '表里一个假期也没有，请照放假通知把假期填上',
      }),
    makeupWorkdays: z.array(localDateSchema),
  })
  .refine((table) => table.holidays.every(({ from, to }) => from <= to), {
    error: '有一个假期的开始日晚于结束日，请把两个日子换过来',
  })
  .refine(
    (table) =>
      [...table.holidays.flatMap(({ from, to }) => [from, to]), ...table.makeupWorkdays].every(
        (day) => day.startsWith(`${table.year}-`),
      ),
    { error: '日期与年份不一致：表里的每一天都要是这一年的' },
  );

export type HolidayTable = z.infer<typeof holidayTableSchema>;

/** The tables known to this computer, by year. A year without a table is unknown, not free of holidays. */
export type HolidayCalendar = ReadonlyMap<number, HolidayTable>;

/** Of this year and the next, in which limits end that run now, those whose holidays are not known yet. */
export function yearsToImport(known: readonly number[], today: LocalDate): number[] {
  const { year } = partsOf(today);
  return [year, year + 1].filter((candidate) => !known.includes(candidate));
}
