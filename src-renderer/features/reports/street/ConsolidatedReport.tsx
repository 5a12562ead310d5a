import { EmptyState } from '@renderer/components/feedback/EmptyState';
import { LedgerTable } from '@renderer/components/report/LedgerTable';
import { ReportPreview } from '@renderer/components/report/ReportPreview';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import type { OutputOf } from '@shared/ipc/contract';
import { Pagination } from 'antd';
import { useState } from 'react';

type Overview = OutputOf<'street.overview'>;

/** So many rows can be judged at a glance. */
const PAGE_SIZE = 50;

/** All studios together: what the workbook holds. */
export function ConsolidatedReport({ content, rows }: Pick<Overview, 'content' | 'rows'>) {
  const { preferences } = useStudio();
  if (content.sections.length === 0)
    return (
      <div className="section-card">
        <EmptyState sentence="这一期还没有读入上报包。点上面的“读入上报包”，把各单位发来的文件选进来。" />
      </div>
    );
  return (
    <ReportPreview
      report={content}
      isFolded={preferences.textSize === 'large'}
      rowsOf={(ledger, titleId) => (
        <Rows ledger={ledger} rows={rows[ledger.key] ?? []} titleId={titleId} />
      )}
    />
  );
}

interface RowsProps {
  readonly ledger: Overview['content']['ledgers'][number];
  readonly rows: Overview['rows'][string];
  readonly titleId: string;
}

function Rows({ ledger, rows, titleId }: RowsProps) {
  const [page, setPage] = useState(1);
  const shown = Math.min(page, Math.max(1, Math.ceil(rows.length / PAGE_SIZE)));
  return (
    <>
      <LedgerTable
        ledger={ledger}
        rows={rows.slice((shown - 1) * PAGE_SIZE, shown * PAGE_SIZE)}
        labelledBy={titleId}
      />
      <Pagination
        className="report-ledger-pages"
        current={shown}
        pageSize={PAGE_SIZE}
        total={rows.length}
        showSizeChanger={false}
        hideOnSinglePage
        onChange={setPage}
      />
    </>
  );
}
