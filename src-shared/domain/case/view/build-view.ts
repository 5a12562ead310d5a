import type { Mediator } from '../../mediator/mediator';
import { listPapers, missingPapers } from '../../paper/read-papers';
import type { Right } from '../../record/rights';
import type { StudioProfile } from '../../studio/studio';
import { offerActs } from '../acts/case-acts';
import { confirmationConditions } from '../agreement/confirmation-eligibility';
import { copiesNeeded, obligationStandings } from '../agreement/obligations';
import { remediesOf, unperformedOf } from '../agreement/remedies';
import { isReworkOpen } from '../agreement/rework';
import { clocksOf } from '../clocks/clocks';
import { followUpDueOn } from '../clocks/follow-up-due';
import { defaultMediationLimit } from '../clocks/mediation-limit';
import { alertStanding, owesRedReport, wornColor } from '../model/alert-standing';
import { caseTitle } from '../model/case-title';
import { effectiveBy, effectiveOn } from '../model/effective-day';
import { holderOf, levelOf } from '../model/holder';
import type { MediationCase } from '../model/mediation-case';
import { stayingParties } from '../model/party-change';
import { dutiesOf, RISK_DUTY_SENTENCES } from '../model/risk-standing';
import type { RuleContext } from '../model/rule-context';
import { papersKeptOf } from '../papers/case-papers';
import { paperContextOf } from '../papers/paper-context';
import { caseWarnings } from '../warnings/case-warnings';
import { buildPath } from './build-path';
import { buildTimeline } from './build-timeline';
import type { CaseView } from './case-view';
import { nextStep } from './next-step';
import { targetOfStep } from './next-step-target';
import { sessionStandings, sessionToWrite } from './session-standings';
import { stageOf } from './stages';

/**
 * The case and what the rules say about it today, for the case page.
 * @param roster the mediators of the studio, for when they are away
 * @param isAllowed the rights of who asks; acts beyond them are not offered
 */
export function buildCaseView(
  mediationCase: MediationCase,
  ctx: RuleContext,
  profile: StudioProfile,
  isAllowed: (right: Right) => boolean = () => true,
  roster: readonly Mediator[] = [],
): CaseView {
  const asPaper = paperContextOf({ profile, settings: ctx.settings }, ctx.today);
  const seen = {
    nextStep: nextStep(mediationCase, ctx),
    effectiveOn: effectiveOn(mediationCase),
    obligations: obligationStandings(mediationCase, ctx.today),
    followUpDueOn: followUpDueOn(mediationCase, ctx.settings),
  };
  return {
    ...seen,
    case: mediationCase,
    title: caseTitle(mediationCase),
    unperformed: unperformedOf(seen.obligations).map(({ obligation }) => obligation.id),
    remedies: remediesOf(mediationCase, ctx.today),
    stage: stageOf(mediationCase.status),
    alert: alertOf(mediationCase),
    owesReport: owesRedReport(mediationCase),
    riskDuties: mediationCase.risks.map((risk) => ({
      riskId: risk.id,
      owed: dutiesOf(risk, mediationCase).map((duty) => RISK_DUTY_SENTENCES[duty]),
    })),
    clocks: clocksOf(mediationCase, ctx),
    nextStepTarget: targetOfStep(mediationCase, seen),
    path: buildPath(mediationCase, seen),
    timeline: buildTimeline(mediationCase, ctx.today),
    sessions: sessionStandings(mediationCase, ctx.today),
    sessionToWrite: sessionToWrite(mediationCase, seen.nextStep, ctx.today),
    acts: offerActs(mediationCase, ctx, isAllowed),
    warnings: caseWarnings(mediationCase, { ...ctx, profile, roster }),
    effectiveBy: effectiveBy(mediationCase),
    holder: holderOf(mediationCase),
    level: levelOf(mediationCase),
    agreementCopies: copiesNeeded(stayingParties(mediationCase).length),
    mediationLimit: defaultMediationLimit(mediationCase.registration, ctx.settings),
    confirmationConditions: confirmationConditions(mediationCase, ctx),
    openReworks: mediationCase.followUps.filter(isReworkOpen).map(({ id }) => id),
    papers: listPapers(papersKeptOf(mediationCase), mediationCase, asPaper),
    missingPapers: missingPapers(papersKeptOf(mediationCase), mediationCase, asPaper),
    today: ctx.today,
  };
}

function alertOf(mediationCase: MediationCase): CaseView['alert'] {
  const standing = alertStanding(mediationCase);
  return standing === null ? null : { ...standing, isWorn: wornColor(mediationCase) !== null };
}
