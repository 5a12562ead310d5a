import {
  type FigureTable,
  type ReportContent,
  SHOWN_COLUMN_LABELS,
} from '@shared/domain/reports/report-content';
import { unitLabel } from '@shared/domain/reports/report-layout';
import { layOutTable } from '@shared/domain/reports/table-layout';
import { figureText } from './figure-text';
import type { ShowFigure } from './StatisticsBlocks';

interface FiguresTableProps {
  readonly report: ReportContent;
  readonly table: FigureTable;
  readonly figureOf: ShowFigure;
  readonly labelledBy: string;
}

/** A table of figures: a row each, and what the columns come to. */
export function FiguresTable({ report, table, figureOf, labelledBy }: FiguresTableProps) {
  const { columns, rows, totals } = layOutTable(table, report);
  const groups = table.shown
    .map((shown) => ({ shown, span: columns.filter((column) => column.shown === shown).length }))
    .filter(({ span }) => span > 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="report-comparison" aria-labelledby={labelledBy} tabIndex={0}>
      <table className="report-table">
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {table.corner}
            </th>
            {groups.map(({ shown, span }) => (
              <th key={shown} scope="colgroup" colSpan={span}>
                {SHOWN_COLUMN_LABELS[shown]}
              </th>
            ))}
          </tr>
          <tr>
            {columns.map(({ shown, label, unit }) => (
              <th key={`${shown} ${label}`} scope="col">
                {label}（{unitLabel(unit)}）
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ section, cells }) => (
            <tr key={section.key}>
              <th scope="row">{section.title}</th>
              {cells.map(({ row, figure }, index) => {
                const shown = columns[index]?.shown ?? 'thisPeriod';
                return (
                  <td key={`${shown} ${row.key}`}>
                    {figureOf(row, shown, figureText(row.unit, figure), section)}
                  </td>
                );
              })}
            </tr>
          ))}
          <tr>
            <th scope="row">合计</th>
            {columns.map(({ shown, label, unit }, index) => (
              <td key={`${shown} ${label}`}>
                <strong>{figureText(unit, totals[index] ?? 0)}</strong>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  );
}
