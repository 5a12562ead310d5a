import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { FormProblem } from '@renderer/components/form/FormNotices';
import { HistoryList } from '@renderer/components/history/HistoryList';
import { Section } from '@renderer/components/layout/Section';
import type { CaseHistory } from '@renderer/ipc/answers';
import { UNTIL_CHANGED, useRouteQuery } from '@renderer/ipc/use-route';
import { Button, Pagination } from 'antd';
import { useState } from 'react';
import { useCaseFile } from '../shared/case-file-context';
import { RemoveCase } from './RemoveCase';
import { UndoButton } from './UndoButton';
import { useInSight } from './use-in-sight';
import { useUndo } from './use-undo';
import './history.css';

/** Newest entries that are in sight without asking. */
const IN_SIGHT = 3;
/** As many as the main process puts on a page. */
const PAGE_SIZE = 20;

/** 修改记录: who changed what and when; taking the last change back; deleting the case. */
export function HistorySection({ onUndone }: { readonly onUndone: () => void }) {
  const { view } = useCaseFile();
  const [isOpen, setOpen] = useState(false);
  const [page, setPage] = useState(1);
  const caseId = view.case.id;
  const { ref, isInSight } = useInSight<HTMLDivElement>();
  const query = useRouteQuery(
    'cases.history',
    { caseId, page },
    { keepPrevious: true, enabled: isInSight, staleTime: UNTIL_CHANGED },
  );
  return (
    <Section
      id="case-history"
      title="修改记录"
      aside={query.data && `共 ${query.data.total} 条，最近的在前`}
    >
      <div ref={ref} className="history-sight">
        {/* Nothing is awaited before the section was seen. */}
        {(isInSight || query.data !== undefined) && (
          <AnswerGate query={query}>
            {(history) => (
              <>
                <LastChange history={history} onUndone={onUndone} />
                <HistoryList
                  entries={isOpen ? history.entries : history.entries.slice(0, IN_SIGHT)}
                />
                {!isOpen && history.total > IN_SIGHT && (
                  <Button onClick={() => setOpen(true)}>看全部 {history.total} 条</Button>
                )}
                {isOpen && (
                  <Pagination
                    className="history-pages"
                    current={page}
                    pageSize={PAGE_SIZE}
                    total={history.total}
                    showSizeChanger={false}
                    hideOnSinglePage
                    onChange={setPage}
                  />
                )}
              </>
            )}
          </AnswerGate>
        )}
      </div>
      {/* Not before what stands above it: under the hand that presses it, it would move away when the history comes. */}
      {(query.data !== undefined || query.error !== null) && <RemoveCase />}
    </Section>
  );
}

interface LastChangeProps {
  readonly history: CaseHistory;
  readonly onUndone: () => void;
}

/** The offer to take the last change back, or why it stays. */
function LastChange({ history, onUndone }: LastChangeProps) {
  const { view, openAct } = useCaseFile();
  const undo = useUndo(onUndone);
  const { undo: offer, whyNot, revision } = history;
  return (
    <div className="history-last">
      {offer === null ? (
        <span className="quiet">{whyNot}</span>
      ) : (
        <>
          <span>
            已保存 · 最后一步：{offer.act}
            {openAct !== null && '（收起正在填的内容后可以撤销）'}
          </span>
          <UndoButton
            offer={offer}
            isRunning={undo.isRunning || revision !== view.case.revision}
            onUndo={() => void undo.run()}
          />
        </>
      )}
      <FormProblem sentence={undo.problem} />
    </div>
  );
}
