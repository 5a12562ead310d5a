import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { useRouteQuery } from '@renderer/ipc/use-route';
import type { CaseView } from '@shared/domain/case/case-view';
import { Button } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { AcceptanceSection } from '../acceptance/AcceptanceSection';
import { AttachmentsSection } from '../attachments/AttachmentsSection';
import { ClosingSection } from '../follow-through/ClosingSection';
import { ConfirmationSection } from '../follow-through/ConfirmationSection';
import { FollowUpSection } from '../follow-through/FollowUpSection';
import { FulfillmentSection } from '../follow-through/FulfillmentSection';
import { HistorySection } from '../history/HistorySection';
import { OutcomeSection } from '../outcome/OutcomeSection';
import { PartiesSection } from '../record/PartiesSection';
import { RegistrationSection } from '../record/RegistrationSection';
import { SessionsSection } from '../session/SessionsSection';
import { CaseFileContext } from '../shared/case-file-context';
import { useCaseFileState } from '../shared/use-case-file-state';
import { Timeline } from '../timeline/Timeline';
import { CaseHeader } from './CaseHeader';
import { CaseWarnings } from './CaseWarnings';
import './case-file.css';

/** 案卷: one dispute from its registration to its closing, in the order of the paper file. */
export function CaseFilePage() {
  const { caseId = '' } = useParams();
  const query = useRouteQuery('cases.get', { caseId });
  return (
    <div className="page case-file">
      <AnswerGate query={query}>
        {(view) => (
          <CaseFileContent
            key={caseId}
            view={view}
            readAgain={async () => (await query.refetch()).data ?? null}
          />
        )}
      </AnswerGate>
    </div>
  );
}

interface CaseFileContentProps {
  readonly view: CaseView;
  readonly readAgain: () => Promise<CaseView | null>;
}

function CaseFileContent({ view, readAgain }: CaseFileContentProps) {
  const { file, isStale, goOn } = useCaseFileState(view);
  // What an undo took back must not live on in an editor that is open.
  const [undoCount, setUndoCount] = useState(0);
  const onUndone = () => setUndoCount((count) => count + 1);
  const refresh = async () => {
    const newest = await readAgain();
    if (newest !== null) goOn(newest);
  };
  return (
    <CaseFileContext value={file}>
      <CaseHeader onUndone={onUndone} />
      {isStale && (
        <div className="case-stale" role="alert">
          <span>这件案子刚才在别处改过。读取最新内容后再保存一次；您正在填的内容不会丢。</span>
          <Button onClick={() => void refresh()}>读取最新内容</Button>
        </div>
      )}
      <div className="case-columns">
        <div>
          <CaseWarnings />
          <RegistrationSection />
          <PartiesSection />
          <AcceptanceSection />
          <SessionsSection key={undoCount} />
          <AttachmentsSection />
          <OutcomeSection />
          <FulfillmentSection />
          <FollowUpSection />
          <ConfirmationSection />
          <ClosingSection />
          <HistorySection onUndone={onUndone} />
        </div>
        <Timeline view={view} />
      </div>
    </CaseFileContext>
  );
}
