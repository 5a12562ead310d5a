import type { LocalDate } from '../../kernel/local-date';
import type { CaseView } from './case-view';

/** Something of the course of a case, before it is known whether it lies ahead. */
export type Event = Omit<CaseView['timeline'][number], 'isPlanned'>;

/** @param detail what stands behind it; empty parts are left out */
export function entry(key: string, on: LocalDate, text: string, detail: string | string[]): Event {
  const parts = typeof detail === 'string' ? [detail] : detail;
  return { key, on, text, detail: parts.filter((part) => part !== '').join(' · ') };
}

/** Who did it; empty for nobody. */
export function by(name: string): string {
  return name === '' ? '' : `经办 ${name}`;
}
