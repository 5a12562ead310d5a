import type { LocalDate } from '../../kernel/local-date';
import {
  amountColumn,
  codeColumn,
  countColumn,
  dayColumn,
  flagColumn,
  type ValuesOf,
} from '../../record/columns';
import { type FactTable, factTableOf } from '../../record/fact-table';
import { AGREEMENT_FORMS } from '../model/agreement';
import { CASE_SOURCES } from '../model/case-source';
import { DISPUTE_CATEGORIES } from '../model/dispute-category';
import type { MediationCase } from '../model/mediation-case';
import { concludedOn, isSuccessful } from '../model/outcome';
import { DIFFICULTIES, ESCALATION_RISKS } from '../model/registration-words';
import { fulfilledOn } from './fulfilled-on';

/** What the figures of every report are counted from: facts of a case, never sums, none of them depending on today. */
export const CASE_FACTS = {
  /** 分 that the parties promise to pay in an agreement in force; 0 without one. */
  agreementFen: amountColumn,
  registeredOn: dayColumn,
  acceptedOn: dayColumn,
  declinedOn: dayColumn,
  withdrawnOn: dayColumn,
  concludedOn: dayColumn,
  /** The day after which it is no longer pending: concluded, or withdrawn. */
  leftOn: dayColumn,
  fulfilledOn: dayColumn,
  confirmationAppliedOn: dayColumn,
  /** 裁定有效 */
  confirmedOn: dayColumn,
  /** Applicants and respondents, a person or an organisation counting as one; agents do not count. */
  partyCount: countColumn,
  source: codeColumn(CASE_SOURCES),
  category: codeColumn(DISPUTE_CATEGORIES),
  difficulty: codeColumn(DIFFICULTIES),
  escalationRisk: codeColumn(ESCALATION_RISKS),
  /** Of the agreement in force: there is one exactly when the mediation succeeded. */
  agreementForm: codeColumn(AGREEMENT_FORMS),
  involvesDeath: flagColumn,
  involvesMigrantWorkers: flagColumn,
} as const;

export type CaseFacts = ValuesOf<typeof CASE_FACTS>;

/** Boils a case down to what reports count. */
export function factsOf(mediationCase: MediationCase): CaseFacts {
  const { registration, agreement } = mediationCase;
  const endedOn = concludedOn(mediationCase);
  const withdrawnOn = mediationCase.withdrawal?.withdrawnOn ?? null;
  return {
    agreementFen: agreementFen(mediationCase),
    registeredOn: registration.registeredOn,
    acceptedOn: mediationCase.acceptance?.acceptedOn ?? null,
    declinedOn: mediationCase.decline?.declinedOn ?? null,
    withdrawnOn,
    concludedOn: endedOn,
    leftOn: endedOn ?? withdrawnOn,
    fulfilledOn: fulfilledOn(mediationCase),
    confirmationAppliedOn: mediationCase.judicialConfirmation?.appliedOn ?? null,
    confirmedOn: confirmedOn(mediationCase),
    partyCount: mediationCase.parties.length,
    source: registration.source,
    category: registration.category,
    difficulty: registration.difficulty,
    escalationRisk: registration.escalationRisk,
    agreementForm: agreement !== null && isSuccessful(mediationCase) ? agreement.form : null,
    involvesDeath: registration.involvesDeath,
    involvesMigrantWorkers: registration.involvesMigrantWorkers,
  };
}

/** 协议涉及金额 in 分: what the parties promise to pay in an agreement in force; 0 without one. */
export function agreementFen(mediationCase: MediationCase): number {
  if (mediationCase.agreement === null || !isSuccessful(mediationCase)) return 0;
  return mediationCase.agreement.terms.clauses
    .flatMap((clause) => clause.obligations)
    .reduce((sum, obligation) => sum + (obligation.amountFen ?? 0), 0);
}

function confirmedOn({ judicialConfirmation }: MediationCase): LocalDate | null {
  return judicialConfirmation?.state === 'confirmed' ? judicialConfirmation.decidedOn : null;
}

/** The facts of cases that are at hand. */
export function caseFactTable(cases: readonly MediationCase[]): FactTable<CaseFacts> {
  return factTableOf(cases, factsOf, ({ serial }) => serialOrder(serial));
}

const ORDINALS = 10_000_000;

/** Year and running number as one number: cases stand by it among others of the same day. */
export function serialOrder({ year, ordinal }: MediationCase['serial']): number {
  return year * ORDINALS + ordinal;
}

/** What `serialOrder` was made of. */
export function serialOf(order: number): MediationCase['serial'] {
  const year = Math.floor(order / ORDINALS);
  // Not by `%`, which a processor works out a hundred times slower for numbers as large as these.
  return { year, ordinal: order - year * ORDINALS };
}
