import type { ReportContent } from '@shared/domain/reports/report-content';
import { type LayoutLine, layOutStatistics } from '@shared/domain/reports/report-layout';
import { figureText } from './figure-text';

/** The statistics in the workbook's three blocks; side by side where there is room, else below each other. */
export function StatisticsBlocks({ report }: { readonly report: ReportContent }) {
  return (
    <div className="report-blocks">
      {layOutStatistics(report).map((lines) => {
        const name = lines.find((line) => line.type === 'heading')?.text ?? '';
        return <BlockTable key={name} name={name} lines={lines} />;
      })}
    </div>
  );
}

function BlockTable({ name, lines }: { readonly name: string; readonly lines: LayoutLine[] }) {
  return (
    <table className="report-table" aria-label={`${name}等各项统计`}>
      <thead>
        <tr>
          <th scope="col">项目</th>
          <th scope="col">本期</th>
          <th scope="col">上期累计</th>
          <th scope="col">本年累计</th>
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
              <th scope="row" className={row.level > 0 ? 'report-part' : undefined}>
                {label}
              </th>
              <td>{figureText(row.unit, row.thisPeriod)}</td>
              <td>{figureText(row.unit, row.before)}</td>
              <td>{figureText(row.unit, row.yearToDate)}</td>
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
