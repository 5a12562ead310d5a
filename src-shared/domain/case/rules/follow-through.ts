import { formatChineseDate, type LocalDate } from '../../kernel/local-date';
import { allow, type Ruling, refuse } from '../../kernel/ruling';
import type { Objection } from '../../record/act';
import { dueDayOf } from '../agreement/obligations';
import { findFall } from '../agreement/paid-so-far';
import { isReworkOpen } from '../agreement/rework';
import { objectToDays } from '../days/find-disorders';
import type { Obligation } from '../model/agreement';
import type { Amendment } from '../model/amendment';
import {
  everyObligation,
  obligationsThatHold,
  supplementsInForce,
} from '../model/clauses-in-force';
import { amendedOn, effectiveOn } from '../model/effective-day';
import type { FollowUp, FulfillmentRecord, ReworkDone } from '../model/follow-through';
import type { MediationCase } from '../model/mediation-case';
import type { RuleContext } from '../model/rule-context';
import { objectToWork } from './objections';
import { objectToRepeatedParty, objectToUnknownParty } from './parties';

/**
 * 履行登记 of one obligation, and of others of which the same holds, such as several months paid at once or all that come
 * after a death. What names a sum is about one obligation alone.
 * @param alsoIds the others
 */
export function recordFulfillments(
  mediationCase: MediationCase,
  record: FulfillmentRecord,
  alsoIds: readonly string[],
  ctx: RuleContext & { readonly makeId: () => string },
): Ruling<MediationCase> {
  const others = [...new Set(alsoIds)].filter((id) => id !== record.obligationId);
  const isOfOne = record.state === 'partly_fulfilled' || record.state === 'overdue';
  if (others.length > 0 && isOfOne)
    return refuse('NOT_NOW', {
      field: 'alsoObligationIds',
      data: { why: '只有“已履行”和“不用再履行”可以几期一起登记，其余的请一期一期登记。' },
    });
  let ruling = recordFulfillment(mediationCase, record, ctx);
  for (const obligationId of others) {
    if (!ruling.ok) return ruling;
    const same = { ...record, id: ctx.makeId(), obligationId, paidFen: null };
    ruling = recordFulfillment(ruling.value, same, ctx);
  }
  return ruling;
}

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
  const obligation = everyObligation(mediationCase).find(({ id }) => id === record.obligationId);
  const supplement = supplementsInForce(mediationCase).find(({ replacedIds }) =>
    replacedIds.includes(record.obligationId),
  );
  const holds = obligationsThatHold(mediationCase).some(({ id }) => id === record.obligationId);
  if (obligation === undefined || !(holds || supplement)) return refuse('OBLIGATION_NOT_FOUND');
  if (mediationCase.fulfillmentRecords.some(({ id }) => id === record.id))
    return refuse('ID_NOT_UNIQUE', { field: 'record.id' });
  const obstacle =
    (supplement === undefined ? null : objectToReplaced(obligation, record, supplement)) ??
    objectToPayment(obligation, record) ??
    objectToFall(mediationCase, obligation, record) ??
    objectToEarlyOverdue(obligation, record, effectiveOn(mediationCase)) ??
    objectToUnexplainedRelease(record);
  return obstacle ?? allow(recorded);
}

/** Objects unless the matter has ended, with an agreement or without: 办结即回访 asks about either. */
export function objectToVisit(mediationCase: MediationCase): Objection {
  return objectToWork(mediationCase, 'visit');
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
  const open = { reworkResolvedOn: null, reworkResult: null, reworkNote: '' };
  const visit = { ...followUp, satisfaction: null, ...open };
  const visited = { ...mediationCase, followUps: [...mediationCase.followUps, visit] };
  const objection =
    objectToVisit(mediationCase) ??
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

/**
 * 二次办理办结: the day, what was done and what came of it, for one follow-up that found somebody dissatisfied. It ends in a
 * result of its own, which may be that they are still not satisfied; nobody is visited into satisfaction.
 */
export function resolveRework(
  mediationCase: MediationCase,
  resolution: ReworkDone & { readonly followUpId: string },
  ctx: RuleContext,
): Ruling<MediationCase> {
  const { followUpId, resolvedOn, result, note } = resolution;
  const objection = objectToVisit(mediationCase);
  if (objection) return objection;
  const followUp = mediationCase.followUps.find(({ id }) => id === followUpId);
  if (followUp === undefined) return refuse('FOLLOW_UP_NOT_FOUND');
  if (!isReworkOpen(followUp)) return refuse('REWORK_NOT_OPEN');
  const resolved = {
    ...followUp,
    reworkResolvedOn: resolvedOn,
    reworkResult: result,
    reworkNote: note,
  };
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

/** Objects unless an agreement is in force; 结案 changes nothing about that. */
export function objectToInForce(mediationCase: MediationCase): Objection {
  return objectToWork(mediationCase, 'perform');
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

/** Of what a supplement took the place of only what was paid before it can still be written down. */
function objectToReplaced(
  { amountFen }: Obligation,
  { recordedOn, state }: FulfillmentRecord,
  supplement: Amendment,
): Objection {
  const since = amendedOn(supplement);
  if (since === null) return null;
  const day = formatChineseDate(since);
  const isPayment = amountFen !== null && (state === 'partly_fulfilled' || state === 'fulfilled');
  if (!isPayment)
    return refuse('NOT_NOW', {
      field: 'record.state',
      data: { why: `这一项从${day}起由补充协议代替了，只能补记那以前付过的钱。` },
    });
  if (recordedOn <= since) return null;
  return refuse('NOT_NOW', {
    field: 'record.recordedOn',
    data: { why: `这一项从${day}起由补充协议代替了，以后付的请登记在补充协议的那一项。` },
  });
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

// Nothing is given up without a word of why, and by whom.
function objectToUnexplainedRelease({ state, note }: FulfillmentRecord): Objection {
  if (state !== 'released' || note !== '') return null;
  const why =
    '请写明为什么不用再履行，例如：对方放弃了、受赡养人去世了、双方另行约定了（补充协议）。';
  return refuse('NOT_NOW', { field: 'record.note', data: { why } });
}
