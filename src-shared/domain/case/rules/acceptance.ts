import { mediationClock } from '../../deadline/clocks';
import { allow, type Ruling, refuse } from '../../kernel/ruling';
import type { Decline } from '../closing';
import type { Acceptance, Extension, MediationCase } from '../mediation-case';
import type { RuleContext } from '../rule-context';
import {
  objectToDay,
  objectToMediators,
  objectToMove,
  objectToReadiness,
  objectToStatus,
} from './objections';

/**
 * 受理. Needs both sides, every party's consent (《人民调解法》第17条), a statutory agent for each minor (《民法典》第19、
 * 20、23条), and mediators with one 主持人 (《人民调解法》第19条), in own-initiative cases too.
 */
export function acceptCase(
  mediationCase: MediationCase,
  acceptance: Acceptance,
  ctx: RuleContext,
): Ruling<MediationCase> {
  const { registeredOn } = mediationCase.registration;
  const objection =
    objectToMove(mediationCase, 'accepted') ??
    objectToReadiness(mediationCase, acceptance.acceptedOn) ??
    objectToMediators(mediationCase) ??
    objectToDay({ name: 'acceptedOn', on: acceptance.acceptedOn }, 'acceptance.acceptedOn', ctx, {
      name: 'registeredOn',
      on: registeredOn,
    });
  return objection ?? allow({ ...mediationCase, status: 'accepted', acceptance });
}

/** 不予受理, such as after one party's refusal (《人民调解法》第17条). Only before acceptance. */
export function declineCase(
  mediationCase: MediationCase,
  decline: Decline,
  ctx: RuleContext,
): Ruling<MediationCase> {
  const { registeredOn } = mediationCase.registration;
  const objection =
    objectToMove(mediationCase, 'declined') ??
    objectToDay({ name: 'declinedOn', on: decline.declinedOn }, 'decline.declinedOn', ctx, {
      name: 'registeredOn',
      on: registeredOn,
    });
  return objection ?? allow({ ...mediationCase, status: 'declined', decline });
}

/** 延期 with the consent of both sides, to a day after the one on which the time would run out now. */
export function extendMediation(
  mediationCase: MediationCase,
  extension: Extension,
  ctx: RuleContext,
): Ruling<MediationCase> {
  const { acceptance } = mediationCase;
  const objection =
    objectToStatus(mediationCase, ['accepted', 'mediating']) ??
    objectToDay(
      { name: 'extendedOn', on: extension.extendedOn },
      'extension.extendedOn',
      ctx,
      acceptance && { name: 'acceptedOn', on: acceptance.acceptedOn },
    );
  if (objection) return objection;
  const clock = mediationClock(mediationCase, ctx);
  if (clock !== null && extension.untilOn <= clock.dueOn)
    return refuse('EXTENSION_NOT_LATER', {
      field: 'extension.untilOn',
      data: { dueOn: clock.dueOn },
    });
  return allow({ ...mediationCase, extensions: [...mediationCase.extensions, extension] });
}
