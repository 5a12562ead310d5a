import { type LocalDate, partsOf, weekdayOf } from '@shared/domain/kernel/local-date';

const WEEKDAYS = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'];

/** `星期四` */
export function wordWeekday(date: LocalDate): string {
  return WEEKDAYS[weekdayOf(date)] ?? '';
}

/** `11月5日 星期四` */
export function wordDay(date: LocalDate): string {
  const { month, day } = partsOf(date);
  return `${month}月${day}日 ${wordWeekday(date)}`;
}

/** `11月5日`, with the year when it is another than today's: so a day is written in lists. */
export function wordNearDay(on: LocalDate, today: LocalDate): string {
  const { year, month, day } = partsOf(on);
  const yearWords = year === partsOf(today).year ? '' : `${year}年`;
  return `${yearWords}${month}月${day}日`;
}

/** `11月21日 14:03`, with the year when it is another than today's. */
export function wordMoment(on: LocalDate, time: string, today: LocalDate): string {
  return `${wordNearDay(on, today)} ${time}`;
}

/** `2026年11月5日 星期四` */
export function wordFullDay(date: LocalDate): string {
  return `${partsOf(date).year}年${wordDay(date)}`;
}

/** `2026年11月` of `2026-11`. */
export function wordMonth(month: string): string {
  return `${Number(month.slice(0, 4))}年${Number(month.slice(5, 7))}月`;
}
