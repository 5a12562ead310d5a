import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { EmptyState } from '@renderer/components/feedback/EmptyState';
import { FormProblem } from '@renderer/components/form/FormNotices';
import { PageHeader } from '@renderer/components/layout/PageHeader';
import type { RemovedCase } from '@renderer/ipc/answers';
import { useRouteMutation, useRouteQuery } from '@renderer/ipc/use-route';
import { wordError } from '@renderer/messages/error-wording';
import { Button, Pagination } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { RemovedCaseCard } from './RemovedCaseCard';
import './recycle-bin.css';

/** As many as the main process puts on a page. */
const PAGE_SIZE = 20;

/** 回收站: cases that were deleted, by whom, when and why; each comes back whole. */
export function RecycleBinPage() {
  const navigate = useNavigate();
  const [page, setPage] = useState(1);
  const [restored, setRestored] = useState<RemovedCase | null>(null);
  const query = useRouteQuery('cases.removed', { page }, { keepPrevious: true });
  const restore = useRouteMutation('cases.restore');
  const bringBack = (one: RemovedCase) => {
    setRestored(null);
    restore.mutate(
      { caseId: one.id, revision: one.revision },
      { onSuccess: () => setRestored(one) },
    );
  };
  return (
    <div className="page">
      <PageHeader
        title="回收站"
        lead="删除的纠纷都在这里，编号不再给别的案件。恢复后，案卷和原来一样。"
        actions={<Button onClick={() => void navigate('/cases')}>回到台账</Button>}
      />
      <p className="recycle-restored" role="status">
        {restored !== null && (
          <>
            ✓ 已恢复 {restored.number}。<Link to={`/cases/${restored.id}`}>打开案卷</Link>
          </>
        )}
      </p>
      <FormProblem sentence={restore.error ? wordError(restore.error) : null} />
      <AnswerGate query={query}>
        {({ total, items }) =>
          total === 0 ? (
            <EmptyState sentence="回收站是空的。在案卷最下面的“修改记录”里可以删除登记错的纠纷。" />
          ) : (
            <>
              <ul className="recycle-list">
                {items.map((one) => (
                  <RemovedCaseCard
                    key={one.id}
                    removed={one}
                    isRestoring={restore.isPending && restore.variables.caseId === one.id}
                    onRestore={() => bringBack(one)}
                  />
                ))}
              </ul>
              <Pagination
                current={page}
                pageSize={PAGE_SIZE}
                total={total}
                showSizeChanger={false}
                hideOnSinglePage
                onChange={setPage}
              />
            </>
          )
        }
      </AnswerGate>
    </div>
  );
}
