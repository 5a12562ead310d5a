import { ClockBadge, explainClock } from '@renderer/components/case-marks/ClockBadge';
import { Fold } from '@renderer/components/form/FieldGrid';
import { CitedText } from '@renderer/components/law/CitedText';
import type { Clock } from '@shared/domain/case/clocks/clock';
import {
  CONFIRMATION_MATERIAL_LABELS,
  CONFIRMATION_STATE_LABELS,
  COURT_GROUND_LABELS,
  type JudicialConfirmation,
  judicialConfirmationSchema,
} from '@shared/domain/case/model/follow-through';
import { labelOf } from '@shared/domain/record/walk';
import { ActButton } from '../shared/ActButton';
import { CaseSection } from '../shared/CaseSection';
import { useCaseFile } from '../shared/case-file-context';
import { Facts } from '../shared/Facts';
import { sayConfirmation } from '../shared/section-summaries';
import { ConfirmationConditions } from './ConfirmationConditions';
import { ConfirmationDialog } from './ConfirmationDialog';

/** 司法确认: whether the parties can apply to the court together, and what came of it. */
export function ConfirmationSection() {
  const { view, openAct } = useCaseFile();
  const { judicialConfirmation } = view.case;
  const clock = view.clocks.find(({ kind }) => kind === 'judicial_confirmation');
  const lacks = view.confirmationConditions.some(({ standing }) => standing === 'lacking');
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
        <>
          <p className="section-not-yet">
            <CitedText text={sayHowToApply(clock)} />
          </p>
          {view.confirmationConditions.length > 0 && (
            <Fold title={lacks ? '能不能申请：还不够条件' : '能不能申请'}>
              <ConfirmationConditions confirmationConditions={view.confirmationConditions} />
            </Fold>
          )}
        </>
      ) : (
        <Application application={judicialConfirmation} />
      )}
      {openAct?.name === 'recordConfirmation' && <ConfirmationDialog />}
    </CaseSection>
  );
}

function Application({ application }: { readonly application: JudicialConfirmation }) {
  const { shape } = judicialConfirmationSchema;
  const { state, courtGround, materials, ...one } = application;
  return (
    <Facts
      facts={[
        { label: labelOf(shape.state), value: CONFIRMATION_STATE_LABELS[state] },
        { label: labelOf(shape.appliedOn), value: one.appliedOn },
        { label: labelOf(shape.court), value: one.court },
        {
          label: labelOf(shape.courtGround),
          value: courtGround && COURT_GROUND_LABELS[courtGround],
        },
        { label: labelOf(shape.admittedOn), value: one.admittedOn },
        { label: labelOf(shape.caseNumber), value: one.caseNumber },
        { label: state === 'withdrawn' ? '撤回日期' : '裁定日期', value: one.decidedOn },
        { label: labelOf(shape.servedOn), value: one.servedOn },
        {
          label: labelOf(shape.materials),
          value: materials.map((material) => CONFIRMATION_MATERIAL_LABELS[material]).join('、'),
          isWide: true,
        },
        { label: labelOf(shape.note), value: one.note, isWide: true },
      ]}
    />
  );
}

function sayHowToApply(clock: Clock | undefined): string {
  if (clock === undefined) return '协议生效后，双方可以共同向法院申请司法确认。';
  if (clock.state === 'overdue') return `没有申请，期限已过。${explainClock(clock)}`;
  return `双方需要的，可以共同向法院申请。${explainClock(clock)}`;
}
