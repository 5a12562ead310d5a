import type { LocalDate } from '../../kernel/local-date';
import type { CaseView } from './case-view';

/** Something of the course of a case before it is known whether it lies ahead. */
export type TimelineEvent = Omit<CaseView['timeline'][number], 'isPlanned'>;

/** An event with what is said besides, empty words left out. */
export function entry(
  key: string,
  on: LocalDate,
  text: string,
  detail: string | string[],
): TimelineEvent {
  const parts = typeof detail === 'string' ? [detail] : detail;
  return { key, on, text, detail: parts.filter((part) => part !== '').join(' · ') };
}

/** Who did it; empty where nobody was named. */
export function by(name: string): string {
  return name === '' ? '' : `经办 ${name}`;
}
