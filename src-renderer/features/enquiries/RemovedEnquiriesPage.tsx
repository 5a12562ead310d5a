import { useToday } from '@renderer/components/day/today-context';
import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { EmptyState } from '@renderer/components/feedback/EmptyState';
import { FormProblem } from '@renderer/components/form/FormNotices';
import { PageHeader } from '@renderer/components/layout/PageHeader';
import { useRouteMutation, useRouteQuery } from '@renderer/ipc/use-route';
import { wordMoment } from '@renderer/messages/day-wording';
import { wordError } from '@renderer/messages/error-wording';
import { Button, Pagination } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import './enquiries.css';

/** As many as the main process puts on a page. */
const PAGE_SIZE = 20;

/** 回收站 of the enquiries: by whom, when and why; each comes back whole. */
export function RemovedEnquiriesPage() {
  const navigate = useNavigate();
  const today = useToday();
  const [page, setPage] = useState(1);
  const query = useRouteQuery('enquiries.removed', { page }, { keepPrevious: true });
  const restore = useRouteMutation('enquiries.restore');
  return (
    <div className="page">
      <PageHeader
        title="回收站（咨询）"
        lead="删除的咨询都在这里，恢复后和原来一样。"
        actions={<Button onClick={() => void navigate('/enquiries')}>回到咨询</Button>}
      />
      <FormProblem sentence={restore.error ? wordError(restore.error) : null} />
      <AnswerGate query={query}>
        {({ total, items }) =>
          total === 0 ? (
            <EmptyState sentence="回收站是空的。打开一次咨询，在“修改记录”旁可以删除登记错的。" />
          ) : (
            <>
              {items.map(({ id, revision, row, on, time, who, reason }) => (
                <div key={id} className="section-card enquiry-row">
                  <div>
                    <strong>{row.name}</strong> {row.question}
                    <div className="quiet">
                      {wordMoment(on, time, today)} {who ?? '（没有选经办人）'} 删除。原因：
                      {reason === '' ? '没有记下来' : reason}
                    </div>
                  </div>
                  <Button
                    aria-label={`恢复${row.name}的咨询`}
                    loading={restore.isPending && restore.variables.id === id}
                    onClick={() => restore.mutate({ id, revision })}
                  >
                    恢复
                  </Button>
                </div>
              ))}
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
