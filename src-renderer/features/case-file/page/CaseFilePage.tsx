import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { CitedText } from '@renderer/components/law/CitedText';
import { PageHeader } from '@renderer/components/layout/PageHeader';
import { UNTIL_CHANGED, useRouteQuery } from '@renderer/ipc/use-route';
import type { CaseView } from '@shared/domain/case/view/case-view';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { AcceptanceSection } from '../acceptance/AcceptanceSection';
import { AlertSection } from '../alert/AlertSection';
import { AttachmentsSection } from '../attachments/AttachmentsSection';
import { FeedbackSection } from '../feedback/FeedbackSection';
import { ClosingSection } from '../follow-through/ClosingSection';
import { ConfirmationSection } from '../follow-through/ConfirmationSection';
import { FollowUpSection } from '../follow-through/FollowUpSection';
import { FulfillmentSection } from '../follow-through/FulfillmentSection';
import { HandlingSection } from '../handling/HandlingSection';
import { CaseNotes } from '../history/CaseNotes';
import { HistorySection } from '../history/HistorySection';
import { WhoLooked } from '../history/WhoLooked';
import { OutcomeSection } from '../outcome/OutcomeSection';
import { PapersSection } from '../papers/PapersSection';
import { PartiesSection } from '../record/PartiesSection';
import { RegistrationSection } from '../record/RegistrationSection';
import { SessionsSection } from '../session/SessionsSection';
import { SessionWriting } from '../session/SessionWriting';
import { CaseFileContext } from '../shared/case-file-context';
import { useAskedPlace } from '../shared/use-asked-place';
import { useCaseFileState } from '../shared/use-case-file-state';
import { Timeline } from '../timeline/Timeline';
import { CaseHeader } from './CaseHeader';
import { CaseOrigin } from './CaseOrigin';
import { CaseWarnings } from './CaseWarnings';
import { LedgerSource } from './LedgerSource';
import { SameSides } from './SameSides';
import './case-file.css';

/** 案卷: one dispute from its registration to its closing, in the order of the paper file. */
export function CaseFilePage() {
  const { caseId = '' } = useParams();
  const query = useRouteQuery('cases.get', { caseId }, { staleTime: UNTIL_CHANGED });
  return (
    <div className="page case-file">
      {query.data === undefined && query.error !== null && (
        <PageHeader title="这件案子打不开" lead={<Link to="/cases">回到纠纷台账</Link>} />
      )}
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
  const file = useCaseFileState(view, readAgain);
  const objection = useAskedPlace(file);
  const [chosenSession, setChosenSession] = useState<string | null | undefined>(undefined);
  const { openAct } = file;
  const written =
    openAct?.name === 'saveSession'
      ? view.case.sessions.find(({ id }) => id === openAct.targetId)
      : undefined;
  if (written !== undefined)
    return (
      <CaseFileContext value={file}>
        <SessionWriting
          key={written.id}
          session={written}
          onLeave={() => {
            setChosenSession(written.id);
            file.close();
            file.goTo('sessions');
          }}
        />
      </CaseFileContext>
    );
  return (
    <CaseFileContext value={file}>
      <CaseHeader />
      <div className="case-columns">
        <div>
          {objection !== '' && (
            <p className="case-objection" role="alert">
              ▲ <CitedText text={objection} />
            </p>
          )}
          <CaseWarnings />
          <CaseOrigin />
          <SameSides />
          <LedgerSource />
          <RegistrationSection />
          <AlertSection />
          <PartiesSection />
          <AcceptanceSection />
          <HandlingSection />
          <SessionsSection chosenId={chosenSession} onChoose={setChosenSession} />
          <AttachmentsSection />
          <OutcomeSection />
          {view.stage !== 'ended_without' && <FulfillmentSection />}
          <FollowUpSection />
          {view.stage !== 'ended_without' && <ConfirmationSection />}
          <FeedbackSection />
          <ClosingSection />
          <PapersSection />
          <CaseNotes />
          <WhoLooked />
          <HistorySection />
        </div>
        <Timeline view={view} />
      </div>
    </CaseFileContext>
  );
}
