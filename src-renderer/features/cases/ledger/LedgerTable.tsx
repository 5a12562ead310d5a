import { MoneyText } from '@renderer/components/amount/MoneyText';
import { AlertColorTag } from '@renderer/components/case-marks/AlertColorTag';
import { ClockBadge } from '@renderer/components/case-marks/ClockBadge';
import { StatusTag } from '@renderer/components/case-marks/StatusTag';
import { wordParties } from '@renderer/components/case-marks/word-parties';
import type { CasePage } from '@renderer/ipc/answers';
import { DISPUTE_CATEGORY_LABELS } from '@shared/domain/case/dispute-category';
import { type Breakpoint, Table, type TableColumnsType } from 'antd';
import { Link, useNavigate } from 'react-router';
import { FoundLine } from './FoundLine';
import { PAGE_SIZE } from './ledger-query';
import { MarkedText } from './MarkedText';
import { rangesInParties } from './mark-text';

type Row = CasePage['items'][number];

interface LedgerTableProps {
  readonly page: CasePage;
  readonly pageNumber: number;
  readonly isFetching: boolean;
  readonly isLargeText: boolean;
  readonly onPage: (page: number) => void;
}

/** The list itself: parties and number first; a click anywhere on a row, or Enter on its number, opens the case. */
export function LedgerTable(props: LedgerTableProps) {
  const { page, pageNumber, isFetching, isLargeText, onPage } = props;
  const navigate = useNavigate();
  return (
    <Table<Row>
      className="ledger-table"
      rowKey="id"
      columns={isLargeText ? LARGE_TEXT_COLUMNS : COLUMNS}
      tableLayout="fixed"
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

/** A narrow window (under 1200 px) keeps what tells the cases apart and what is pressing. */
const WIDE_WINDOW: Breakpoint[] = ['xl'];
const PARTIES_AND_NUMBER: TableColumnsType<Row> = [
  {
    title: '当事人与编号',
    key: 'parties',
    render: (_value, row) => {
      const parties = wordParties(row.applicants, row.respondents);
      return (
        <>
          <div className="ledger-parties" title={parties}>
            <MarkedText text={parties} ranges={rangesInParties(row)} />
          </div>
          <Link
            className="ledger-number"
            to={`/cases/${row.id}`}
            onClick={(event) => event.stopPropagation()}
          >
            <MarkedText
              text={row.number}
              ranges={row.highlights.filter(({ field }) => field === 'number')}
            />
          </Link>
          <FoundLine found={row.found} />
        </>
      );
    },
  },
];
const CATEGORY: TableColumnsType<Row> = [
  {
    title: '类别',
    key: 'category',
    width: '10.5em',
    render: (_value, row) => DISPUTE_CATEGORY_LABELS[row.category],
  },
];
const STATUS_AND_CLOCKS: TableColumnsType<Row> = [
  {
    title: '状态',
    key: 'status',
    width: '7em',
    render: (_value, row) => <StatusTag status={row.status} />,
  },
  {
    title: '期限与预警',
    key: 'clocks',
    width: '12.5em',
    render: (_value, row) => (
      <div className="ledger-marks">
        {row.clocks.map((clock) => (
          <ClockBadge key={clock.kind} clock={clock} isShort />
        ))}
        <AlertColorTag color={row.alertColor} />
      </div>
    ),
  },
];
const AMOUNT: TableColumnsType<Row> = [
  {
    title: '涉及金额',
    key: 'amount',
    width: '9em',
    align: 'right',
    render: (_value, row) => <MoneyText fen={row.amountInDisputeFen} />,
  },
];
const DAY_AND_MEDIATOR: TableColumnsType<Row> = [
  {
    title: '登记日',
    key: 'registeredOn',
    responsive: WIDE_WINDOW,
    width: '7em',
    render: (_value, row) => <span className="ledger-meta">{row.registeredOn}</span>,
  },
  {
    title: '主持',
    key: 'mediator',
    responsive: WIDE_WINDOW,
    width: '5.5em',
    ellipsis: true,
    render: (_value, row) => row.presidingMediator ?? '—',
  },
];
const COLUMNS: TableColumnsType<Row> = [
  ...PARTIES_AND_NUMBER,
  ...CATEGORY,
  ...STATUS_AND_CLOCKS,
  ...AMOUNT,
  ...DAY_AND_MEDIATOR,
];
/** In 大字 too. */
const LARGE_TEXT_COLUMNS: TableColumnsType<Row> = [
  ...PARTIES_AND_NUMBER,
  ...CATEGORY.map((column) => ({ ...column, responsive: WIDE_WINDOW })),
  ...STATUS_AND_CLOCKS,
  ...AMOUNT,
];
