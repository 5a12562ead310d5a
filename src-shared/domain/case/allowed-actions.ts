import { assertNever } from '../kernel/ruling';
import type { CaseAction } from './case-view';
import { isLaborDispute } from './dispute-category';
import type { MediationCase } from './mediation-case';
import type { RuleContext } from './rule-context';
import { objectToAgreeing } from './rules/agreement';
import { objectToMediators, objectToReadiness } from './rules/objections';

/**
 * What may be tried with the case today. Whatever is missing here, the rules refuse; what is listed may still be refused
 * for its input, such as a day in the future.
 */
export function allowedActions(mediationCase: MediationCase, ctx: RuleContext): CaseAction[] {
  switch (mediationCase.status) {
    case 'registered':
      return [...EDITING, ...acceptAction(mediationCase, ctx), 'decline', 'withdraw'];
    case 'accepted':
    case 'mediating':
      return [
        ...EDITING,
        ...sessionActions(mediationCase, ctx),
        'extend',
        ...agreementActions(mediationCase, ctx),
        'terminate',
        'withdraw',
      ];
    case 'agreement_reached':
      return [...followThroughActions(mediationCase), 'close'];
    case 'closed':
      return followThroughActions(mediationCase);
    case 'terminated':
    case 'declined':
    case 'withdrawn':
      return [];
    default:
      return assertNever(mediationCase.status);
  }
}

const EDITING: readonly CaseAction[] = [
  'edit_registration',
  'edit_parties',
  'record_consent',
  'appoint_mediators',
];

function acceptAction(mediationCase: MediationCase, ctx: RuleContext): CaseAction[] {
  const objection = objectToReadiness(mediationCase, ctx.today) ?? objectToMediators(mediationCase);
  return objection ? [] : ['accept'];
}

function sessionActions(mediationCase: MediationCase, ctx: RuleContext): CaseAction[] {
  const canOpen = objectToReadiness(mediationCase, ctx.today) === null;
  const canEdit = mediationCase.sessions.length > 0;
  return [
    ...(canOpen ? (['open_session'] as const) : []),
    ...(canEdit ? (['edit_session'] as const) : []),
  ];
}

function agreementActions(mediationCase: MediationCase, ctx: RuleContext): CaseAction[] {
  if (objectToAgreeing(mediationCase, ctx)) return [];
  const isDrafted = mediationCase.agreement !== null;
  const mayBeOral = !isLaborDispute(mediationCase.registration.category);
  return [
    'draft_agreement',
    ...(isDrafted ? (['sign_agreement'] as const) : []),
    ...(mayBeOral ? (['conclude_orally'] as const) : []),
  ];
}

function followThroughActions({ agreement }: MediationCase): CaseAction[] {
  const hasObligations = (agreement?.terms.clauses ?? []).some(
    ({ obligations }) => obligations.length > 0,
  );
  return [
    'edit_contacts',
    ...(hasObligations ? (['record_fulfillment'] as const) : []),
    'record_follow_up',
    'record_confirmation',
  ];
}
