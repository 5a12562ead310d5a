import { Section } from '@renderer/components/layout/Section';
import { figureText } from '@renderer/components/report/figure-text';
import type { Cell, Chart } from '@shared/domain/reports/charts/charts';
import { pictureOf } from '@shared/domain/reports/charts/picture';
import type { ReactNode } from 'react';
import { FigureLink } from '../FigureLink';
import type { ReportAddress } from '../figure-address';
import { PictureView } from './PictureView';

interface ChartCardProps {
  readonly chart: Chart;
  /** The report whose figures are shown. */
  readonly of: ReportAddress;
  /** Size of the type in the picture. */
  readonly em: number;
  /** What can be done with it besides. */
  readonly children?: ReactNode;
}

/** A picture, and beside it the table of its numbers, each of which opens its cases. */
export function ChartCard({ chart, of, em, children }: ChartCardProps) {
  const picture = chart.shape === null ? null : pictureOf(chart.shape, em);
  return (
    <Section title={chart.title}>
      <p className="quiet">{chart.lead}</p>
      <div className="chart">
        {picture === null ? null : <PictureView picture={picture} title={chart.title} />}
        {chart.rows.length === 0 ? null : <ChartTable chart={chart} of={of} />}
      </div>
      {children}
    </Section>
  );
}

function ChartTable({
  chart: { title, headings, rows },
  of,
}: Pick<ChartCardProps, 'chart' | 'of'>) {
  return (
    <table className="chart-table" aria-label={title}>
      <thead>
        <tr>
          {headings.map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, cells }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cells.map((cell, index) => (
              <td key={headings[index + 1]}>
                <CellView cell={cell} of={of} name={`${title}，${name}`} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellViewProps {
  readonly cell: Cell;
  readonly of: ReportAddress;
  readonly name: string;
}

/** A number that opens what it counts. */
export function CellView({ cell, of, name }: CellViewProps) {
  if (typeof cell === 'string') return cell;
  const { row, column } = cell;
  return (
    <FigureLink
      target={{ ...of, figure: row.key, column }}
      name={name}
      figure={row[column]}
      text={figureText(row.unit, row[column])}
    />
  );
}
