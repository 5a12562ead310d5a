import { UndoButton } from '@renderer/components/history/UndoButton';
import { UNTIL_CHANGED, useRouteQuery } from '@renderer/ipc/use-route';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { useCaseFile } from '../shared/case-file-context';
import { useUndo } from './use-undo';
import './history.css';

/** 已保存 · 撤销: after a save on this page, as long as no form is open and nothing else is written. */
export function SavedUndoNote() {
  const { view, openAct } = useCaseFile();
  const { id: caseId, revision } = view.case;
  const isOffered = useLastSaveOffered(view.case);
  const { data } = useRouteQuery(
    'cases.history',
    { caseId, page: 1 },
    { enabled: isOffered, staleTime: UNTIL_CHANGED },
  );
  const undo = useUndo();
  const last = data?.entries[0];
  const isCurrent = isOffered && data?.revision === revision && openAct === null;
  if (!isCurrent || !data.undo || last === undefined) return null;
  return (
    <div className="history-saved">
      <span role="status">{undo.problem ?? `✓ 已保存：${last.act}`}</span>
      <UndoButton
        offer={data.undo}
        isRunning={undo.isRunning}
        isDisabled={openAct !== null}
        onUndo={() => void undo.run(data.undo?.isWhole)}
        type="link"
      />
    </div>
  );
}

/** Whether the newest save of this visit is one to offer: a session is stored while it is typed, and says so itself. */
function useLastSaveOffered({ revision, sessions }: MediationCase): boolean {
  const text = JSON.stringify(sessions);
  const { state } = useLocation();
  // Made in one save on a page of its own, from which it was led here.
  const isJustMade = (state as { isJustMade?: boolean } | null)?.isJustMade === true;
  const [seen, setSeen] = useState({ revision, text, isOffered: isJustMade });
  if (seen.revision !== revision) setSeen({ revision, text, isOffered: seen.text === text });
  return seen.isOffered;
}
