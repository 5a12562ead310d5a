import { formatYuan } from '@shared/domain/kernel/money';
import { type Correction, FIGURE_COLUMN_LABELS } from '@shared/domain/reports/report-content';
import { unitLabel } from '@shared/domain/reports/report-layout';

/** Figures that differ from what was handed in before (更正). */
export function Corrections({ corrections }: { readonly corrections: readonly Correction[] }) {
  if (corrections.length === 0) return null;
  return (
    <div className="corrections">
      <h3>和上次报送的数字不同（更正）</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">项目</th>
            <th scope="col">上次</th>
            <th scope="col">现在</th>
          </tr>
        </thead>
        <tbody>
          {corrections.map((correction) => (
            <tr key={`${correction.key}.${correction.column}`}>
              <th scope="row">
                {correction.label}（{FIGURE_COLUMN_LABELS[correction.column]}）
              </th>
              <td>{wordFigure(correction, correction.submitted)}</td>
              <td>
                <strong>{wordFigure(correction, correction.now)}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function wordFigure({ unit }: Correction, value: number | null): string {
  if (value === null) return '未填';
  return unit === 'fen' ? `${formatYuan(value)} 元` : `${value} ${unitLabel(unit)}`;
}
