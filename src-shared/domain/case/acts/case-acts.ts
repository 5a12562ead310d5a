import type { z } from 'zod';
import type { MediationCase } from '../model/mediation-case';
import type { RuleContext } from '../model/rule-context';
import { accept } from './accept';
import { appointMediators } from './appoint-mediators';
import type { CaseAct } from './case-act';
import { close } from './close';
import { concludeOrally } from './conclude-orally';
import { decline } from './decline';
import { draftAgreement } from './draft-agreement';
import { extend } from './extend';
import { openSession } from './open-session';
import { recordConfirmation } from './record-confirmation';
import { recordConsents } from './record-consents';
import { recordFollowUp } from './record-follow-up';
import { recordFulfillment } from './record-fulfillment';
import { removeSession } from './remove-session';
import { resolveRework } from './resolve-rework';
import { saveParties } from './save-parties';
import { saveSession } from './save-session';
import { signAgreement } from './sign-agreement';
import { terminate } from './terminate';
import { updateContacts } from './update-contacts';
import { updateRegistration } from './update-registration';
import { withdraw } from './withdraw';

/**
 * Everything that can be done with a registered case. Routes, handlers, rights to try, words of the history and what
 * can be taken back come from here; nothing repeats it.
 */
export const CASE_ACTS = {
  updateRegistration,
  saveParties,
  updateContacts,
  recordConsents,
  appointMediators,
  accept,
  decline,
  withdraw,
  extend,
  openSession,
  saveSession,
  removeSession,
  draftAgreement,
  signAgreement,
  concludeOrally,
  terminate,
  recordFulfillment,
  recordFollowUp,
  resolveRework,
  recordConfirmation,
  close,
} as const satisfies Readonly<Record<string, CaseAct>>;

export type CaseActs = typeof CASE_ACTS;
export type CaseActName = keyof CaseActs;
/** What is given with an act, parsed. */
export type CaseActInput<N extends CaseActName> = z.output<CaseActs[N]['input']>;

/** In the order of a case's life. */
export const CASE_ACT_NAMES = Object.keys(CASE_ACTS) as [CaseActName, ...CaseActName[]];

/**
 * The acts that may be tried with a case today. Whatever is missing here, the rules refuse; what is listed may still be
 * refused for its input, such as a day in the future.
 */
export function allowedActs(mediationCase: MediationCase, ctx: RuleContext): CaseActName[] {
  return CASE_ACT_NAMES.filter((name) => CASE_ACTS[name].objection(mediationCase, ctx) === null);
}
