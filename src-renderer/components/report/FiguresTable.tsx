import { shortGap } from '@shared/domain/reports/figure-gaps';
import type { FigureTable, ReportContent } from '@shared/domain/reports/report-content';
import { unitLabel } from '@shared/domain/reports/report-layout';
import {
  columnGroups,
  layOutTable,
  type TableCell,
  type TableColumn,
  type TableGroup,
} from '@shared/domain/reports/table-layout';
import { Fragment } from 'react';
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
  const { columns, groups } = layOutTable(table, report);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="report-comparison" aria-labelledby={labelledBy} tabIndex={0}>
      <table className="report-table">
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {table.corner}
            </th>
            {columnGroups(columns).map(({ group, from, span }) => (
              <th key={`${group} ${from}`} scope="colgroup" colSpan={span}>
                {group}
              </th>
            ))}
          </tr>
          <tr>
            {columns.map((column) => (
              <th key={keyOf(column)} scope="col">
                {column.label}
                {/* Ten columns beside each other say it once, in the running total beside them. */}
                {column.part === null && `（${unitLabel(column.unit)}）`}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <GroupRows key={group.title} {...{ group, columns, figureOf }} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface GroupRowsProps {
  readonly group: TableGroup;
  readonly columns: readonly TableColumn[];
  readonly figureOf: ShowFigure;
}

function GroupRows({ group: { title, rows, totals }, columns, figureOf }: GroupRowsProps) {
  return (
    <Fragment>
      {title !== null && (
        <tr>
          <th scope="rowgroup" colSpan={columns.length + 1} className="report-group">
            {title}
          </th>
        </tr>
      )}
      {rows.map(({ section, cells }) => (
        <tr key={section.key}>
          <th scope="row">{section.title}</th>
          {columns.map((column, index) => {
            const cell = cells[index];
            const text = textOf(cell, column);
            // The sum beside the columns opens what it counts, and none of them a second time.
            const isOpened = cell?.row != null && typeof column.part !== 'number';
            return (
              <td key={keyOf(column)}>
                {isOpened && cell.row !== null
                  ? figureOf(cell.row, column.shown, text, section)
                  : text}
              </td>
            );
          })}
        </tr>
      ))}
      {totals !== null && (
        <tr>
          <th scope="row">合计</th>
          {columns.map((column, index) => (
            <td key={keyOf(column)}>
              <strong>{textOf(totals[index], column)}</strong>
            </td>
          ))}
        </tr>
      )}
    </Fragment>
  );
}

function keyOf({ shown, measure, label }: TableColumn): string {
  return `${shown} ${measure} ${label}`;
}

function textOf(cell: TableCell | undefined, { unit }: TableColumn): string {
  if (cell === undefined) return '—';
  return cell.figure === null ? shortGap(cell.text) : figureText(unit, cell.figure);
}
