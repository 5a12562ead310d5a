import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { useRowsOfPage } from '@renderer/components/layout/rows-of-page';
import { useRouteQuery } from '@renderer/ipc/use-route';
import {
  type ImportCounts,
  ROW_STATES,
  type RowState,
  type ShownImportRow,
} from '@shared/ipc/routes-imports';
import { Checkbox, Radio, Table } from 'antd';
import { useState } from 'react';

interface RowListProps {
  readonly token: string;
  readonly counts: ImportCounts;
  /** Repeated rows that go in all the same, and others that stay out. */
  readonly taken: readonly number[];
  readonly left: readonly number[];
  readonly onTaken: (rows: readonly number[]) => void;
  readonly onLeft: (rows: readonly number[]) => void;
}

const TROUBLED: readonly RowState[] = ['doubt', 'repeated', 'problem'];
const MARKS = { problem: '✕', doubt: '▲', note: '·' } as const;

/** Every row as it was understood, with what is wrong and why; page by page. */
export function RowList({ token, counts, taken, left, onTaken, onLeft }: RowListProps) {
  const troubled = counts.doubt + counts.repeated + counts.problem;
  const [isTroubled, setTroubled] = useState(troubled > 0);
  const [page, setPage] = useState(1);
  const pageSize = useRowsOfPage();
  const states = [...(isTroubled ? TROUBLED : ROW_STATES)];
  const { reading } = counts;
  const query = useRouteQuery(
    'imports.rows',
    { token, reading, states, page, pageSize },
    { keepPrevious: true },
  );
  const isIn = ({ row, state }: ShownImportRow) =>
    state === 'repeated' ? taken.includes(row) : state !== 'problem' && !left.includes(row);
  const choose = ({ row, state }: ShownImportRow, goesIn: boolean) => {
    const toggle = (rows: readonly number[], isThere: boolean) =>
      isThere ? [...rows, row] : rows.filter((one) => one !== row);
    if (state === 'repeated') onTaken(toggle(taken, goesIn));
    else onLeft(toggle(left, !goesIn));
  };
  return (
    <>
      <Radio.Group
        className="import-filter"
        aria-label="看哪些行"
        value={isTroubled}
        options={[
          { value: true, label: `只看有问题的（${troubled}）` },
          { value: false, label: `全部（${troubled + counts.ready}）` },
        ]}
        onChange={(event) => {
          setTroubled(event.target.value as boolean);
          setPage(1);
        }}
      />
      <AnswerGate query={query}>
        {({ total, items }) => (
          <Table<ShownImportRow>
            rowKey="row"
            className="import-rows"
            dataSource={[...items]}
            locale={{ emptyText: '没有有问题的行。' }}
            columns={[
              {
                title: '导入',
                key: 'in',
                className: 'import-narrow',
                render: (_cell, row) => (
                  <Checkbox
                    aria-label={`第 ${row.row} 行导入`}
                    checked={isIn(row)}
                    disabled={row.state === 'problem'}
                    onChange={(event) => choose(row, event.target.checked)}
                  />
                ),
              },
              { title: '行', dataIndex: 'row', className: 'import-narrow' },
              { title: '编号', dataIndex: 'code' },
              { title: '日期', dataIndex: 'day', className: 'import-day' },
              { title: '当事人', dataIndex: 'parties' },
              { title: '类别', dataIndex: 'category' },
              { title: '结果', dataIndex: 'result' },
              { title: '说明', key: 'remarks', render: (_cell, row) => <Remarks row={row} /> },
            ]}
            pagination={{
              ...{ current: page, pageSize, total, onChange: setPage },
              ...{ hideOnSinglePage: true, showSizeChanger: false },
              showTotal: (count) => `共 ${count} 行`,
            }}
          />
        )}
      </AnswerGate>
    </>
  );
}

function Remarks({ row: { remarks } }: { readonly row: ShownImportRow }) {
  return (
    <ul className="import-remarks">
      {remarks.map(({ level, text }) => (
        <li key={text} className={`import-${level}`}>
          <span aria-hidden="true">{MARKS[level]}</span> {text}
        </li>
      ))}
    </ul>
  );
}
