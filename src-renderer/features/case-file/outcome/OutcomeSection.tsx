import { CaseSection } from '../shared/CaseSection';
import { useCaseFile } from '../shared/case-file-context';
import { sayOutcome } from '../shared/section-summaries';
import { AgreementDraftCard } from './AgreementDraftCard';
import { AgreementForm } from './AgreementForm';
import { ConcludedAgreement } from './ConcludedAgreement';
import { NoteSignaturesDialog } from './NoteSignaturesDialog';
import { OutcomeChoices } from './OutcomeChoices';
import { SignDialog } from './SignDialog';
import { TerminateDialog } from './TerminateDialog';
import { TerminationFacts } from './TerminationFacts';
import './outcome.css';

/** 调解结果: a written agreement, an oral one, or the end without one. */
export function OutcomeSection() {
  const { view, openAct } = useCaseFile();
  return (
    <CaseSection
      name="outcome"
      title="调解结果"
      summary={sayOutcome(view)}
      acts={[
        ...(['draftAgreement', 'concludeOrally', 'noteSignatures', 'signAgreement'] as const),
        ...(['draftAmendment', 'signAmendment', 'removeAmendment', 'terminate'] as const),
      ]}
    >
      <OutcomeContent />
      {openAct?.name === 'draftAgreement' && <AgreementForm form="written" />}
      {openAct?.name === 'concludeOrally' && <AgreementForm form="oral" />}
      {openAct?.name === 'noteSignatures' && <NoteSignaturesDialog />}
      {openAct?.name === 'signAgreement' && <SignDialog />}
      {openAct?.name === 'terminate' && <TerminateDialog />}
    </CaseSection>
  );
}

function OutcomeContent() {
  const { view, openAct } = useCaseFile();
  const { termination, agreement } = view.case;
  // Which way it went is chosen while its form is open.
  const isWriting = openAct?.name === 'draftAgreement' || openAct?.name === 'concludeOrally';
  if (termination !== null) return <TerminationFacts termination={termination} />;
  if (view.effectiveOn !== null) return <ConcludedAgreement />;
  if (view.stage !== 'in_mediation')
    return (
      <p className="section-not-yet">
        {view.stage === 'before_acceptance'
          ? '调解之后，在这里写协议，或者办理终止。'
          : '没有调解结果。'}
      </p>
    );
  return (
    <>
      {agreement !== null && <AgreementDraftCard />}
      {!isWriting && <OutcomeChoices />}
    </>
  );
}
