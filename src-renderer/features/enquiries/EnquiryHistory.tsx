import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { FormProblem } from '@renderer/components/form/FormNotices';
import { HistoryList } from '@renderer/components/history/HistoryList';
import { Section } from '@renderer/components/layout/Section';
import { useRouteMutation, useRouteQuery } from '@renderer/ipc/use-route';
import { wordError } from '@renderer/messages/error-wording';
import { Button, Pagination } from 'antd';
import { useState } from 'react';
import type { EnquiryView } from './enquiry-draft';
import { RemoveDialog } from './RemoveDialog';

/** As many as the main process puts on a page. */
const PAGE_SIZE = 20;

interface EnquiryHistoryProps {
  readonly view: EnquiryView;
  /** A half-filled form would put back what is taken back. */
  readonly isTouched: boolean;
}

/** 修改记录: who changed what and when; taking the last change back; deleting the enquiry. */
export function EnquiryHistory({ view, isTouched }: EnquiryHistoryProps) {
  const { id, revision } = view.record;
  const [page, setPage] = useState(1);
  const [isRemoving, setRemoving] = useState(false);
  const query = useRouteQuery('enquiries.history', { id, page }, { keepPrevious: true });
  const undo = useRouteMutation('enquiries.undo');
  return (
    <Section
      title="修改记录"
      aside={query.data && `共 ${query.data.total} 条，最近的在前`}
      actions={
        view.acts.remove?.isOpen && (
          <Button danger onClick={() => setRemoving(true)}>
            {view.acts.remove.button}
          </Button>
        )
      }
    >
      <AnswerGate query={query}>
        {(history) => (
          <>
            <div className="enquiry-row">
              {history.undo === null ? (
                <span className="quiet">{history.whyNot}</span>
              ) : (
                <>
                  <span>最后一步：{history.undo.act}</span>
                  <Button
                    loading={undo.isPending}
                    disabled={isTouched}
                    onClick={() => undo.mutate({ id, revision })}
                  >
                    {history.undo.kind === 'redo' ? '恢复刚才撤销的' : '撤销'}
                  </Button>
                </>
              )}
            </div>
            <FormProblem sentence={undo.error ? wordError(undo.error) : null} />
            <HistoryList entries={history.entries} />
            <Pagination
              current={page}
              pageSize={PAGE_SIZE}
              total={history.total}
              showSizeChanger={false}
              hideOnSinglePage
              onChange={setPage}
            />
          </>
        )}
      </AnswerGate>
      {isRemoving && <RemoveDialog view={view} onClose={() => setRemoving(false)} />}
    </Section>
  );
}
