import { type HolidayTable, holidayTableSchema } from '@shared/domain/calendar/holiday-table';
import { z } from 'zod';
import type { JsonFormat } from './json-format';

/** A holiday table that the studio imported itself. */
export interface ImportedHolidays {
  readonly table: HolidayTable;
}

export const HOLIDAY_FORMAT: JsonFormat<ImportedHolidays> = {
  kind: 'holidays',
  schema: z.object({ table: holidayTableSchema }),
  migrations: [],
};
