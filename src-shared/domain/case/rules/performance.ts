import { allow, type Ruling, refuse } from '../../kernel/ruling';
import type { Objection } from '../../record/act';
import { remediesOf } from '../agreement/remedies';
import { objectToDays } from '../days/find-disorders';
import type { MediationCase } from '../model/mediation-case';
import type { RemedyTaken } from '../model/remedy';
import type { RuleContext } from '../model/rule-context';
import type { Urging } from '../model/urging';
import { type EntryContext, gone, withEntry } from './entries';
import { objectToInForce } from './follow-through';
import { objectToRepeatedParty, objectToUnknownParty } from './parties';

/**
 * 督促 (《人民调解法》第31条): writes down that somebody was urged to perform, or words it anew. After 结案 too, for what is
 * owed is still owed.
 * @param id of the one that is corrected; null for a new one
 */
export function recordUrging(
  one: MediationCase,
  id: string | null,
  written: Omit<Urging, 'id'>,
  ctx: EntryContext,
): Ruling<MediationCase> {
  const urgings = withEntry(one.urgings, id, written, ctx);
  if (urgings === null) return gone('督促');
  const recorded = { ...one, urgings };
  const objection =
    objectToInForce(one) ??
    objectToUnknownParty(one, written.partyIds, 'urging.partyIds') ??
    objectToRepeatedParty(one, written.partyIds, 'urging.partyIds') ??
    objectToDays(one, recorded, ctx, ({ name }) =>
      name === 'urgedOn' || name === 'promisedOn' ? `urging.${name}` : null,
    );
  return objection ?? allow(recorded);
}

/**
 * Writes down which way a party took over an agreement that was not performed or is disputed. Only a way that was open
 * can have been taken: see `remediesOf`. A later correction of its words asks that no more.
 * @param id of the one that is corrected; null for a new one
 */
export function recordRemedy(
  one: MediationCase,
  id: string | null,
  written: Omit<RemedyTaken, 'id'>,
  ctx: EntryContext,
): Ruling<MediationCase> {
  const known = one.remedies.find((remedy) => remedy.id === id);
  const remedies = withEntry(one.remedies, id, written, ctx);
  if (remedies === null) return gone('去法院的登记');
  const recorded = { ...one, remedies };
  const objection =
    objectToInForce(one) ??
    objectToUnknownParty(one, [written.partyId], 'remedy.partyId') ??
    (known?.remedy === written.remedy ? null : objectToClosedWay(one, written, ctx)) ??
    objectToEarlyEnforcement(one, written) ??
    objectToDays(one, recorded, ctx, ({ name }) =>
      name === 'soughtOn' ? 'remedy.soughtOn' : null,
    );
  return objection ?? allow(recorded);
}

function objectToClosedWay(
  one: MediationCase,
  { remedy, soughtOn }: Omit<RemedyTaken, 'id'>,
  { today }: RuleContext,
): Objection {
  // As the case stood on the day on which the party went, as far as the calendar tells.
  const offers = remediesOf(one, soughtOn < today ? soughtOn : today);
  const offer = offers.find((known) => known.remedy === remedy);
  if (offer?.isOpen === true) return null;
  const why =
    offer?.why ??
    '拖欠劳动报酬等的劳动争议才能凭协议申请支付令（《劳动争议调解仲裁法》第十六条）。';
  return refuse('NOT_NOW', { field: 'remedy.remedy', data: { why } });
}

// What the court has found valid can be enforced, and not before it was found so (第33条).
function objectToEarlyEnforcement(
  { judicialConfirmation }: MediationCase,
  { remedy, soughtOn }: Omit<RemedyTaken, 'id'>,
): Objection {
  const decidedOn = judicialConfirmation?.decidedOn ?? null;
  if (remedy !== 'enforcement' || decidedOn === null || soughtOn >= decidedOn) return null;
  const later = { day: 'soughtOn', on: soughtOn, whose: '' };
  const earlier = { earlier: 'decidedOn', earlierOn: decidedOn, earlierWhose: '' };
  return refuse('DATE_BEFORE', { field: 'remedy.soughtOn', data: { ...later, ...earlier } });
}
