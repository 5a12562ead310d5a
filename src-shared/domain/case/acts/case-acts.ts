import type { z } from 'zod';
import { assertNever } from '../../kernel/ruling';
import { lacksRight, type Right } from '../../record/rights';
import type { MediationCase } from '../model/mediation-case';
import type { RuleContext } from '../model/rule-context';
import { refusalSentence } from '../wording/refusal-sentence';
import { accept } from './accept';
import { acceptAtOnce } from './accept-at-once';
import { addAttachments } from './add-attachments';
import { addParties } from './add-parties';
import { adoptProposal } from './adopt-proposal';
import { answerFeedback } from './answer-feedback';
import { answerReport } from './answer-report';
import { appointMediators } from './appoint-mediators';
import { archive } from './archive';
import type { CaseAct } from './case-act';
import { changeAlert } from './change-alert';
import { close } from './close';
import { concludeOrally } from './conclude-orally';
import { decideRecusal } from './decide-recusal';
import { decline } from './decline';
import { describeAttachment } from './describe-attachment';
import { draftAgreement } from './draft-agreement';
import { draftAmendment } from './draft-amendment';
import { editPaperText } from './edit-paper-text';
import { extend } from './extend';
import { handOver } from './hand-over';
import { importRow } from './import-row';
import { linkPerson } from './link-person';
import { mediateAgain } from './mediate-again';
import { moveLevel } from './move-level';
import { notePartyCopy } from './note-party-copy';
import { notePlatform } from './note-platform';
import { notePrinted } from './note-printed';
import { noteSignatures } from './note-signatures';
import { openSession } from './open-session';
import { pauseMediation } from './pause-mediation';
import { putInWriting } from './put-in-writing';
import { recordCallAttempt } from './record-call-attempt';
import { recordConfirmation } from './record-confirmation';
import { recordConsents } from './record-consents';
import { recordDelivery } from './record-delivery';
import { recordFeedback } from './record-feedback';
import { recordFollowUp } from './record-follow-up';
import { recordFulfillment } from './record-fulfillment';
import { recordGuardianConsent } from './record-guardian-consent';
import { recordInvestigation } from './record-investigation';
import { recordLeaving } from './record-leaving';
import { recordMeasure } from './record-measure';
import { recordPrivateTalk } from './record-private-talk';
import { recordProposal } from './record-proposal';
import { recordRecusal } from './record-recusal';
import { recordRemedy } from './record-remedy';
import { recordReport } from './record-report';
import { recordRisk } from './record-risk';
import { recordUrging } from './record-urging';
import { remove, restore } from './recycle';
import { register } from './register';
import { registerAgain } from './register-again';
import { removeAmendment } from './remove-amendment';
import { removeAttachment } from './remove-attachment';
import { removeCallAttempt } from './remove-call-attempt';
import { removeDelivery } from './remove-delivery';
import { removeFeedback } from './remove-feedback';
import { removeGuardianConsent } from './remove-guardian-consent';
import { removeInvestigation } from './remove-investigation';
import { removeLeaving } from './remove-leaving';
import { removeMeasure } from './remove-measure';
import { removePrivateTalk } from './remove-private-talk';
import { removeProposal } from './remove-proposal';
import { removeRecusal } from './remove-recusal';
import { removeRemedy } from './remove-remedy';
import { removeReport } from './remove-report';
import { removeRisk } from './remove-risk';
import { removeSession } from './remove-session';
import { removeUrging } from './remove-urging';
import { reopen } from './reopen';
import { rescheduleSession } from './reschedule-session';
import { resolveRework } from './resolve-rework';
import { resumeMediation } from './resume-mediation';
import { saveParties } from './save-parties';
import { saveSession } from './save-session';
import { settleOnTheSpot } from './settle-on-the-spot';
import { settleRisk } from './settle-risk';
import { signAgreement } from './sign-agreement';
import { signAmendment } from './sign-amendment';
import { terminate } from './terminate';
import { transfer } from './transfer';
import { updateContacts } from './update-contacts';
import { updateRegistration } from './update-registration';
import { withdraw } from './withdraw';

