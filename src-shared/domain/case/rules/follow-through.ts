import type { Obligation } from '../../agreement/agreement';
import { effectiveOn } from '../../agreement/effective-day';
import type {
  FollowUp,
  FulfillmentRecord,
  JudicialConfirmation,
} from '../../agreement/follow-through';
import { dueDayOf } from '../../agreement/obligations';
import { isReworkOpen } from '../../agreement/rework';
import { endOfPeriod } from '../../calendar/period-end';
import { CONFIRMATION_LIMIT_IN_DAYS } from '../../deadline/clocks';
import type { LocalDate } from '../../kernel/local-date';
import { allow, type Ruling, refuse } from '../../kernel/ruling';
import type { MediationCase } from '../mediation-case';
import type { RuleContext } from '../rule-context';
import { type NamedDay, type Objection, objectToDay, objectToStatus } from './objections';
import { objectToUnknownParty } from './parties';

/**
 * 履行登记: adds what was found out about one obligation (《人民调解法》第31条). Older findings stay. Possible after 结案
 * too, for money may still come in. The day may lie before 生效, for cash is often paid at the signing and the seal comes
 * later (第29条), but not before anybody asked for mediation.
 */
export function recordFulfillment(
  mediationCase: MediationCase,
  record: FulfillmentRecord,
  ctx: RuleContext,
): Ruling<MediationCase> {
  const { requestedOn } = mediationCase.registration;
  const objection =
    objectToInForce(mediationCase) ??
    objectToDay({ name: 'recordedOn', on: record.recordedOn }, 'record.recordedOn', ctx, {
      name: 'requestedOn',
      on: requestedOn,
    });
  if (objection) return objection;
  const obligation = (mediationCase.agreement?.terms.clauses ?? [])
    .flatMap(({ obligations }) => obligations)
    .find(({ id }) => id === record.obligationId);
  if (obligation === undefined) return refuse('OBLIGATION_NOT_FOUND');
  if (mediationCase.fulfillmentRecords.some(({ id }) => id === record.id))
    return refuse('ID_NOT_UNIQUE', { field: 'record.id' });
  const obstacle =
    objectToPayment(obligation, record) ??
    objectToEarlyOverdue(obligation, record, effectiveOn(mediationCase));
  if (obstacle) return obstacle;
  const fulfillmentRecords = [...mediationCase.fulfillmentRecords, record];
  return allow({ ...mediationCase, fulfillmentRecords });
}

/**
 * 回访: adds a visit. A dissatisfied party opens a second handling; it is resolved by `resolveRework` only, so whatever
 * the input says of a resolution is left out.
 */
export function recordFollowUp(
  mediationCase: MediationCase,
  followUp: FollowUp,
  ctx: RuleContext,
): Ruling<MediationCase> {
  const { visitedOn, visitedPartyIds } = followUp;
  const objection =
    objectToInForce(mediationCase) ??
    objectToDay(
      { name: 'visitedOn', on: visitedOn },
      'followUp.visitedOn',
      ctx,
      inForceDay(mediationCase),
    ) ??
    objectToUnknownParty(mediationCase, visitedPartyIds, 'followUp.visitedPartyIds');
  if (objection) return objection;
  if (mediationCase.followUps.some(({ id }) => id === followUp.id))
    return refuse('ID_NOT_UNIQUE', { field: 'followUp.id' });
  const visit = { ...followUp, reworkResolvedOn: null, reworkNote: '' };
  return allow({ ...mediationCase, followUps: [...mediationCase.followUps, visit] });
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
  const visited = { name: 'visitedOn', on: followUp.visitedOn } as const;
  const dayObjection = objectToDay(
    { name: 'resolvedOn', on: resolvedOn },
    'resolvedOn',
    ctx,
    visited,
  );
  if (dayObjection) return dayObjection;
  if (note === '') return refuse('REWORK_NOTE_MISSING', { field: 'note' });
  const resolved = { ...followUp, reworkResolvedOn: resolvedOn, reworkNote: note };
  const followUps = mediationCase.followUps.map((other) =>
    other.id === followUpId ? resolved : other,
  );
  return allow({ ...mediationCase, followUps });
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
  const inForce = inForceDay(mediationCase);
  const applied = { name: 'appliedOn', on: appliedOn } as const;
  const objection =
    objectToInForce(mediationCase) ??
    objectToDay(applied, 'confirmation.appliedOn', ctx, inForce) ??
    objectToLateApplication(appliedOn, inForce, ctx);
  if (objection) return objection;
  if (decidedOn === null && (state === 'confirmed' || state === 'rejected'))
    return refuse('DECISION_DATE_MISSING', { field: 'confirmation.decidedOn' });
  const decision =
    decidedOn === null
      ? null
      : objectToDay({ name: 'decidedOn', on: decidedOn }, 'confirmation.decidedOn', ctx, applied);
  return decision ?? allow({ ...mediationCase, judicialConfirmation: confirmation });
}

function objectToInForce(mediationCase: MediationCase): Objection {
  return objectToStatus(mediationCase, ['agreement_reached', 'closed']);
}

function inForceDay(mediationCase: MediationCase): NamedDay | null {
  const on = effectiveOn(mediationCase);
  return on === null ? null : { name: 'effectiveOn', on };
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
  inForce: NamedDay | null,
  ctx: RuleContext,
): Objection {
  if (inForce === null) return null;
  const due = endOfPeriod(inForce.on, CONFIRMATION_LIMIT_IN_DAYS, ctx.calendar);
  if (due.isProvisional || appliedOn <= due.dueOn) return null;
  return refuse('CONFIRMATION_TOO_LATE', {
    field: 'confirmation.appliedOn',
    data: { dueOn: due.dueOn },
  });
}
