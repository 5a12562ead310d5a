import { MoneyText } from '@renderer/components/amount/MoneyText';
import { AlertColorTag } from '@renderer/components/case-marks/AlertColorTag';
import { ClockBadge } from '@renderer/components/case-marks/ClockBadge';
import { StatusTag } from '@renderer/components/case-marks/StatusTag';
import { wordParties } from '@renderer/components/case-marks/word-parties';
import type { CasePage } from '@renderer/ipc/answers';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { DISPUTE_CATEGORY_LABELS } from '@shared/domain/case/model/dispute-category';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import type { OutputOf } from '@shared/ipc/contract';
import { Pagination } from 'antd';
import type { ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { FoundLine } from './FoundLine';
import { MarkedText } from './MarkedText';
import { rangesInParties } from './mark-text';

type Row = CasePage['items'][number];

interface LedgerTableProps {
  readonly page: CasePage;
  readonly pageNumber: number;
  readonly pageSize: number;
  readonly isFetching: boolean;
  readonly isLargeText: boolean;
  readonly onPage: (page: number) => void;
}

/**
 * The list itself: parties and number first; a click anywhere on a row, or Enter on its number, opens the case.
 * A plain table: the day begins with it, and a table of Ant Design takes longer to draw than all the rest.
 */
export function LedgerTable(props: LedgerTableProps) {
  const { page, pageNumber, pageSize, isFetching, isLargeText, onPage } = props;
  const navigate = useNavigate();
  const columns = isLargeText ? LARGE_TEXT_COLUMNS : COLUMNS;
  const repeats = useRepeats(page);
  return (
    <>
      <table className="ledger-table" aria-busy={isFetching}>
        <thead>
          <tr>
            {columns.map(({ key, title, className }) => (
              <th key={key} scope="col" className={`ledger-${key} ${className ?? ''}`}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.items.map((row) => (
            // The link in it serves the keyboard.
            <tr key={row.id} onClick={() => void navigate(`/cases/${row.id}`)}>
              {columns.map(({ key, className, show }) => (
                <td key={key} className={className}>
                  {show(row, repeats.get(row.id))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Pagination
        className="ledger-pages"
        align="end"
        current={pageNumber}
        pageSize={pageSize}
        total={page.total}
        showSizeChanger={false}
        hideOnSinglePage
        showTotal={(total) => (page.searched < 1 ? `已找到 ${total} 件` : `共 ${total} 件`)}
        onChange={onPage}
      />
    </>
  );
}

type Repeats = OutputOf<'people.repeats'>['items'][number];

/** Who was here before, once the list itself is drawn. */
function useRepeats({ items }: CasePage): ReadonlyMap<string, Repeats> {
  const caseIds = items.map(({ id }) => id);
  const { data } = useRouteQuery('people.repeats', { caseIds }, { keepPrevious: true });
  return new Map((data?.items ?? []).map((one) => [one.caseId, one]));
}

/** ↻ 王丽华来过 3 次，同样的双方另有 1 件 */
function wordRepeats({ people, sameSides }: Repeats): string {
  return `↻ ${[
    ...people.map(({ name, cases }) => `${name}来过 ${cases} 次`),
    ...(sameSides === 0 ? [] : [`同样的双方另有 ${sameSides} 件`]),
  ].join('，')}`;
}

interface Column {
  /** Also gives the column its width, by `.ledger-<key>`. */
  readonly key: string;
  readonly title: string;
  readonly className?: string;
  readonly show: (row: Row, repeats: Repeats | undefined) => ReactNode;
}

/** A narrow window keeps what tells the cases apart and what is pressing. */
const WIDE_ONLY = 'ledger-wide-only';

const PARTIES_AND_NUMBER: Column = {
  key: 'who',
  title: '当事人与编号',
  show: (row, repeats) => {
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
        {repeats !== undefined && <span className="ledger-repeats">{wordRepeats(repeats)}</span>}
        <FoundLine found={row.found} />
      </>
    );
  },
};
const CATEGORY: Column = {
  key: 'category',
  title: '类别',
  show: (row) => DISPUTE_CATEGORY_LABELS[row.category],
};
const STATUS: Column = {
  key: 'status',
  title: '状态',
  show: (row) => <StatusTag status={row.status} />,
};
const CLOCKS: Column = {
  key: 'clocks',
  title: '期限与预警',
  show: (row) => (
    <div className="ledger-marks">
      {row.clocks.map((clock) => (
        <ClockBadge key={clock.kind} clock={clock} isShort />
      ))}
      <AlertColorTag color={row.alertColor} />
    </div>
  ),
};
const AMOUNT: Column = {
  key: 'amount',
  title: '涉及金额',
  className: 'ledger-right',
  show: (row) => <MoneyText fen={row.amountInDisputeFen} />,
};
const DAY: Column = {
  key: 'day',
  title: '登记日',
  className: WIDE_ONLY,
  show: (row) => <span className="ledger-meta">{formatChineseDate(row.registeredOn)}</span>,
};
const MEDIATOR: Column = {
  key: 'mediator',
  title: '主持',
  className: `${WIDE_ONLY} ledger-one-line`,
  show: (row) => row.presidingMediator ?? '—',
};

const COLUMNS = [PARTIES_AND_NUMBER, CATEGORY, STATUS, CLOCKS, AMOUNT, DAY, MEDIATOR];
/** In 大字 the same without day and mediator; a narrow window leaves the category out too. */
const LARGE_TEXT_COLUMNS = [
  PARTIES_AND_NUMBER,
  { ...CATEGORY, className: WIDE_ONLY },
  ...[STATUS, CLOCKS, AMOUNT],
];
