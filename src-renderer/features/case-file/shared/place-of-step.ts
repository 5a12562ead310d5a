import type { CaseActName } from '@shared/domain/case/acts/case-acts';
import type { CaseView } from '@shared/domain/case/view/case-view';
import type { NextStep } from '@shared/domain/case/view/next-steps';
import type { SectionName } from './sections';

/** Where the next step is taken: the section to show and, when there is just one way to go, the form to open. */
export function placeOfStep(view: CaseView): {
  section: SectionName;
  act: CaseActName | null;
  targetId: string;
} {
  if (view.nextStep === 'none') return { section: lastSection(view), act: null, targetId: '' };
  const { section, act } = PLACES[view.nextStep];
  // Nobody was asked yet: what belongs to the acceptance is done in one form, as far as the rules allow.
  if (view.nextStep === 'ask_consent' && view.acts.acceptAtOnce.isOpen)
    return { section, act: 'acceptAtOnce', targetId: '' };
  const targetId = view.nextStepTarget ?? '';
  // What the law asks for is written down first.
  const owed = view.riskDuties.find(({ riskId }) => riskId === targetId)?.owed ?? [];
  if (view.nextStep === 'settle_risk' && owed.length > 0)
    return { section, act: null, targetId: '' };
  if (view.nextStep === 'open_session' && targetId !== '') {
    // A session that waits for its record is the one to write, not another one to open; before its day there is nothing.
    const isAhead = view.sessions.some((one) => one.sessionId === targetId && one.isPlanned);
    return isAhead
      ? { section, act: null, targetId: '' }
      : { section, act: 'saveSession', targetId };
  }
  return { section, act, targetId };
}

/** Of a case that waits for nothing, the part that tells how it came out. */
function lastSection({ case: { decline, withdrawal, transfer } }: CaseView): SectionName {
  return (decline ?? withdrawal ?? transfer) === null ? 'outcome' : 'acceptance';
}

const PLACES: Readonly<
  Record<Exclude<NextStep, 'none'>, { section: SectionName; act: CaseActName | null }>
> = {
  report_alert: { section: 'alert', act: 'recordReport' },
  add_parties: { section: 'parties', act: 'saveParties' },
  ask_consent: { section: 'acceptance', act: 'recordConsents' },
  appoint_mediators: { section: 'acceptance', act: 'appointMediators' },
  accept: { section: 'acceptance', act: 'accept' },
  decline: { section: 'acceptance', act: 'decline' },
  part_with: { section: 'parties', act: 'recordLeaving' },
  open_session: { section: 'sessions', act: 'openSession' },
  finish_record: { section: 'sessions', act: 'saveSession' },
  write_outcome: { section: 'outcome', act: null },
  sign_agreement: { section: 'outcome', act: 'signAgreement' },
  terminate: { section: 'outcome', act: 'terminate' },
  record_fulfillment: { section: 'fulfillment', act: 'recordFulfillment' },
  follow_up: { section: 'followUp', act: 'recordFollowUp' },
  resolve_rework: { section: 'followUp', act: 'resolveRework' },
  settle_risk: { section: 'alert', act: 'settleRisk' },
  close: { section: 'closing', act: 'close' },
};
