import type { Obligation } from '@shared/domain/case/model/agreement';
import type { Consent, MediationCase } from '@shared/domain/case/model/mediation-case';
import { acceptCase, extendMediation } from '@shared/domain/case/rules/acceptance';
import { signAgreement } from '@shared/domain/case/rules/agreement';
import { terminateCase } from '@shared/domain/case/rules/ending';
import { recordConsents } from '@shared/domain/case/rules/parties';
import { day } from './day';
import { makeClause, makeObligation, makeSigning, makeTerms } from './make-agreement';
import {
  makeAcceptedCase,
  makeConsent,
  makeContext,
  makeMediatingCase,
  makeParty,
} from './make-case';

/** Acts and answers on the days that a test names; today is 19 November 2026. */
export const ctx = makeContext();
export const joined = makeParty({
  id: 'p3',
  side: 'respondent',
  name: '赵六',
  idNumber: '',
  phone: '',
});
const known = { acceptedOn: day('2026-11-06'), acceptedBy: '', limitInDays: 30 };
export const accepted = (changes: Partial<MediationCase> = {}) =>
  makeAcceptedCase({ acceptance: { ...known, partyIds: ['p1', 'p2'] }, ...changes });
export const accept = (one: MediationCase, on: string) =>
  acceptCase(one, { acceptedOn: day(on), acceptedBy: '', limitInDays: 30 }, ctx);
export const consent = (one: MediationCase, consents: Consent[]) =>
  recordConsents(one, consents, ctx);
export const extend = (one: MediationCase, extendedOn: string, untilOn: string) =>
  extendMediation(one, { extendedOn: day(extendedOn), untilOn: day(untilOn), reason: '' }, ctx);
export const terminate = (one: MediationCase, on: string) =>
  terminateCase(
    one,
    {
      terminatedOn: day(on),
      ground: 'no_agreement',
      reason: '分歧较大',
      areRemediesExplained: true,
      remediesNote: '',
    },
    ctx,
  );
export const owing = (changes: Partial<Obligation>) =>
  makeTerms({ clauses: [makeClause({ obligations: [makeObligation(changes)] })] });
export const drafted = (terms = makeTerms()) =>
  makeMediatingCase({ agreement: { form: 'written', terms, number: '1', signing: null } });
export const sign = (one: MediationCase, changes: Parameters<typeof makeSigning>[0] = {}) =>
  signAgreement(one, makeSigning(changes), ctx);
export const given = (id: string, on: string, earlier?: Consent['earlier']) =>
  makeConsent(id, { askedOn: day(on), ...(earlier && { earlier }) });
export const refused = (id: string, on: string) =>
  makeConsent(id, { isGiven: false, askedOn: day(on) });
