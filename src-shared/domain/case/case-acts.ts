import type { z } from 'zod';
import { accept } from './acts/accept';
import { appointMediators } from './acts/appoint-mediators';
import type { CaseAct } from './acts/case-act';
import { close } from './acts/close';
import { concludeOrally } from './acts/conclude-orally';
import { decline } from './acts/decline';
import { draftAgreement } from './acts/draft-agreement';
import { extend } from './acts/extend';
import { openSession } from './acts/open-session';
import { recordConfirmation } from './acts/record-confirmation';
import { recordConsents } from './acts/record-consents';
import { recordFollowUp } from './acts/record-follow-up';
import { recordFulfillment } from './acts/record-fulfillment';
import { removeSession } from './acts/remove-session';
import { resolveRework } from './acts/resolve-rework';
import { saveParties } from './acts/save-parties';
import { saveSession } from './acts/save-session';
import { signAgreement } from './acts/sign-agreement';
import { terminate } from './acts/terminate';
import { updateContacts } from './acts/update-contacts';
import { updateRegistration } from './acts/update-registration';
import { withdraw } from './acts/withdraw';
import type { MediationCase } from './mediation-case';
import type { RuleContext } from './rule-context';

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
