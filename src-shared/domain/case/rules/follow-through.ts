import type { LocalDate } from '../../kernel/local-date';
import { allow, type Ruling, refuse } from '../../kernel/ruling';
import type { Objection } from '../../record/act';
import { dueDayOf } from '../agreement/obligations';
import { findFall } from '../agreement/paid-so-far';
import { isReworkOpen } from '../agreement/rework';
import { clockOf } from '../clocks/clocks';
import { objectToDays } from '../days/find-disorders';
import type { Obligation } from '../model/agreement';
import { obligationsThatHold } from '../model/clauses-in-force';
import { effectiveOn } from '../model/effective-day';
import type { FollowUp, FulfillmentRecord, JudicialConfirmation } from '../model/follow-through';
import type { MediationCase } from '../model/mediation-case';
import type { RuleContext } from '../model/rule-context';
import { objectToStatus } from './objections';
import { objectToRepeatedParty, objectToUnknownParty } from './parties';

/**
 * 履行登记: adds what was found out about one obligation (《人民调解法》第31条). Older findings stay. Possible after 结案
 * too, for money may still come in.
 */
export function recordFulfillment(
  mediationCase: MediationCase,
  record: FulfillmentRecord,
  ctx: RuleContext,
): Ruling<MediationCase> {
  const recorded = {
    ...mediationCase,
    fulfillmentRecords: [...mediationCase.fulfillmentRecords, record],
  };
  const objection =
    objectToInForce(mediationCase) ??
    objectToDays(mediationCase, recorded, ctx, ({ name, of }) =>
      name === 'recordedOn' && of === record.id ? 'record.recordedOn' : null,
    );
  if (objection) return objection;
  const obligation = obligationsThatHold(mediationCase).find(
    ({ id }) => id === record.obligationId,
  );
  if (obligation === undefined) return refuse('OBLIGATION_NOT_FOUND');
  if (mediationCase.fulfillmentRecords.some(({ id }) => id === record.id))
    return refuse('ID_NOT_UNIQUE', { field: 'record.id' });
  const obstacle =
    objectToPayment(obligation, record) ??
    objectToFall(mediationCase, obligation, record) ??
    objectToEarlyOverdue(obligation, record, effectiveOn(mediationCase));
  return obstacle ?? allow(recorded);
}

/**
 * 回访: adds a visit. A dissatisfied party opens a second handling; it is resolved by `resolveRework` only, so whatever
 * the input says of a resolution is left out. Each party visited has its own answer, be it that it was not asked.
 */
export function recordFollowUp(
  mediationCase: MediationCase,
  followUp: FollowUp,
  ctx: RuleContext,
): Ruling<MediationCase> {
  const { visitedPartyIds } = followUp;
  const visit = { ...followUp, satisfaction: null, reworkResolvedOn: null, reworkNote: '' };
  const visited = { ...mediationCase, followUps: [...mediationCase.followUps, visit] };
  const objection =
    objectToInForce(mediationCase) ??
    objectToDays(mediationCase, visited, ctx, ({ name, of }) =>
      name === 'visitedOn' && of === visit.id ? 'followUp.visitedOn' : null,
    ) ??
    objectToUnknownParty(mediationCase, visitedPartyIds, 'followUp.visitedPartyIds') ??
    objectToRepeatedParty(mediationCase, visitedPartyIds, 'followUp.visitedPartyIds') ??
    objectToAnswers(mediationCase, followUp);
  if (objection) return objection;
  if (mediationCase.followUps.some(({ id }) => id === followUp.id))
    return refuse('ID_NOT_UNIQUE', { field: 'followUp.id' });
  return allow(visited);
}

function objectToAnswers(
  mediationCase: MediationCase,
  { visitedPartyIds, answers }: FollowUp,
): Objection {
  const asked = answers.map(({ partyId }) => partyId);
  if (asked.some((id) => !visitedPartyIds.includes(id)))
    return refuse('UNKNOWN_PARTY', { field: 'followUp.answers' });
  const silent = visitedPartyIds.findIndex((id) => !asked.includes(id));
  if (silent >= 0) {
    const name = mediationCase.parties.find(({ id }) => id === visitedPartyIds[silent])?.name ?? '';
    return refuse('ANSWER_MISSING', { field: `followUp.answers.${silent}.said`, data: { name } });
  }
  return objectToRepeatedParty(mediationCase, asked, 'followUp.answers');
}

