import { type ColumnPlan, NOTHING_SAID } from './column-plan';
import { columnOfHeading, type LedgerColumn } from './ledger-columns';

/** What the columns hold by their headings; of two that are called alike the first counts. */
export function planColumns(headings: readonly string[]): ColumnPlan {
  const taken = new Set<LedgerColumn>();
  const columns = headings.map((heading) => {
    const column = columnOfHeading(heading);
    if (column === null || taken.has(column)) return null;
    taken.add(column);
    return column;
  });
  return { columns, silent: NOTHING_SAID };
}

/** By which a file is known again as one of the same layout. */
export function markOfHeadings(headings: readonly string[]): string {
  return headings.join('|').slice(0, 20_000);
}
