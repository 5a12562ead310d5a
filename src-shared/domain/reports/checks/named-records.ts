import { serialOf } from '../../case/facts/case-facts';
import type { NamedRecord } from '../report-content';

/** Enough to find the fault; all of them would push the table off its page. */
export const MOST_NAMED = 5;

/** Of a case by its year and running number, for the facts do not know how it is written. */
export function nameOf(kind: string, id: string, order: number): NamedRecord {
  if (kind !== 'case') return { kind, id, name: id };
  const { year, ordinal } = serialOf(order);
  return { kind, id, name: `${year}年第${ordinal}号` };
}

/** The first of them, to be looked at; nothing when there are none. */
export function wordRecords(records: readonly NamedRecord[]): string {
  if (records.length === 0) return '';
  const named = records.slice(0, MOST_NAMED).map(({ name }) => name);
  const rest = records.length > MOST_NAMED ? `等 ${records.length} 件` : '';
  return `，请核对${named.join('、')}${rest}`;
}
