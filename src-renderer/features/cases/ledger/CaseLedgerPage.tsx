import { PlusOutlined } from '@ant-design/icons';
import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { EmptyState } from '@renderer/components/feedback/EmptyState';
import { LookedFor } from '@renderer/components/layout/LookedFor';
import { PageHeader } from '@renderer/components/layout/PageHeader';
import { PlaceTabs } from '@renderer/components/layout/PlaceTabs';
import { rowsOfPage } from '@renderer/components/layout/rows-of-page';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { mayDo, useDesk } from '@renderer/ipc/use-desk';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { LedgerFilters } from './LedgerFilters';
import { LedgerTable } from './LedgerTable';
import {
  isFiltered,
  type LedgerFilter,
  readLedgerFilter,
  sortForText,
  toCaseQuery,
  writeLedgerFilter,
} from './ledger-query';
import { SearchProgress } from './SearchProgress';
import './ledger.css';

/** The first page is asked for ahead: an answer that has just come is not asked for again. */
const FRESH_MS = 2_000;
/** While a search is under way it is asked so often what else was found. */
const ASK_AGAIN_MS = 300;

/** 纠纷台账: every case of the studio, searched, filtered and paged by the main process. */
export function CaseLedgerPage() {
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const { preferences } = useStudio();
  const filter = readLedgerFilter(params);
  const [leftText, setLeftText] = useState<string | null>(null);
  const isLeft = leftText === filter.text;
  const pageSize = rowsOfPage(preferences);
  const query = useRouteQuery('cases.list', toCaseQuery(filter, pageSize), {
    keepPrevious: true,
    staleTime: FRESH_MS,
    askAgainMs: ({ searched }) => (searched < 1 && !isLeft ? ASK_AGAIN_MS : false),
  });
  const who = useDesk();
  const show = (next: LedgerFilter) => setParams(writeLedgerFilter(next), { replace: true });
  // Another question starts at its first page.
  const change = (changed: Partial<LedgerFilter>) => show({ ...filter, page: 1, ...changed });
  const clear = () => setParams(new URLSearchParams());
  const actions = (
    <>
      {mayDo(who, 'ledgers.import') ? (
        <Button size="large" onClick={() => void navigate('/cases/import')}>
          导入旧台账
        </Button>
      ) : null}
      {mayDo(who, 'cases.remove') ? (
        <Button size="large" onClick={() => void navigate('/cases/removed')}>
          回收站
        </Button>
      ) : null}
      {mayDo(who, 'cases.register') ? (
        <Button
          type="primary"
          size="large"
          icon={<PlusOutlined aria-hidden />}
          onClick={() => void navigate('/cases/new')}
        >
          登记纠纷
        </Button>
      ) : null}
    </>
  );

  return (
    <div className="page">
      <PageHeader title="纠纷台账" actions={actions} />
      <PlaceTabs />
      <LookedFor
        text={filter.text}
        onEnd={() => change({ text: '', sort: sortForText(filter, '') })}
      />
      <LedgerFilters
        filter={filter}
        // Numbers that are still growing say nothing.
        counts={query.data?.searched === 1 ? query.data.countsByStatus : undefined}
        onChange={change}
        onClear={clear}
      />
      <AnswerGate query={query}>
        {(page) => (
          <>
            {!query.isPlaceholderData && (
              <SearchProgress
                page={page}
                isLeft={isLeft}
                onLeave={() => setLeftText(filter.text)}
                onGoOn={() => setLeftText(null)}
              />
            )}
            {page.total > 0 && (
              <LedgerTable
                page={page}
                pageNumber={filter.page}
                pageSize={pageSize}
                isFetching={query.isFetching}
                isLargeText={preferences.textSize === 'large'}
                onPage={(pageNumber) => show({ ...filter, page: pageNumber })}
              />
            )}
            {page.total === 0 && page.searched === 1 && (
              <NothingFound isFiltered={isFiltered(filter)} onClear={clear} />
            )}
          </>
        )}
      </AnswerGate>
    </div>
  );
}

interface NothingFoundProps {
  readonly isFiltered: boolean;
  readonly onClear: () => void;
}

function NothingFound({ isFiltered: hasFilter, onClear }: NothingFoundProps) {
  if (hasFilter)
    return (
      <div className="section-card">
        <EmptyState
          sentence="没有符合条件的纠纷。换个字再找，或者去掉条件。"
          action={<Button onClick={onClear}>全部显示</Button>}
        />
      </div>
    );
  return (
    <div className="section-card">
      <EmptyState
        sentence="台账还是空的。有人上门，就点右上角的“登记纠纷”记下第一件。以前的台账在 Excel 里的，可以一次导进来。"
        action={<Link to="/cases/import">导入旧台账</Link>}
      />
    </div>
  );
}
