import { AlertColorTag } from '@renderer/components/case-marks/AlertColorTag';
import { ClockBadge } from '@renderer/components/case-marks/ClockBadge';
import { StatusTag } from '@renderer/components/case-marks/StatusTag';
import { wordParties } from '@renderer/components/case-marks/word-parties';
import { DISPUTE_CATEGORY_LABELS } from '@shared/domain/case/model/dispute-category';
import { NEXT_STEP_LABELS } from '@shared/domain/case/view/next-steps';
import type { PartySide } from '@shared/domain/party/party';
import { Button } from 'antd';
import { SavedUndoNote } from '../history/SavedUndoNote';
import { useCaseFile } from '../shared/case-file-context';
import { StaleNotice } from '../shared/StaleNotice';
import { CasePath } from './CasePath';
import { placeOfStep } from './case-path';
import { takeNextStep } from './take-next-step';
import { useHeaderHeight } from './use-header-height';

interface CaseHeaderProps {
  readonly onUndone: () => void;
}

/** What stands on the cover of the file, always in sight: number, parties, status, time limits, the one next step. */
export function CaseHeader({ onUndone }: CaseHeaderProps) {
  const { view } = useCaseFile();
  const header = useHeaderHeight();
  const { number, status, registration, parties } = view.case;
  const namesOf = (side: PartySide) =>
    parties.filter((party) => party.side === side).map(({ name }) => name);
  return (
    <header className="case-header" ref={header}>
      <div className="case-header-row">
        <div className="case-header-words">
          <span className="case-number">{number}</span>
          <h1>{view.title}</h1>
        </div>
        <NextStepButton />
      </div>
      <div className="case-header-marks">
        <StatusTag status={status} />
        <span className="case-parties">
          {wordParties(namesOf('applicant'), namesOf('respondent'))}
        </span>
        <span>{DISPUTE_CATEGORY_LABELS[registration.category]}</span>
        <AlertColorTag color={registration.alertColor} />
        {view.clocks.map((clock) => (
          <ClockBadge key={clock.kind} clock={clock} />
        ))}
        <SavedUndoNote onUndone={onUndone} />
      </div>
      <StaleNotice />
      <CasePath view={view} />
    </header>
  );
}

function NextStepButton() {
  const file = useCaseFile();
  const { view, openAct } = file;
  if (view.nextStep === 'none') return null;
  const { act } = placeOfStep(view);
  const isOpen = act !== null && openAct?.name === act;
  // While a form is open its own button is the one that counts.
  return (
    <Button
      type={openAct === null ? 'primary' : 'default'}
      size="large"
      disabled={isOpen}
      onClick={() => takeNextStep(file)}
    >
      {/* A session already has its day: the button leads to its record and opens no second one. */}
      {view.nextStep === 'open_session' && act === null
        ? '去写调解记录'
        : NEXT_STEP_LABELS[view.nextStep]}
    </Button>
  );
}
