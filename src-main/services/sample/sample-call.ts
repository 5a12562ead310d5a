import type { AgreementTerms, Signing } from '@shared/domain/agreement/agreement';
import type {
  FollowUp,
  FulfillmentRecord,
  JudicialConfirmation,
} from '@shared/domain/agreement/follow-through';
import type { CaseView } from '@shared/domain/case/case-view';
import type { Closure, Decline, Termination, Withdrawal } from '@shared/domain/case/closing';
import type { Acceptance, Consent, Extension } from '@shared/domain/case/mediation-case';
import type { Registration } from '@shared/domain/case/registration';
import type { Session } from '@shared/domain/case/session';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import type { CaseMediator } from '@shared/domain/mediator/mediator';
import type { Party } from '@shared/domain/party/party';

/** What each use case is given, the case and its revision left out: the runner adds them. */
export interface SampleInputs {
  'cases.register': { registration: Registration; parties: Party[] };
  'cases.recordConsents': { consents: Consent[] };
  'cases.appointMediators': { mediators: Omit<CaseMediator, 'name' | 'nickname'>[] };
  'cases.accept': { acceptance: Acceptance };
  'cases.decline': { decline: Decline };
  'cases.withdraw': { withdrawal: Withdrawal };
  'cases.extend': { extension: Extension };
  'cases.saveSession': { session: Session };
  'cases.draftAgreement': { terms: AgreementTerms };
  'cases.signAgreement': { signing: Signing };
  'cases.concludeOrally': { terms: AgreementTerms; agreedOn: LocalDate };
  'cases.terminate': { termination: Termination };
  'cases.recordFulfillment': { record: FulfillmentRecord };
  'cases.recordFollowUp': { followUp: FollowUp };
  'cases.resolveRework': { followUpId: string; resolvedOn: LocalDate; note: string };
  'cases.recordConfirmation': { confirmation: JudicialConfirmation };
  'cases.close': { closure: Closure };
}

export type SampleRoute = keyof SampleInputs;

/** One thing that a mediator does with a case. */
export type SampleStep = {
  [K in SampleRoute]: { readonly route: K; readonly input: SampleInputs[K] };
}[SampleRoute];

/** The case and the revision that a save is based on. */
export interface SaveTarget {
  readonly caseId: string;
  readonly revision: number;
}

/**
 * Does one step and answers the case as it then is. The services answer it when the sample studio is made;
 * the demonstration sends it through the window. Rejects when a rule refuses the step.
 */
export type SampleCall = (
  route: SampleRoute,
  input: SampleStep['input'] | (SampleStep['input'] & SaveTarget),
) => Promise<CaseView>;
