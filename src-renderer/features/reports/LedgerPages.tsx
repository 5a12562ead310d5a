import { Allowed } from '@renderer/components/feedback/Allowed';
import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { LedgerTable } from '@renderer/components/report/LedgerTable';
import { useRouteQuery } from '@renderer/ipc/use-route';
import type { LedgerHead } from '@shared/domain/reports/report-content';
import type { InputOf, OutputOf } from '@shared/ipc/contract';
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
export function LedgerPages(props: LedgerPagesProps) {
  return (
    <Allowed
      route={props.of.route}
      otherwise={<p className="quiet">这张表一件一件列着案子，您的身份只看上面的数字。</p>}
    >
      <LedgerRows {...props} />
    </Allowed>
  );
}

function LedgerRows({ of: { route, ...named }, ledger, labelledBy, onOutdated }: LedgerPagesProps) {
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
          {'naming' in answer && <NamingNote {...answer.naming} />}
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

/** What leaves the studio is masked, but a name in somebody's own sentence is not: whoever hands it out reads it first. */
function NamingNote({ total, first }: OutputOf<'reports.rows'>['naming']) {
  if (total === 0) return null;
  const more = total > first.length ? '等行' : '行';
  return (
    <p className="form-note form-note-warning">
      有 {total} 行自己写的话（例如纠纷简要情况）里写着人名：第 {first.join('、')} {more}
      。号码和未成年人的姓名会遮掉，别人的姓名不会，交出去以前请看一遍。
    </p>
  );
}
