import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { LedgerTable } from '@renderer/components/report/LedgerTable';
import { useRouteQuery } from '@renderer/ipc/use-route';
import type { LedgerHead } from '@shared/domain/reports/report-content';
import type { InputOf } from '@shared/ipc/contract';
import { Pagination } from 'antd';
import { useState } from 'react';

/** So many rows can be judged at a glance and are drawn at once. */
const PAGE_SIZE = 50;

type ShownOf =
  | { readonly route: 'reports.rows'; readonly token: string }
  | { readonly route: 'submissions.rows'; readonly id: string; readonly versionId: string };

interface LedgerPagesProps {
  /** Names the report that is shown: by its token, or as it was handed in. */
  readonly of: ShownOf;
  readonly ledger: LedgerHead;
  readonly labelledBy: string;
  /** Counts the report anew: what is shown cannot be paged any more. */
  readonly onOutdated: () => unknown;
}

/** The rows of a ledger of the report that is shown, a page at a time. */
export function LedgerPages({
  of: { route, ...named },
  ledger,
  labelledBy,
  onOutdated,
}: LedgerPagesProps) {
  const [page, setPage] = useState(1);
  const shown = Math.min(page, Math.max(1, Math.ceil(ledger.rowCount / PAGE_SIZE)));
  const asked = { ledger: ledger.key, page: shown, pageSize: PAGE_SIZE };
  // Both routes answer the same of what names their report.
  const rows = useRouteQuery(route, { ...named, ...asked } as InputOf<typeof route>, {
    keepPrevious: true,
  });
  return (
    <AnswerGate query={{ ...rows, refetch: onOutdated }}>
      {(answer) => (
        <>
          <LedgerTable ledger={ledger} rows={answer.rows} labelledBy={labelledBy} />
          {ledger.rowCount > PAGE_SIZE ? (
            <Pagination
              className="report-ledger-pages"
              current={shown}
              pageSize={PAGE_SIZE}
              total={ledger.rowCount}
              showSizeChanger={false}
              showTotal={(total) => `共 ${total} 行`}
              onChange={setPage}
            />
          ) : null}
        </>
      )}
    </AnswerGate>
  );
}
