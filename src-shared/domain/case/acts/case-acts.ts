import type { z } from 'zod';
import type { Right } from '../../record/rights';
import type { MediationCase } from '../model/mediation-case';
import type { RuleContext } from '../model/rule-context';
import { accept } from './accept';
import { addAttachments } from './add-attachments';
import { appointMediators } from './appoint-mediators';
import type { CaseAct } from './case-act';
import { close } from './close';
import { concludeOrally } from './conclude-orally';
import { decline } from './decline';
import { describeAttachment } from './describe-attachment';
import { draftAgreement } from './draft-agreement';
import { extend } from './extend';
import { openSession } from './open-session';
import { recordConfirmation } from './record-confirmation';
import { recordConsents } from './record-consents';
import { recordFollowUp } from './record-follow-up';
import { recordFulfillment } from './record-fulfillment';
import { register } from './register';
import { remove } from './remove';
import { removeAttachment } from './remove-attachment';
import { removeSession } from './remove-session';
import { resolveRework } from './resolve-rework';
import { restore } from './restore';
import { saveParties } from './save-parties';
import { saveSession } from './save-session';
import { signAgreement } from './sign-agreement';
import { terminate } from './terminate';
import { updateContacts } from './update-contacts';
import { updateRegistration } from './update-registration';
import { withdraw } from './withdraw';

/**
 * Everything that can be done with a case. Routes, handlers, rights, words of buttons and history and what
 * can be taken back come from here; nothing repeats it.
 */
export const CASE_ACTS = {
  register,
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
  addAttachments,
  describeAttachment,
  removeAttachment,
  remove,
  restore,
} as const satisfies Readonly<Record<string, CaseAct>>;

export type CaseActs = typeof CASE_ACTS;
export type CaseActName = keyof CaseActs;
/** What is given with an act, parsed. */
export type CaseActInput<N extends CaseActName> = z.output<CaseActs[N]['input']>;

/** In the order of a case's life. */
export const CASE_ACT_NAMES = Object.keys(CASE_ACTS) as [CaseActName, ...CaseActName[]];

/** How an act is offered: the words on its button, and whether it may be tried now. */
export interface ActOffer {
  readonly button: string;
  /** On the same button where it was done before. */
  readonly again: string;
  readonly isOpen: boolean;
}

/**
 * The acts that may be tried with a case in the lists today. Whatever is missing here, the rules refuse; what is listed
 * may still be refused for its input, such as a day in the future.
 */
export function allowedActs(mediationCase: MediationCase, ctx: RuleContext): CaseActName[] {
  return CASE_ACT_NAMES.filter((name) => {
    const act: CaseAct = CASE_ACTS[name];
    if (act.effect === 'change') return act.objection(mediationCase, ctx) === null;
    return act.effect === 'remove';
  });
}

/** Every act with its words; open are those that may be tried by somebody with these rights. */
export function offerActs(
  mediationCase: MediationCase,
  ctx: RuleContext,
  isAllowed: (right: Right) => boolean,
): Record<CaseActName, ActOffer> {
  const open = new Set(allowedActs(mediationCase, ctx));
  const offers = CASE_ACT_NAMES.map((name): [CaseActName, ActOffer] => {
    const { right, words }: CaseAct = CASE_ACTS[name];
    const { button, again } = words;
    return [name, { button, again: again ?? button, isOpen: open.has(name) && isAllowed(right) }];
  });
  return Object.fromEntries(offers) as Record<CaseActName, ActOffer>;
}
