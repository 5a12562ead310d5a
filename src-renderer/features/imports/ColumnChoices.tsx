import { TypedSelect } from '@renderer/components/form/TypedSelect';
import type { ColumnPlan } from '@shared/domain/import/column-plan';
import {
  LEDGER_COLUMN_LABELS,
  LEDGER_COLUMNS,
  type LedgerColumn,
} from '@shared/domain/import/ledger-columns';
import type { OpenedLedgerFile } from '@shared/ipc/routes-imports';
import { Button } from 'antd';
import { useState } from 'react';

interface ColumnChoicesProps {
  readonly file: OpenedLedgerFile;
  readonly plan: ColumnPlan;
  readonly onChange: (plan: ColumnPlan) => void;
}

const KEPT = 'kept';
const OPTIONS = [
  { value: KEPT, label: '只留原文' },
  ...LEDGER_COLUMNS.map((column) => ({ value: column, label: LEDGER_COLUMN_LABELS[column] })),
];

/** What each column of the file is: found by its heading, changed by hand. Those that were found are folded away. */
export function ColumnChoices({ file, plan, onChange }: ColumnChoicesProps) {
  const [showsAll, setShowsAll] = useState(false);
  const known = plan.columns.filter((column) => column !== null).length;
  const choose = (at: number, chosen: string | null) => {
    const column = chosen === null || chosen === KEPT ? null : (chosen as LedgerColumn);
    // A field has one column: chosen anew, it leaves the one before.
    const columns = plan.columns.map((one, place) =>
      place === at ? column : one === column ? null : one,
    );
    onChange({ ...plan, columns });
  };
  const shown = file.columns
    .map((column, at) => ({ ...column, at, is: plan.columns[at] ?? null }))
    .filter(({ is }) => showsAll || is === null);
  return (
    <>
      <p>
        {file.isRemembered ? '栏名和上次的文件一样，照上次的认。' : ''}
        {file.columns.length} 栏里认出了 {known} 栏
        {known < file.columns.length ? '；没认出的只留原文，认错、漏认的可以在这里改。' : '。'}{' '}
        <Button type="link" onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? '只看没认出的' : '看全部各栏'}
        </Button>
      </p>
      <ul className="import-columns" aria-label="各栏是什么">
        {shown.map(({ heading, sample, at, is }) => (
          <li key={`${at} ${heading}`}>
            <div>
              <strong>{heading}</strong>
              <span className="quiet">{sample}</span>
            </div>
            <TypedSelect
              aria-label={`“${heading}”这一栏是`}
              value={is ?? KEPT}
              options={OPTIONS}
              onChange={(chosen) => choose(at, chosen)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
