import { formatChineseDate } from '@shared/domain/kernel/local-date';
import type { LedgerCell } from '@shared/domain/reports/report-content';
import { figureText } from './figure-text';

/** A cell of a ledger as the sheet prints it. */
export function cellText(cell: LedgerCell): string {
  if (typeof cell === 'string') return cell;
  if ('text' in cell) return cell.text;
  return 'fen' in cell ? figureText('fen', cell.fen) : formatChineseDate(cell.date);
}
