import type { PartySide } from '../../party/party';
import { displayName } from '../../party/party-facts';
import { clocksOf, isPressing } from '../clocks/clocks';
import { wornColor } from '../model/alert-standing';
import { caseTitle } from '../model/case-title';
import type { MediationCase } from '../model/mediation-case';
import type { ViewContext } from '../model/rule-context';
import type { CaseSummary } from './case-view';
import { nextStep } from './next-step';
import { waitingOf } from './waiting';

/** The case as a line of the list, with only the clocks that somebody still has to mind. */
export function buildCaseSummary(mediationCase: MediationCase, ctx: ViewContext): CaseSummary {
  const { registration, parties, mediators } = mediationCase;
  const namesOn = (side: PartySide) =>
    parties.filter((party) => party.side === side).map((party) => displayName(party));
  const step = nextStep(mediationCase, ctx);
  return {
    id: mediationCase.id,
    number: mediationCase.number,
    title: caseTitle(mediationCase),
    status: mediationCase.status,
    category: registration.category,
    alertColor: wornColor(mediationCase),
    applicants: namesOn('applicant'),
    respondents: namesOn('respondent'),
    community: registration.community,
    registeredOn: registration.registeredOn,
    presidingMediator: mediators.find(({ isPresiding }) => isPresiding)?.name ?? null,
    amountInDisputeFen: registration.amountInDisputeFen,
    clocks: clocksOf(mediationCase, ctx).filter(isPressing),
    nextStep: step,
    waiting: waitingOf(mediationCase, step),
    updatedAt: mediationCase.updatedAt,
  };
}
