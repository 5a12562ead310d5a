import { formatChineseDate } from '../../kernel/local-date';
import { allow, type Ruling, refuse } from '../../kernel/ruling';
import { boundParties, wholeSideOf } from '../../party/whole-side';
import type { Objection } from '../../record/act';
import { findOpenPoint } from '../agreement/open-points';
import type { CaseDay } from '../days/case-days';
import { objectToDays } from '../days/find-disorders';
import type { AgreementTerms, OralAgreement, Signature, Signing } from '../model/agreement';
import { isLaborDispute } from '../model/dispute-category';
import type { MediationCase } from '../model/mediation-case';
import { leavingOf, stayingParties } from '../model/party-change';
import type { RuleContext } from '../model/rule-context';
import { heldSessions } from '../model/session-facts';
import { objectToMove, objectToReadiness } from './objections';
import { objectToUnknownParty } from './parties';
import { allSignatures, objectToSignatures } from './signatures';

/**
 * Writes or rewrites the text of a written agreement (《人民调解法》第28、29条). Needs a session that was held and the
 * consent of every party. The case stays 调解中 until the paper is signed and sealed.
 */
export function draftAgreement(
  mediationCase: MediationCase,
  terms: AgreementTerms,
  ctx: RuleContext,
): Ruling<MediationCase> {
  const { number } = mediationCase;
  const drafted: MediationCase = {
    ...mediationCase,
    agreement: { form: 'written', terms, number, signing: null },
    // Who signed another text has not signed this one.
    signatures: isSameText(mediationCase, terms) ? mediationCase.signatures : [],
  };
  const objection =
    objectToAgreeing(mediationCase, ctx) ??
    objectToTerms(mediationCase, terms) ??
    objectToDays(mediationCase, drafted, ctx, (day) => dueFieldOf(terms, day));
  return objection ?? allow(drafted);
}

/**
 * 登记谁签了名: one party signs today, another on Friday. Who has not signed is told by `signing-standing.ts`; the agreement is
 * not in force for that. Replaces what was noted; see `objectToSignatures` for whose hand may sign.
 */
export function noteSignatures(
  mediationCase: MediationCase,
  signatures: Signature[],
  ctx: RuleContext,
): Ruling<MediationCase> {
  const objection = objectToSigning(mediationCase, ctx);
  if (objection) return objection;
  const noted: MediationCase = { ...mediationCase, signatures };
  return (
    objectToSignatures(mediationCase, signatures) ??
    objectToDays(mediationCase, noted, ctx, ({ name, of }) => {
      const place = signatures.findIndex(({ partyId }) => partyId === of);
      return name === 'signedOn' && place >= 0 ? `signatures.${place}.signedOn` : null;
    }) ??
    allow(noted)
  );
}

/**
 * Records the three acts that bring the written agreement into force (《人民调解法》第29条第2款): signed by the parties,
 * signed by the mediators, sealed by the committee; each on a day not in the future and not before the last session. The
 * three may come in any order. Whoever was not noted before signed on the parties' day, the guardian for a child under 8.
 * @param said whose hands signed, of parties that were not noted
 */
export function signAgreement(
  mediationCase: MediationCase,
  signing: Signing,
  ctx: RuleContext,
  said: readonly Pick<Signature, 'partyId' | 'by'>[] = [],
): Ruling<MediationCase> {
  const { agreement } = mediationCase;
  if (agreement?.form === 'written' && agreement.signing !== null)
    return refuse('AGREEMENT_ALREADY_SIGNED');
  const objection = objectToSigning(mediationCase, ctx);
  if (objection) return objection;
  if (agreement?.form !== 'written') return refuse('AGREEMENT_MISSING');
  const signatures = allSignatures(mediationCase, signing.partiesSignedOn, said);
  const signed: MediationCase = {
    ...mediationCase,
    status: 'agreement_reached',
    agreement: { ...agreement, signing },
    signatures,
  };
  const obstacle =
    objectToOpenPoints(agreement.terms, null) ??
    withoutField(objectToTerms(mediationCase, agreement.terms)) ??
    objectToSignatures(mediationCase, signatures) ??
    objectToDays(mediationCase, signed, ctx, (day) => signingFieldOf(signing, day));
  return obstacle ?? allow(signed);
}

/**
 * Records an oral agreement, in force from the day the parties agree (《人民调解法》第28、30条). Not open to labour
 * disputes, whose agreement must be written (《劳动争议调解仲裁法》第14条).
 */
export function concludeOrally(
  mediationCase: MediationCase,
  outcome: Pick<OralAgreement, 'terms' | 'agreedOn'>,
  ctx: RuleContext,
): Ruling<MediationCase> {
  const { terms, agreedOn } = outcome;
  const { number } = mediationCase;
  const concluded: MediationCase = {
    ...mediationCase,
    status: 'agreement_reached',
    agreement: { form: 'oral', terms, number, agreedOn },
  };
  const objection =
    objectToOralForm(mediationCase) ??
    objectToAgreeing(mediationCase, ctx) ??
    objectToTerms(mediationCase, terms) ??
    objectToOpenPoints(terms, 'terms') ??
    objectToDays(mediationCase, concluded, ctx, (day) =>
      day.name === 'agreedOn' || day.name === 'effectiveOn' ? 'agreedOn' : dueFieldOf(terms, day),
    );
  return objection ?? allow(concluded);
}

