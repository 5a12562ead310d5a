import { formatChineseDate } from '../../kernel/local-date';
import { formatYuan } from '../../kernel/money';
import type { LedgerCell, MeasureUnit } from '../report-content';

/** What a tag of an office's own form gives: a cell of a ledger, or a number of cases or persons. */
export type FormValue = LedgerCell | { readonly count: number };

/** A figure of a report as a value: sums of money in 分. */
export function figureValue(unit: MeasureUnit, figure: number): FormValue {
  return unit === 'fen' ? { fen: figure } : { count: figure };
}

/** A value within other words, or where it is shown: sums in 元 with two places, days in full. */
export function wordValue(value: FormValue | null): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if ('text' in value) return value.text;
  if ('count' in value) return String(value.count);
  if ('date' in value) return formatChineseDate(value.date);
  return value.fen < 0 ? `-${formatYuan(-value.fen)}` : formatYuan(value.fen);
}