/** 二次办理办结: the day and what was done, for one follow-up that found somebody dissatisfied. */
export function resolveRework(
  mediationCase: MediationCase,
  resolution: { followUpId: string; resolvedOn: LocalDate; note: string },
  ctx: RuleContext,
): Ruling<MediationCase> {
  const { followUpId, resolvedOn, note } = resolution;
  const objection = objectToInForce(mediationCase);
  if (objection) return objection;
  const followUp = mediationCase.followUps.find(({ id }) => id === followUpId);
  if (followUp === undefined) return refuse('FOLLOW_UP_NOT_FOUND');
  if (!isReworkOpen(followUp)) return refuse('REWORK_NOT_OPEN');
  const resolved = { ...followUp, reworkResolvedOn: resolvedOn, reworkNote: note };
  const followUps = mediationCase.followUps.map((other) =>
    other.id === followUpId ? resolved : other,
  );
  const after = { ...mediationCase, followUps };
  const dayObjection = objectToDays(mediationCase, after, ctx, ({ name, of }) =>
    name === 'resolvedOn' && of === followUpId ? 'resolvedOn' : null,
  );
  if (dayObjection) return dayObjection;
  return note === '' ? refuse('REWORK_NOTE_MISSING', { field: 'note' }) : allow(after);
}

/**
 * 司法确认的进展. The joint application must fall within 30 days of the effective day (《人民调解法》第33条,《民事诉讼法》
 * 第205条). Where the last day is provisional, because the year's holidays are not known, a later day is let through:
 * the view warns of it.
 */
export function recordConfirmation(
  mediationCase: MediationCase,
  confirmation: JudicialConfirmation,
  ctx: RuleContext,
): Ruling<MediationCase> {
  const { state, appliedOn, decidedOn } = confirmation;
  const recorded = { ...mediationCase, judicialConfirmation: confirmation };
  const objection =
    objectToInForce(mediationCase) ??
    objectToDays(mediationCase, recorded, ctx, ({ name }) =>
      name === 'appliedOn' || name === 'decidedOn' ? `confirmation.${name}` : null,
    ) ??
    objectToLateApplication(appliedOn, mediationCase, ctx);
  if (objection) return objection;
  if (decidedOn === null && (state === 'confirmed' || state === 'rejected'))
    return refuse('DECISION_DATE_MISSING', { field: 'confirmation.decidedOn' });
  return allow(recorded);
}

/** Objects unless an agreement is in force; 结案 changes nothing about that. */
export function objectToInForce(mediationCase: MediationCase): Objection {
  return objectToStatus(mediationCase, ['agreement_reached', 'closed']);
}

function objectToPayment({ amountFen }: Obligation, record: FulfillmentRecord): Objection {
  const { paidFen, state } = record;
  if (paidFen === null) return null;
  const field = 'record.paidFen';
  if (amountFen === null) return paidFen === 0 ? null : refuse('NO_MONEY_OWED', { field });
  const data = { amountFen, paidFen };
  if (paidFen > amountFen) return refuse('PAID_MORE_THAN_OWED', { field, data });
  if (state === 'fulfilled')
    return paidFen < amountFen ? refuse('PAID_LESS_THAN_OWED', { field, data }) : null;
  return paidFen === amountFen && amountFen > 0 ? refuse('PAID_IN_FULL', { field, data }) : null;
}

// Money that was paid stays paid; less of it means that one of the two findings is wrong, and the file must say which.
function objectToFall(
  { fulfillmentRecords }: MediationCase,
  obligation: Obligation,
  record: FulfillmentRecord,
): Objection {
  if ((record.correctionReason ?? '') !== '') return null;
  const fall = findFall(obligation, fulfillmentRecords, record);
  if (fall === null) return null;
  const { on, paidFen } = fall;
  const data = { on, ...(paidFen !== null && { paidFen }) };
  return refuse('PAID_FELL', { field: 'record.correctionReason', data });
}

function objectToEarlyOverdue(
  obligation: Obligation,
  { state, recordedOn }: FulfillmentRecord,
  inForceOn: LocalDate | null,
): Objection {
  const dueOn = dueDayOf(obligation, inForceOn);
  if (state !== 'overdue' || dueOn === null || recordedOn > dueOn) return null;
  return refuse('NOT_YET_DUE', { field: 'record.state', data: { dueOn } });
}

function objectToLateApplication(
  appliedOn: LocalDate,
  mediationCase: MediationCase,
  ctx: RuleContext,
): Objection {
  const due = clockOf('judicial_confirmation', mediationCase, ctx);
  if (due === null || due.isProvisional || appliedOn <= due.dueOn) return null;
  return refuse('CONFIRMATION_TOO_LATE', {
    field: 'confirmation.appliedOn',
    data: { dueOn: due.dueOn },
  });
}
