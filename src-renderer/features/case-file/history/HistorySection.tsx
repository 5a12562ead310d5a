import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { HistoryPart } from '@renderer/components/history/HistoryPart';
import { UNTIL_CHANGED, useRouteQuery } from '@renderer/ipc/use-route';
import { useState } from 'react';
import { CaseSection } from '../shared/CaseSection';
import { useCaseFile } from '../shared/case-file-context';
import { RemoveCase } from './RemoveCase';
import { useUndo } from './use-undo';
import './history.css';

/** 修改记录: who changed what and when; taking the last change back; deleting the case. */
export function HistorySection() {
  const { view, openAct, isUnfolded } = useCaseFile();
  const undo = useUndo();
  const [page, setPage] = useState(1);
  const caseId = view.case.id;
  const query = useRouteQuery(
    'cases.history',
    { caseId, page },
    { keepPrevious: true, enabled: isUnfolded('history'), staleTime: UNTIL_CHANGED },
  );
  return (
    <CaseSection
      name="history"
      title="修改记录"
      summary="谁在什么时候改了什么；撤销，删除"
      aside={query.data && `共 ${query.data.total} 条，最近的在前`}
    >
      <AnswerGate query={query}>
        {(history) => (
          <HistoryPart
            history={history}
            page={page}
            onPage={setPage}
            undo={{
              route: 'cases.undo',
              isRunning: undo.isRunning || history.revision !== view.case.revision,
              problem: undo.problem,
              run: () => void undo.run(history.undo?.isWhole),
            }}
            hindrance={openAct === null ? null : '收起正在填的内容后可以撤销'}
          />
        )}
      </AnswerGate>
      {/* Not before what stands above it: under the hand that presses it, it would move away when the history comes. */}
      {(query.data !== undefined || query.error !== null) && <RemoveCase />}
    </CaseSection>
  );
}
