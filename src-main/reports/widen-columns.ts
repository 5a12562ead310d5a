import type { LedgerHead, LedgerRow } from '@shared/domain/reports/report-content';
import { countLines } from './text-height';

/** What a column may be widened to, in widths of the sheet: about 50 Chinese characters. */
const WIDEST = 87;
const STEP = 1.5;

/** What rows are made of. */
export interface RowMeasures {
  readonly fontSize: number;
  /** Lines that have room in the tallest row that a sheet can have. */
  readonly mostLines: number;
}

/**
 * The ledger with every column so wide that none of its texts needs a taller row than a sheet can have: what would be cut off
 * on paper. Nearly always it is as it was.
 */
export function widenForRows(
  ledger: LedgerHead,
  rows: readonly LedgerRow[],
  { fontSize, mostLines }: RowMeasures,
): LedgerHead {
  const columns = ledger.columns.map((column, at) => {
    const { width } = column;
    // A text of so few characters fits however narrow the column is: two characters a line.
    const texts = rows
      .map((cells) => cells[at])
      .filter((cell) => typeof cell === 'string')
      .filter(({ length }) => length > mostLines * 2);
    let wide = width;
    for (const text of texts)
      while (wide < WIDEST && countLines(text, wide, fontSize) > mostLines) wide += STEP;
    return wide === width ? column : { ...column, width: wide };
  });
  return { ...ledger, columns };
}
