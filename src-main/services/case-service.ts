import type { AgreementTerms, Signing } from '@shared/domain/agreement/agreement';
import type {
  FollowUp,
  FulfillmentRecord,
  JudicialConfirmation,
} from '@shared/domain/agreement/follow-through';
import type { CaseView } from '@shared/domain/case/case-view';
import type { Closure, Decline, Termination, Withdrawal } from '@shared/domain/case/closing';
import type {
  Acceptance,
  Consent,
  Extension,
  MediationCase,
} from '@shared/domain/case/mediation-case';
import type { Registration } from '@shared/domain/case/registration';
import type { RuleContext } from '@shared/domain/case/rule-context';
import { acceptCase, declineCase, extendMediation } from '@shared/domain/case/rules/acceptance';
import { concludeOrally, draftAgreement, signAgreement } from '@shared/domain/case/rules/agreement';
import { closeCase, terminateCase, withdrawCase } from '@shared/domain/case/rules/ending';
import {
  recordConfirmation,
  recordFollowUp,
  recordFulfillment,
  resolveRework,
} from '@shared/domain/case/rules/follow-through';
import { appointMediators } from '@shared/domain/case/rules/mediators';
import { recordConsents, saveParties, updateContacts } from '@shared/domain/case/rules/parties';
import { updateRegistration } from '@shared/domain/case/rules/registration';
import { removeSession, saveSession } from '@shared/domain/case/rules/sessions';
import type { Session } from '@shared/domain/case/session';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import { allow, type Ruling } from '@shared/domain/kernel/ruling';
import { keepPaper } from '@shared/domain/paperwork/kept-paper';
import type { Party, PartyContact } from '@shared/domain/party/party';
import { type CaseServiceOptions, type CaseTarget, createCaseDesk, type Rule } from './case-desk';
import { type MediatorChoice, nameMediators } from './name-mediators';

type Change<T> = (input: CaseTarget & T) => Promise<CaseView>;

/** The use cases of a single case, one for each route of the same name. */
export interface CaseService {
  readonly get: (input: { caseId: string }) => Promise<CaseView>;
  readonly register: (input: { registration: Registration; parties: Party[] }) => Promise<CaseView>;
  readonly updateRegistration: Change<{ registration: Registration }>;
  readonly saveParties: Change<{ parties: Party[] }>;
  readonly updateContacts: Change<{ contacts: PartyContact[] }>;
  readonly recordConsents: Change<{ consents: Consent[] }>;
  readonly appointMediators: Change<{ mediators: MediatorChoice[] }>;
  readonly accept: Change<{ acceptance: Acceptance }>;
  readonly decline: Change<{ decline: Decline }>;
  readonly withdraw: Change<{ withdrawal: Withdrawal }>;
  readonly extend: Change<{ extension: Extension }>;
  readonly saveSession: Change<{ session: Session }>;
  readonly removeSession: Change<{ sessionId: string }>;
  readonly draftAgreement: Change<{ terms: AgreementTerms }>;
  readonly signAgreement: Change<{ signing: Signing }>;
  readonly concludeOrally: Change<{ terms: AgreementTerms; agreedOn: LocalDate }>;
  readonly terminate: Change<{ termination: Termination }>;
  readonly recordFulfillment: Change<{ record: FulfillmentRecord }>;
  readonly recordFollowUp: Change<{ followUp: FollowUp }>;
  readonly resolveRework: Change<{ followUpId: string; resolvedOn: LocalDate; note: string }>;
  readonly recordConfirmation: Change<{ confirmation: JudicialConfirmation }>;
  readonly close: Change<{ closure: Closure }>;
}

/**
 * Builds the use cases of a case: load → rule of the domain → save. Each rejects with ServiceError
 * (RULE_REFUSED with the rule's reason) or StoreError; nothing is then changed.
 */
export function createCaseService(options: CaseServiceOptions): CaseService {
  const { change: save, register, view } = createCaseDesk(options);
  const change = (action: string, target: CaseTarget, rule: Rule): Promise<CaseView> =>
    save(target, rule, action);
  const keep = (one: MediationCase, { today }: RuleContext): MediationCase =>
    keepPaper(one, options.desk.studio, today);
  const keepOf = (ruling: Ruling<MediationCase>, ctx: RuleContext): Ruling<MediationCase> =>
    ruling.ok ? allow(keep(ruling.value, ctx)) : ruling;
  return {
    get: ({ caseId }) => view(caseId),
    register,
    updateRegistration: (input) =>
      change('cases.updateRegistration', input, (one, ctx) =>
        updateRegistration(one, input.registration, ctx),
      ),
    saveParties: (input) =>
      change('cases.saveParties', input, (one, ctx) => saveParties(one, input.parties, ctx)),
    updateContacts: (input) =>
      change('cases.updateContacts', input, (one, ctx) =>
        // Where an earlier version kept no paper, it is kept as it still reads before the change.
        updateContacts(keep(one, ctx), input.contacts, ctx),
      ),
    recordConsents: (input) =>
      change('cases.recordConsents', input, (one, ctx) => recordConsents(one, input.consents, ctx)),
    appointMediators: (input) =>
      change('cases.appointMediators', input, (one, ctx) => {
        const named = nameMediators(input.mediators, one.mediators, options.desk.studio.mediators);
        return named.ok ? appointMediators(one, named.value, ctx) : named;
      }),
    accept: (input) =>
      change('cases.accept', input, (one, ctx) => acceptCase(one, input.acceptance, ctx)),
    decline: (input) =>
      change('cases.decline', input, (one, ctx) => declineCase(one, input.decline, ctx)),
    withdraw: (input) =>
      change('cases.withdraw', input, (one, ctx) => withdrawCase(one, input.withdrawal, ctx)),
    extend: (input) =>
      change('cases.extend', input, (one, ctx) => extendMediation(one, input.extension, ctx)),
    saveSession: (input) =>
      change('cases.saveSession', input, (one, ctx) => saveSession(one, input.session, ctx)),
    removeSession: (input) =>
      change('cases.removeSession', input, (one, ctx) => removeSession(one, input.sessionId, ctx)),
    draftAgreement: (input) =>
      change('cases.draftAgreement', input, (one, ctx) => draftAgreement(one, input.terms, ctx)),
    signAgreement: (input) =>
      change('cases.signAgreement', input, (one, ctx) =>
        keepOf(signAgreement(one, input.signing, ctx), ctx),
      ),
    concludeOrally: (input) =>
      change('cases.concludeOrally', input, (one, ctx) =>
        keepOf(concludeOrally(one, { terms: input.terms, agreedOn: input.agreedOn }, ctx), ctx),
      ),
    terminate: (input) =>
      change('cases.terminate', input, (one, ctx) => terminateCase(one, input.termination, ctx)),
    recordFulfillment: (input) =>
      change('cases.recordFulfillment', input, (one, ctx) =>
        recordFulfillment(one, input.record, ctx),
      ),
    recordFollowUp: (input) =>
      change('cases.recordFollowUp', input, (one, ctx) => recordFollowUp(one, input.followUp, ctx)),
    resolveRework: (input) =>
      change('cases.resolveRework', input, (one, ctx) => {
        const { followUpId, resolvedOn, note } = input;
        return resolveRework(one, { followUpId, resolvedOn, note }, ctx);
      }),
    recordConfirmation: (input) =>
      change('cases.recordConfirmation', input, (one, ctx) =>
        recordConfirmation(one, input.confirmation, ctx),
      ),
    close: (input) =>
      change('cases.close', input, (one, ctx) => closeCase(one, input.closure, ctx)),
  };
}
