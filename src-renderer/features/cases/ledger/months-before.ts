import { wordMonth } from '@renderer/messages/day-wording';
import { type LocalDate, partsOf } from '@shared/domain/kernel/local-date';

const MONTHS_OFFERED = 36;

/**
 * The months offered as a filter: this one and three years back, newest first.
 * @param chosen a month that must be among them even when it is older
 */
export function monthsBefore(
  today: LocalDate,
  chosen: string | null,
): { value: string; label: string; also: string }[] {
  const { year, month } = partsOf(today);
  const months = Array.from({ length: MONTHS_OFFERED }, (_unused, back) => {
    const count = year * 12 + (month - 1) - back;
    return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
  });
  if (chosen !== null && !months.includes(chosen)) months.push(chosen);
  return months.map((value) => ({
    ...{ value, label: wordMonth(value) },
    // As people type it: 2026-11, 2026.11 or 202611.
    also: `${value} ${value.replace('-', '.')} ${value.replace('-', '')}`,
  }));
}
