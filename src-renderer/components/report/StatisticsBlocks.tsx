import {
  type ReportContent,
  SHOWN_COLUMN_LABELS,
  SHOWN_COLUMNS,
  type ShownColumn,
  type StatisticsRow,
  type StatisticsSection,
} from '@shared/domain/reports/report-content';
import { type LayoutLine, layOutStatistics } from '@shared/domain/reports/report-layout';
import type { ReactNode } from 'react';
import { rowText } from './figure-text';

/** Shows a figure. @param text as the sheet prints it @param section of which it is a row, where that tells it from others */
export type ShowFigure = (
  row: StatisticsRow,
  column: ShownColumn,
  text: string,
  section?: StatisticsSection,
) => ReactNode;

interface StatisticsBlocksProps {
  readonly report: ReportContent;
  readonly figureOf?: ShowFigure | undefined;
  /** All blocks but the first are one line each until somebody opens them: in large type they would be a page each. */
  readonly isFolded?: boolean | undefined;
}

/** The statistics in the workbook's three blocks; side by side where there is room, else below each other. */
export function StatisticsBlocks({
  report,
  figureOf = plainFigure,
  isFolded = false,
}: StatisticsBlocksProps) {
  return (
    <div className="report-blocks">
      {layOutStatistics(report).map((lines, place) => {
        const name = lines.find((line) => line.type === 'heading')?.text ?? '';
        const table = <BlockTable key={name} name={name} lines={lines} figureOf={figureOf} />;
        if (!isFolded) return table;
        const groups = groupsOf(lines).map(({ heading }) => heading.replace(/（[^）]*）$/, ''));
        return (
          <details key={name} className="report-fold" open={place === 0}>
            <summary>{groups.join('、')}</summary>
            {table}
          </details>
        );
      })}
    </div>
  );
}

/** A figure that leads nowhere. */
export const plainFigure: ShowFigure = (_row, _column, text) => text;

interface BlockTableProps {
  readonly name: string;
  readonly lines: LayoutLine[];
  readonly figureOf: ShowFigure;
}

function BlockTable({ name, lines, figureOf }: BlockTableProps) {
  return (
    <table className="report-table" aria-label={`${name}等各项统计`}>
      <thead>
        <tr>
          <th scope="col">项目</th>
          {SHOWN_COLUMNS.map((column) => (
            <th key={column} scope="col">
              {SHOWN_COLUMN_LABELS[column]}
            </th>
          ))}
        </tr>
      </thead>
      {groupsOf(lines).map(({ heading, rows }) => (
        <tbody key={heading}>
          <tr>
            <th scope="rowgroup" colSpan={4} className="report-group">
              {heading}
            </th>
          </tr>
          {rows.map(({ label, row }) => (
            <tr key={row.key}>
              <th
                scope="row"
                className={row.level > 0 ? 'report-part' : undefined}
                title={row.basis}
              >
                {label}
              </th>
              {SHOWN_COLUMNS.map((column) => (
                <td key={column}>{figureOf(row, column, rowText(row, column))}</td>
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

type RowLine = Extract<LayoutLine, { type: 'row' }>;

/** Each heading with its rows; blank filler lines belong to paper only. */
function groupsOf(lines: readonly LayoutLine[]): { heading: string; rows: RowLine[] }[] {
  const groups: { heading: string; rows: RowLine[] }[] = [];
  for (const line of lines) {
    if (line.type === 'heading') groups.push({ heading: line.text, rows: [] });
    if (line.type === 'row') groups.at(-1)?.rows.push(line);
  }
  return groups;
}
