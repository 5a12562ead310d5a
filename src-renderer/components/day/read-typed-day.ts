import { isLocalDate, type LocalDate, partsOf } from '@shared/domain/kernel/local-date';

/**
 * Reads a day as people type it: `2026-11-05`, `2026.11.5`, `2026年11月5日`, `20261105`, and without a year
 * (`11-5`, `11月5日`) as a day of today's year. 全角 digits count.
 * @returns the day, or null when the text names none (such as 2026-02-30)
 */
export function readTypedDay(typed: string, today: LocalDate): LocalDate | null {
  const text = typed
    .normalize('NFKC')
    .trim()
    .replace(/[日号]$/, '');
  const parts = /^\d{8}$/.test(text)
    ? [text.slice(0, 4), text.slice(4, 6), text.slice(6)]
    : text.split(/\s*[-./年月]\s*|\s+/);
  if (parts.some((part) => !/^\d{1,4}$/.test(part))) return null;
  const [year, month, day] = parts.length === 2 ? [partsOf(today).year, ...parts] : parts;
  if (parts.length > 3 || day === undefined) return null;
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isLocalDate(iso) ? iso : null;
}
