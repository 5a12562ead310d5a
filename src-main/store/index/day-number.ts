import { type LocalDate, localDate } from '@shared/domain/kernel/local-date';

/** A day as a number that sorts as the day does: 2026-11-19 → 20261119; a month likewise. */
export function dayNumber(day: string): number {
  return Number(day.replaceAll('-', ''));
}

/** Days that were asked for before: those of a report year are few, and asked for many times. */
const knownDays = new Map<number, LocalDate>();

/** The day of such a number. */
export function dayOfNumber(number: number): LocalDate {
  const known = knownDays.get(number);
  if (known !== undefined) return known;
  const text = String(number);
  const day = localDate(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`);
  knownDays.set(number, day);
  return day;
}
