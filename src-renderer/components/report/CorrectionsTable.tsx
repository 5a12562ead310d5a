import { formatChineseDate, type LocalDate } from '@shared/domain/kernel/local-date';
import { type Correction, FIGURE_COLUMN_LABELS } from '@shared/domain/reports/report-content';
import { unitLabel } from '@shared/domain/reports/report-layout';
import { figureText } from './figure-text';

interface CorrectionsTableProps {
  readonly corrections: readonly Correction[];
  readonly correctedFrom: LocalDate | null;
}

/** 更正说明: each figure that differs from what was handed in. */
export function CorrectionsTable({ corrections, correctedFrom }: CorrectionsTableProps) {
  return (
    <>
      {correctedFrom === null ? null : (
        <p>
          更正{formatChineseDate(correctedFrom)}报送的数据，共 {corrections.length} 项
        </p>
      )}
      <table className="report-table report-corrections">
        <thead>
          <tr>
            {['项目', '栏目', '单位', '原报', '现报', '增减'].map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {corrections.map(({ key, label, column, unit, submitted, now }) => (
            <tr key={`${key}.${column}`}>
              <th scope="row">{label}</th>
              <td>{FIGURE_COLUMN_LABELS[column]}</td>
              <td>{unitLabel(unit)}</td>
              <td>{submitted === null ? '未填' : figureText(unit, submitted)}</td>
              <td>{now === null ? '未填' : figureText(unit, now)}</td>
              <td>
                {figureText(unit, now === null || submitted === null ? null : now - submitted)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
