import { allow, type Ruling, refuse } from '../../kernel/ruling';
import type { Objection } from '../../record/act';
import { clockOf } from '../clocks/clocks';
import { objectToDays } from '../days/find-disorders';
import type { Decline } from '../model/closing';
import type { Acceptance, Extension, MediationCase } from '../model/mediation-case';
import { stayingParties } from '../model/party-change';
import type { RuleContext } from '../model/rule-context';
import { objectToMediators, objectToMove, objectToReadiness, objectToWork } from './objections';
import { objectToSilentEnd } from './risks';

/**
 * 受理. Needs both sides, every party's consent (《人民调解法》第17条), a statutory agent for each minor (《民法典》第19、
 * 20、23条), and mediators with one 主持人 (《人民调解法》第19条), in own-initiative cases too.
 */
export function acceptCase(
  mediationCase: MediationCase,
  acceptance: Acceptance,
  ctx: RuleContext,
): Ruling<MediationCase> {
  const partyIds = stayingParties(mediationCase).map(({ id }) => id);
  const accepted: MediationCase = {
    ...mediationCase,
    status: 'accepted',
    acceptance: { ...acceptance, partyIds },
  };
  const objection =
    objectToMove(mediationCase, 'accepted') ??
    objectToReadiness(mediationCase, acceptance.acceptedOn) ??
    objectToMediators(mediationCase) ??
    objectToDays(mediationCase, accepted, ctx, ({ name }) =>
      name === 'acceptedOn' ? 'acceptance.acceptedOn' : null,
    );
  return objection ?? allow(accepted);
}

/**
 * 不予受理, such as after one party's refusal (《人民调解法》第17条). Only before acceptance. Where the parties were sent is
 * said with it: nobody is turned away without being told where to turn (practice; 司法部令第75号 has the same for 终止).
 */
export function declineCase(
  mediationCase: MediationCase,
  decline: Decline,
  ctx: RuleContext,
): Ruling<MediationCase> {
  const declined: MediationCase = { ...mediationCase, status: 'declined', decline };
  const objection =
    objectToMove(mediationCase, 'declined') ??
    objectToDays(mediationCase, declined, ctx, ({ name }) =>
      name === 'declinedOn' ? 'decline.declinedOn' : null,
    ) ??
    objectToDestination(decline) ??
    objectToSilentEnd(mediationCase);
  return objection ?? allow(declined);
}

function objectToDestination({ sentTo, sentToName }: Decline): Objection {
  if (sentTo === null)
    return refuse('NOT_NOW', {
      field: 'decline.sentTo',
      data: { why: '请选择请当事人去哪里；没有转介的，选“没有转介，只告知了途径”。' },
    });
  if (sentTo === 'elsewhere' && sentToName === '')
    return refuse('NOT_NOW', { field: 'decline.sentToName', data: { why: '请写明去哪里。' } });
  return null;
}

/** 延期 with the consent of both sides, to a day after the one on which the time would run out now. */
export function extendMediation(
  mediationCase: MediationCase,
  extension: Extension,
  ctx: RuleContext,
): Ruling<MediationCase> {
  const extended = { ...mediationCase, extensions: [...mediationCase.extensions, extension] };
  const place = String(mediationCase.extensions.length);
  const objection =
    objectToWork(mediationCase, 'mediate') ??
    objectToDays(mediationCase, extended, ctx, ({ name, of }) =>
      of === place && (name === 'extendedOn' || name === 'untilOn') ? `extension.${name}` : null,
    );
  if (objection) return objection;
  const clock = clockOf('mediation', mediationCase, ctx);
  if (clock !== null && extension.untilOn <= clock.dueOn)
    return refuse('EXTENSION_NOT_LATER', {
      field: 'extension.untilOn',
      data: { dueOn: clock.dueOn },
    });
  return allow(extended);
}
