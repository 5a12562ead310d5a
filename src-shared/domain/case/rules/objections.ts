import type { LocalDate } from '../../kernel/local-date';
import { refuse } from '../../kernel/ruling';
import { checkAppointments } from '../../mediator/appointment';
import { needsStatutoryAgent } from '../../party/party-facts';
import type { Objection } from '../../record/act';
import { type CaseStatus, NEXT_STATUSES } from '../model/case-status';
import type { MediationCase } from '../model/mediation-case';
import { stayingParties } from '../model/party-change';
import { STATUS_WORK, type StatusWork, type StatusWorkName } from '../model/status-work';

/** Objects unless the table of what may be done at which status lets this be done. */
export function objectToWork({ status }: MediationCase, work: StatusWorkName): Objection {
  const { at }: StatusWork = STATUS_WORK[work];
  return at.includes(status) ? null : refuse('STATUS_DOES_NOT_ALLOW', { data: { status } });
}

/** Objects unless the life cycle's table lets the case move on to `next`. */
export function objectToMove(mediationCase: MediationCase, next: CaseStatus): Objection {
  const { status } = mediationCase;
  return NEXT_STATUSES[status].includes(next)
    ? null
    : refuse('STATUS_DOES_NOT_ALLOW', { data: { status } });
}

/** Objects while one side of the dispute is empty; a studio's own-initiative case has two sides too. */
export function objectToSides(
  mediationCase: Pick<MediationCase, 'parties' | 'partyChanges'>,
): Objection {
  const has = (side: string) => stayingParties(mediationCase).some((party) => party.side === side);
  if (!has('applicant')) return refuse('NO_APPLICANT');
  return has('respondent') ? null : refuse('NO_RESPONDENT');
}

/** Objects while a party known to be under 18 has no statutory agent (《民法典》第19、20、23条). */
export function objectToMinors(mediationCase: MediationCase, onDate: LocalDate): Objection {
  const minor = stayingParties(mediationCase).find(
    (party) =>
      party.kind === 'natural_person' &&
      needsStatutoryAgent(party, onDate) &&
      party.statutoryAgents.length === 0,
  );
  if (minor === undefined) return null;
  return refuse('STATUTORY_AGENT_MISSING', { data: { name: minor.name } });
}

/** Objects when a party has refused (《人民调解法》第17条：当事人一方明确拒绝调解的，不得调解). */
export function objectToRefusedConsent(mediationCase: MediationCase): Objection {
  const refusing = stayingParties(mediationCase).find((party) =>
    mediationCase.consents.some(({ partyId, isGiven }) => partyId === party.id && !isGiven),
  );
  if (refusing === undefined) return null;
  return refuse('CONSENT_REFUSED', { data: { name: refusing.name } });
}

/** Objects while a party has not been asked whether to mediate (《人民调解法》第17条). */
export function objectToMissingConsent(mediationCase: MediationCase): Objection {
  const unasked = stayingParties(mediationCase).find(
    (party) => !mediationCase.consents.some(({ partyId }) => partyId === party.id),
  );
  if (unasked === undefined) return null;
  return refuse('CONSENT_MISSING', { data: { name: unasked.name } });
}

/**
 * Objects while the case is not ready to be mediated: a side missing, a minor without agent, a consent refused or
 * missing. Asked at acceptance and again before each new session and each agreement, since parties may join and
 * consent may be taken back at any time (《人民调解法》第17、23条).
 */
export function objectToReadiness(mediationCase: MediationCase, onDate: LocalDate): Objection {
  return (
    objectToSides(mediationCase) ??
    objectToRefusedConsent(mediationCase) ??
    objectToMinors(mediationCase, onDate) ??
    objectToMissingConsent(mediationCase)
  );
}

/** Objects unless there are mediators with exactly one 主持人. */
export function objectToMediators(mediationCase: MediationCase): Objection {
  const ruling = checkAppointments(mediationCase.mediators);
  if (ruling.ok) return null;
  const { code, data } = ruling.refusal;
  return refuse(code, data === undefined ? {} : { data });
}
