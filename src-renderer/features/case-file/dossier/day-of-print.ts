import { formatChineseDate, type LocalDate } from '@shared/domain/kernel/local-date';

/** 11月29日: in a list the year goes without saying. */
export function monthAndDay(on: LocalDate): string {
  return formatChineseDate(on).replace(/^\d+年/, '');
}