/**
 * Everything that can be done with a case. Routes, handlers, rights, words of buttons and history and what
 * can be taken back come from here; nothing repeats it.
 */
export const CASE_ACTS = {
  register,
  registerAgain,
  settleOnTheSpot,
  importRow,
  updateRegistration,
  changeAlert,
  recordReport,
  answerReport,
  removeReport,
  recordRisk,
  settleRisk,
  removeRisk,
  recordMeasure,
  removeMeasure,
  saveParties,
  addParties,
  recordLeaving,
  removeLeaving,
  linkPerson,
  updateContacts,
  recordConsents,
  recordGuardianConsent,
  removeGuardianConsent,
  recordCallAttempt,
  removeCallAttempt,
  appointMediators,
  recordRecusal,
  decideRecusal,
  removeRecusal,
  acceptAtOnce,
  accept,
  decline,
  withdraw,
  transfer,
  extend,
  pauseMediation,
  resumeMediation,
  openSession,
  saveSession,
  rescheduleSession,
  removeSession,
  recordInvestigation,
  removeInvestigation,
  recordPrivateTalk,
  removePrivateTalk,
  recordProposal,
  removeProposal,
  adoptProposal,
  draftAgreement,
  noteSignatures,
  signAgreement,
  concludeOrally,
  putInWriting,
  draftAmendment,
  signAmendment,
  removeAmendment,
  terminate,
  recordFulfillment,
  recordUrging,
  removeUrging,
  recordRemedy,
  removeRemedy,
  recordFollowUp,
  resolveRework,
  recordConfirmation,
  recordFeedback,
  answerFeedback,
  removeFeedback,
  recordDelivery,
  removeDelivery,
  handOver,
  moveLevel,
  close,
  archive,
  reopen,
  mediateAgain,
  addAttachments,
  describeAttachment,
  removeAttachment,
  notePrinted,
  notePartyCopy,
  editPaperText,
  notePlatform,
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
  /** What it is and what the law asks of it; empty where nothing needs to be said. */
  readonly about: string;
  readonly isOpen: boolean;
  /** Why it may not be tried now, as a sentence; empty when it may. */
  readonly whyNot: string;
}

/**
 * The acts that may be tried with a case in the lists today. Whatever is missing here, the rules refuse; what is listed
 * may still be refused for its input, such as a day in the future.
 */
export function allowedActs(mediationCase: MediationCase, ctx: RuleContext): CaseActName[] {
  return CASE_ACT_NAMES.filter((name) => obstacleTo(CASE_ACTS[name], mediationCase, ctx) === '');
}

/** Every act with its words, and why it may not be tried by somebody with these rights, if it may not. */
export function offerActs(
  mediationCase: MediationCase,
  ctx: RuleContext,
  isAllowed: (right: Right) => boolean,
): Record<CaseActName, ActOffer> {
  const offers = CASE_ACT_NAMES.map((name): [CaseActName, ActOffer] => {
    const act: CaseAct = CASE_ACTS[name];
    const { button, again, about } = act.words;
    const whyNot = isAllowed(act.right)
      ? obstacleTo(act, mediationCase, ctx)
      : `${lacksRight(act.right)}。`;
    const words = { button, again: again ?? button, about: about ?? '' };
    return [name, { ...words, isOpen: whyNot === '', whyNot }];
  });
  return Object.fromEntries(offers) as Record<CaseActName, ActOffer>;
}

/** Why the rules do not let an act be tried with a case in the lists; empty when they do. */
function obstacleTo(act: CaseAct, mediationCase: MediationCase, ctx: RuleContext): string {
  switch (act.effect) {
    case 'change': {
      const objection = act.objection(mediationCase, ctx);
      return objection === null ? '' : refusalSentence(objection.refusal);
    }
    case 'begin':
      return '这件纠纷已经登记。';
    case 'restore':
      return '这件纠纷没有删除，不用恢复。';
    case 'remove':
      return '';
    default:
      return assertNever(act);
  }
}
