import { formatYuan } from '@shared/domain/kernel/money';
import { gapText } from '@shared/domain/reports/figure-gaps';
import type {
  MeasureUnit,
  ShownColumn,
  StatisticsRow,
} from '@shared/domain/reports/report-content';

/** A figure as the sheet prints it: sums in 元 with two places, a stock's missing running total as a dash. */
export function figureText(unit: MeasureUnit, figure: number | null): string {
  if (figure === null) return '—';
  const text = unit === 'fen' ? formatYuan(Math.abs(figure)) : groupThousands(Math.abs(figure));
  return figure < 0 ? `-${text}` : text;
}

function groupThousands(figure: number): string {
  return figure.toString().replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A figure of a row; of a typed one that is none what stands there instead: 未填全（缺8月）. */
export function rowText(row: StatisticsRow, column: ShownColumn): string {
  return gapText(row, column) ?? figureText(row.unit, row[column]);
}