/** Objects while nothing can be signed: no written text, or no agreement can come about. */
export function objectToSigning(mediationCase: MediationCase, ctx: RuleContext): Objection {
  return (
    objectToAgreeing(mediationCase, ctx) ??
    (mediationCase.agreement?.form === 'written' ? null : refuse('AGREEMENT_MISSING'))
  );
}

function isSameText({ agreement }: MediationCase, terms: AgreementTerms): boolean {
  return JSON.stringify(agreement?.terms) === JSON.stringify(terms);
}

function objectToOralForm({ registration }: MediationCase): Objection {
  return isLaborDispute(registration.category) ? refuse('LABOR_NEEDS_WRITTEN_AGREEMENT') : null;
}

/** Objects while no agreement can come about: not in mediation, nothing held yet, or a consent lacking. */
export function objectToAgreeing(mediationCase: MediationCase, ctx: RuleContext): Objection {
  const objection = objectToMove(mediationCase, 'agreement_reached');
  if (objection) return mediationCase.status === 'accepted' ? refuse('NO_SESSION_HELD') : objection;
  if (heldSessions(mediationCase).length === 0) return refuse('NO_SESSION_HELD');
  return objectToReadiness(mediationCase, ctx.today);
}

/** Objects to clauses that name somebody who is no party any more, or one thing twice. */
export function objectToTerms(
  mediationCase: MediationCase,
  { clauses }: Pick<AgreementTerms, 'clauses'>,
): Objection {
  const seen = new Set<string>();
  const twice = clauses.findIndex(
    ({ id }, index) => clauses.findIndex((other) => other.id === id) < index,
  );
  if (twice >= 0) return refuse('ID_NOT_UNIQUE', { field: `terms.clauses.${twice}.id` });
  for (const [index, clause] of clauses.entries()) {
    for (const [place, obligation] of clause.obligations.entries()) {
      const field = `terms.clauses.${index}.obligations.${place}`;
      const { id, obligorPartyId, obligeePartyId } = obligation;
      const objection =
        objectToBound(mediationCase, obligorPartyId, `${field}.obligorPartyId`) ??
        (obligeePartyId === null
          ? null
          : objectToBound(mediationCase, obligeePartyId, `${field}.obligeePartyId`));
      if (objection) return objection;
      if (seen.has(id)) return refuse('ID_NOT_UNIQUE', { field: `${field}.id` });
      seen.add(id);
    }
  }
  return null;
}

// An agreement binds those who sign it, and those who left do not.
function objectToBound(mediationCase: MediationCase, bound: string, field: string): Objection {
  const left = leavingOf(mediationCase, bound);
  if (left !== undefined) {
    const name = mediationCase.parties.find(({ id }) => id === bound)?.name ?? '';
    const why = `${name}已经在${formatChineseDate(left.changedOn)}退出，不在协议上签名，协议不能约束他，请改选别的当事人。`;
    return refuse('NOT_NOW', { field, data: { why } });
  }
  if (wholeSideOf(bound) === null) return objectToUnknownParty(mediationCase, [bound], field);
  return boundParties(bound, stayingParties(mediationCase)).length > 0
    ? null
    : refuse('UNKNOWN_PARTY', { field });
}

// Signing has no terms among its input, so its refusal has no field to stand beside.
function objectToOpenPoints(terms: AgreementTerms, inputName: 'terms' | null): Objection {
  const open = findOpenPoint(terms);
  if (open === null) return null;
  const data = { what: open.what, clause: open.clause };
  return inputName === null
    ? refuse('AGREEMENT_INCOMPLETE', { data })
    : refuse('AGREEMENT_INCOMPLETE', { field: `${inputName}.${open.field}`, data });
}

// What stands in the draft has no field where it is signed.
function withoutField(objection: Objection): Objection {
  if (objection === null) return null;
  const { code, data } = objection.refusal;
  return refuse(code, data === undefined ? {} : { data });
}

function dueFieldOf({ clauses }: AgreementTerms, { name, of }: CaseDay): string | null {
  if (name !== 'dueOn') return null;
  for (const [index, { obligations }] of clauses.entries()) {
    const place = obligations.findIndex(({ id }) => id === of);
    if (place >= 0) return `terms.clauses.${index}.obligations.${place}.dueOn`;
  }
  return null;
}

// The effective day is nobody's field: it stands beside the act that came last.
function signingFieldOf(signing: Signing, { name, on }: CaseDay): string | null {
  const fields = ['partiesSignedOn', 'mediatorsSignedOn', 'sealedOn'] as const;
  const field = fields.find((one) => (name === 'effectiveOn' ? signing[one] === on : one === name));
  if (field !== undefined) return `signing.${field}`;
  return name === 'signedOn' ? 'signing.partiesSignedOn' : null;
}
