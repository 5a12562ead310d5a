import { type HolidayTable, holidayTableSchema } from '@shared/domain/calendar/holiday-table';
import { z } from 'zod';
import type { DocumentFormat } from './document-format';

/** A holiday table that the studio imported itself. */
export interface ImportedHolidays {
  readonly table: HolidayTable;
}

export const HOLIDAY_FORMAT: DocumentFormat<ImportedHolidays> = {
  kind: 'holidays',
  schema: z.object({ table: holidayTableSchema }),
  migrations: [],
};
