import { wordPartiesBriefly } from '@renderer/components/case-marks/word-parties';
import { figureText } from '@renderer/components/report/figure-text';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { unitLabel } from '@shared/domain/reports/report-layout';
import type { OutputOf } from '@shared/ipc/contract';
import { Link, useNavigate } from 'react-router';

type Figure = OutputOf<'reports.figure'>;
type Counted = Figure['items'][number]['record'];

/** One line a record that is counted: what it is, the day by which it counts, and how much of the figure it is. */
export function FigureRecords({ figure }: { readonly figure: Figure }) {
  const { items, unit, dayLabel } = figure;
  const navigate = useNavigate();
  const hasAmount = unit !== 'case';
  return (
    <table className="figure-table">
      <thead>
        <tr>
          <th scope="col">哪一件</th>
          <th scope="col" className="figure-day">
            {dayLabel}
          </th>
          {hasAmount && (
            <th scope="col" className="figure-amount">
              计入（{unitLabel(unit)}）
            </th>
          )}
          <th scope="col" className="figure-state">
            现在
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ record, on, amount }) => (
          // The link in it serves the keyboard.
          <tr key={record.id} onClick={() => void navigate(addressOf(record))}>
            <td>
              <Link
                className="figure-name"
                to={addressOf(record)}
                onClick={(event) => event.stopPropagation()}
              >
                {nameOf(record)}
              </Link>
              <div className="figure-detail">
                {[record.number, record.detail].filter((text) => text !== '').join(' · ')}
              </div>
            </td>
            <td>{formatChineseDate(on)}</td>
            {hasAmount && <td className="figure-amount">{figureText(unit, amount)}</td>}
            <td>{record.state}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function addressOf({ prefix, id }: Counted): string {
  // A claim has no page of its own.
  return prefix === 'subsidies' ? '/reports/subsidies' : `/${prefix}/${id}`;
}

function nameOf({ sides, title, number }: Counted): string {
  const name = sides === null ? title : wordPartiesBriefly(sides.applicants, sides.respondents);
  return name === '' ? number || '（没有写姓名）' : name;
}
