import { ClockBadge, explainClock } from '@renderer/components/case-marks/ClockBadge';
import { CitedText } from '@renderer/components/law/CitedText';
import type { Clock } from '@shared/domain/case/clocks/clock';
import {
  CONFIRMATION_STATE_LABELS,
  judicialConfirmationSchema,
} from '@shared/domain/case/model/follow-through';
import { labelOf } from '@shared/domain/record/walk';
import { ActButton } from '../shared/ActButton';
import { CaseSection } from '../shared/CaseSection';
import { useCaseFile } from '../shared/case-file-context';
import { Facts } from '../shared/Facts';
import { sayConfirmation } from '../shared/section-summaries';
import { ConfirmationDialog } from './ConfirmationDialog';

/** 司法确认: the parties' joint application to the court, and what came of it. */
export function ConfirmationSection() {
  const { view, openAct } = useCaseFile();
  const { judicialConfirmation } = view.case;
  const clock = view.clocks.find(({ kind }) => kind === 'judicial_confirmation');
  return (
    <CaseSection
      name="confirmation"
      title="司法确认"
      summary={sayConfirmation(view)}
      acts={['recordConfirmation']}
      aside={clock && <ClockBadge clock={clock} />}
      actions={<ActButton act="recordConfirmation" isAgain={judicialConfirmation !== null} />}
    >
      {judicialConfirmation === null ? (
        <p className="section-not-yet">
          <CitedText text={sayHowToApply(clock)} />
        </p>
      ) : (
        <Facts
          facts={[
            {
              label: labelOf(judicialConfirmationSchema.shape.state),
              value: CONFIRMATION_STATE_LABELS[judicialConfirmation.state],
            },
            {
              label: labelOf(judicialConfirmationSchema.shape.appliedOn),
              value: judicialConfirmation.appliedOn,
            },
            {
              label: labelOf(judicialConfirmationSchema.shape.court),
              value: judicialConfirmation.court,
            },
            {
              label: labelOf(judicialConfirmationSchema.shape.decidedOn),
              value: judicialConfirmation.decidedOn,
            },
            {
              label: labelOf(judicialConfirmationSchema.shape.note),
              value: judicialConfirmation.note,
              isWide: true,
            },
          ]}
        />
      )}
      {openAct?.name === 'recordConfirmation' && <ConfirmationDialog />}
    </CaseSection>
  );
}

function sayHowToApply(clock: Clock | undefined): string {
  if (clock === undefined) return '协议生效后，双方可以共同向法院申请司法确认。';
  if (clock.state === 'overdue') return `没有申请，期限已过。${explainClock(clock)}`;
  return `双方需要的，可以共同向法院申请。${explainClock(clock)}`;
}
