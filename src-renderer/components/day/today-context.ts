import { type LocalDate, localDate } from '@shared/domain/kernel/local-date';
import { createContext, useContext } from 'react';

/** The studio's day, told by the main process: the window's own clock is never asked. */
export const TodayContext = createContext<LocalDate>(localDate('1900-01-01'));

/** The studio's day. */
export function useToday(): LocalDate {
  return useContext(TodayContext);
}
