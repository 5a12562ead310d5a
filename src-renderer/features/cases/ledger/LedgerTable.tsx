import { MoneyText } from '@renderer/components/amount/MoneyText';
import { AlertColorTag } from '@renderer/components/case-marks/AlertColorTag';
import { ClockBadge } from '@renderer/components/case-marks/ClockBadge';
import { StatusTag } from '@renderer/components/case-marks/StatusTag';
import type { CasePage } from '@renderer/ipc/answers';
import { DISPUTE_CATEGORY_LABELS } from '@shared/domain/case/dispute-category';
import { Table, type TableColumnsType } from 'antd';
import { Link, useNavigate } from 'react-router';
import { PAGE_SIZE } from './ledger-query';

type Row = CasePage['items'][number];

interface LedgerTableProps {
  readonly page: CasePage;
  readonly pageNumber: number;
  readonly isFetching: boolean;
  readonly onPage: (page: number) => void;
}

/** The list itself: number and parties first; a click anywhere on a row, or Enter on its number, opens the case. */
export function LedgerTable({ page, pageNumber, isFetching, onPage }: LedgerTableProps) {
  const navigate = useNavigate();
  return (
    <Table<Row>
      className="ledger-table"
      rowKey="id"
      columns={COLUMNS}
      dataSource={page.items}
      aria-busy={isFetching}
      onRow={(row) => ({ onClick: () => void navigate(`/cases/${row.id}`) })}
      pagination={{
        current: pageNumber,
        pageSize: PAGE_SIZE,
        total: page.total,
        showSizeChanger: false,
        hideOnSinglePage: true,
        showTotal: (total) => `共 ${total} 件`,
        onChange: onPage,
      }}
    />
  );
}

const COLUMNS: TableColumnsType<Row> = [
  {
    title: '编号与当事人',
    key: 'case',
    render: (_value, row) => (
      <div className="ledger-case">
        <Link to={`/cases/${row.id}`} onClick={(event) => event.stopPropagation()}>
          {row.number}
        </Link>
        <span className="ledger-parties">{wordParties(row)}</span>
      </div>
    ),
  },
  {
    title: '类别',
    key: 'category',
    width: '13em',
    responsive: ['lg'],
    render: (_value, row) => DISPUTE_CATEGORY_LABELS[row.category],
  },
  {
    title: '状态与期限',
    key: 'status',
    width: '15em',
    render: (_value, row) => (
      <div className="ledger-marks">
        <StatusTag status={row.status} />
        <AlertColorTag color={row.alertColor} />
        {row.clocks.map((clock) => (
          <ClockBadge key={clock.kind} clock={clock} isShort={row.clocks.length === 1} />
        ))}
      </div>
    ),
  },
  {
    title: '涉及金额',
    key: 'amount',
    width: '9em',
    align: 'right',
    render: (_value, row) => <MoneyText fen={row.amountInDisputeFen} />,
  },
  {
    title: '登记日',
    key: 'registeredOn',
    width: '7em',
    render: (_value, row) => <span className="ledger-meta">{row.registeredOn}</span>,
  },
  {
    title: '主持',
    key: 'mediator',
    width: '6em',
    responsive: ['xl'],
    render: (_value, row) => row.presidingMediator ?? '—',
  },
];

/** `王某 与 李某、张某`; a side of which nobody is known yet is said to be so. */
function wordParties({ applicants, respondents }: Row): string {
  const side = (names: string[]) => (names.length === 0 ? '（待补）' : names.join('、'));
  return `${side(applicants)} 与 ${side(respondents)}`;
}
