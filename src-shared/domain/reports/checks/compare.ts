import {
  type ReportCheck,
  SHOWN_COLUMN_LABELS,
  SHOWN_COLUMNS,
  type ShownColumn,
  type StatisticsRow,
} from '../report-content';
import type { OwnCheck } from './own-check';

/** Compares two sides in every column of the table; equal unless another relation is given. */
export function compareColumns(
  key: string,
  label: string,
  sidesOf: (column: ShownColumn) => { left: number; right: number },
  relation: { holds: (left: number, right: number) => boolean; sign: string; fault: string } = {
    holds: (left, right) => left === right,
    sign: '＝',
    fault: '≠',
  },
): ReportCheck {
  const sides = SHOWN_COLUMNS.map((column) => ({ column, ...sidesOf(column) }));
  const wrong = sides.filter(({ left, right }) => !relation.holds(left, right));
  const shown = wrong.length === 0 ? sides : wrong;
  return {
    key,
    label,
    isPassed: wrong.length === 0,
    detail: shown
      .map(
        ({ column, left, right }) =>
          `${SHOWN_COLUMN_LABELS[column]} ${left}${wrong.length === 0 ? relation.sign : relation.fault}${right}`,
      )
      .join('，'),
  };
}

/** The sum of some rows in a column. */
export function sumOf(rows: readonly StatisticsRow[], column: ShownColumn): number {
  return rows.reduce((sum, row) => sum + (row[column] ?? 0), 0);
}

/** A check that a part is never more than its whole. */
export function notMore(key: string, part: string, whole: string): OwnCheck {
  return (figures) => ({
    ...compareColumns(
      key,
      `${figures(part).label}≤${figures(whole).label}`,
      (column) => ({ left: figures(part)[column] ?? 0, right: figures(whole)[column] ?? 0 }),
      { holds: (left, right) => left <= right, sign: '≤', fault: '＞' },
    ),
    compared: { whole, parts: [part], isWithin: true },
  });
}

/** A check that some rows add up to another. */
export function addUpTo(
  key: string,
  label: string,
  parts: readonly string[],
  whole: string,
): OwnCheck {
  return (figures) => ({
    ...compareColumns(key, label, (column) => ({
      left: sumOf(parts.map(figures), column),
      right: figures(whole)[column] ?? 0,
    })),
    compared: { whole, parts },
  });
}
