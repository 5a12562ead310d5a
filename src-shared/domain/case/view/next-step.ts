import { assertNever } from '../../kernel/ruling';
import { obligationStandings, stillOwed } from '../agreement/obligations';
import { isReworkOpen } from '../agreement/rework';
import { owesRedReport } from '../model/alert-standing';
import type { MediationCase } from '../model/mediation-case';
import { openRisks } from '../model/risk-standing';
import type { ViewContext } from '../model/rule-context';
import { heldSessions } from '../model/session-facts';
import {
  objectToMediators,
  objectToMinors,
  objectToMissingConsent,
  objectToRefusedConsent,
  objectToSides,
} from '../rules/objections';
import { mayGoOnWithout } from '../rules/party-changes';
import type { NextStep } from './next-steps';

/**
 * The one next step on the path of the case, as the rules see it today. Never a step that they would refuse, but for a
 * session left standing: the refusal of the step says which has to be recorded or cancelled first.
 */
export function nextStep(mediationCase: MediationCase, ctx: ViewContext): NextStep {
  const step = stepOnPath(mediationCase, ctx);
  // 红色即时报 comes before everything at the door; later on, nothing ends before it, nor over a risk.
  const isEnd = step === 'decline' || step === 'terminate' || step === 'close';
  const isFirst = mediationCase.status === 'registered';
  if ((isEnd || isFirst) && owesRedReport(mediationCase)) return 'report_alert';
  return isEnd && openRisks(mediationCase).length > 0 ? 'settle_risk' : step;
}

function stepOnPath(mediationCase: MediationCase, ctx: ViewContext): NextStep {
  switch (mediationCase.status) {
    case 'registered':
      return stepBeforeAcceptance(mediationCase, ctx);
    case 'accepted':
    case 'mediating':
      return stepInMediation(mediationCase, ctx);
    case 'agreement_reached':
      return stepAfterAgreement(mediationCase, ctx);
    case 'closed':
    case 'terminated':
    case 'declined':
    case 'withdrawn':
    case 'transferred':
      return mediationCase.followUps.some(isReworkOpen) ? 'resolve_rework' : 'none';
    default:
      return assertNever(mediationCase.status);
  }
}

function stepBeforeAcceptance(mediationCase: MediationCase, ctx: ViewContext): NextStep {
  if (objectToRefusedConsent(mediationCase))
    return mayGoOnWithout(mediationCase) ? 'part_with' : 'decline';
  if (objectToSides(mediationCase) ?? objectToMinors(mediationCase, ctx.today))
    return 'add_parties';
  if (objectToMissingConsent(mediationCase)) return 'ask_consent';
  return objectToMediators(mediationCase) ? 'appoint_mediators' : 'accept';
}

function stepInMediation(mediationCase: MediationCase, ctx: ViewContext): NextStep {
  if (objectToRefusedConsent(mediationCase))
    return mayGoOnWithout(mediationCase) ? 'part_with' : 'terminate';
  if (objectToSides(mediationCase) ?? objectToMinors(mediationCase, ctx.today))
    return 'add_parties';
  if (objectToMissingConsent(mediationCase)) return 'ask_consent';
  const last = heldSessions(mediationCase).at(-1);
  if (last === undefined) return 'open_session';
  if (mediationCase.agreement !== null) return 'sign_agreement';
  switch (last.result) {
    case 'continue':
      return 'open_session';
    case 'not_agreed':
      return 'terminate';
    // Without a result nobody knows yet what follows: what was begun is written to its end first.
    case null:
      return 'finish_record';
    case 'agreed':
      return 'write_outcome';
    default:
      return assertNever(last.result);
  }
}

function stepAfterAgreement(mediationCase: MediationCase, ctx: ViewContext): NextStep {
  if (mediationCase.followUps.some(isReworkOpen)) return 'resolve_rework';
  if (stillOwed(obligationStandings(mediationCase, ctx.today)).length > 0)
    return 'record_fulfillment';
  return mediationCase.followUps.length === 0 ? 'follow_up' : 'close';
}
