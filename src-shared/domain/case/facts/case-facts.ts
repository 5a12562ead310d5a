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
import { KEEPING_TERMS } from '../../studio/keeping-term';
import { AGREEMENT_FORMS, type Obligation } from '../model/agreement';
import { currentArchiving } from '../model/archiving';
import { CASE_SOURCES } from '../model/case-source';
import { obligationsThatHold } from '../model/clauses-in-force';
import { DISPUTE_CATEGORIES } from '../model/dispute-category';
import { ledgerDay, ledgerOutcome } from '../model/ledger-outcome';
import type { MediationCase } from '../model/mediation-case';
import { agreementFormOf, concludedOn, isSuccessful } from '../model/outcome';
import { stayingParties } from '../model/party-change';
import { ALERT_COLORS, DIFFICULTIES, ESCALATION_RISKS } from '../model/registration-words';
import type { Remedy } from '../model/remedy';
import { preventedIn } from '../model/risk-standing';
import { visibleTo } from '../model/visible-to';
import { fulfilledOn } from './fulfilled-on';
import { handlingFacts } from './handling-facts';
import { visitsOf } from './visit-answers';
import { wordsMark } from './words-mark';

/** What the figures of every report are counted from: facts of a case, never sums, none of them depending on today. */
export const CASE_FACTS = {
  /** 分 that the parties promise to pay in an agreement in force; 0 without one. */
  agreementFen: amountColumn,
  registeredOn: dayColumn,
  acceptedOn: dayColumn,
  declinedOn: dayColumn,
  withdrawnOn: dayColumn,
  /** 移送 */
  transferredOn: dayColumn,
  concludedOn: dayColumn,
  /** The day after which it is no longer pending: concluded, withdrawn, or handed on. */
  leftOn: dayColumn,
  fulfilledOn: dayColumn,
  /** Typed into the government's platform. */
  enteredOn: dayColumn,
  confirmationAppliedOn: dayColumn,
  /** 裁定有效 */
  confirmedOn: dayColumn,
  /** The first 反悔起诉 over the agreement. */
  suedOn: dayColumn,
  /** The first 申请执行 of it. */
  enforcementSoughtOn: dayColumn,
  /** The first 回访: which one is first never changes with a later visit. */
  followedUpOn: dayColumn,
  /** Answers about satisfaction that parties gave at all visits; one that was not asked gave none. */
  visitAnswers: countColumn,
  /** Of them 满意 and 基本满意. */
  visitsSatisfied: countColumn,
  /** The sender first heard how it goes, see `firstToldOn`; heard the result; struck it off (销号). */
  toldOn: dayColumn,
  resultToldOn: dayColumn,
  clearedOn: dayColumn,
  /** The first 督促, the first call, the first 交接: which one is first never changes with a later one. */
  urgedOn: dayColumn,
  calledOn: dayColumn,
  handedOn: dayColumn,
  urgingCount: countColumn,
  callCount: countColumn,
  /** Calls in which the party was not reached. */
  missedCallCount: countColumn,
  handoverCount: countColumn,
  /** Stands for the words of the level on which it is dealt with; null where none was written down. */
  levelMark: amountColumn,
  /** Stands for the words of its community, see `wordsMark`; null where none are written. */
  communityMark: amountColumn,
  /** The same of its grid. */
  gridMark: amountColumn,
  /** Whom the dispute concerns, as told (涉及人数); null when nobody counted. */
  peopleInvolved: amountColumn,
  /** Obligations of the agreement in force; 0 without one. */
  obligationCount: countColumn,
  /** Applicants and respondents, a person or an organisation counting as one; agents do not count. */
  partyCount: countColumn,
  source: codeColumn(CASE_SOURCES),
  category: codeColumn(DISPUTE_CATEGORIES),
  difficulty: codeColumn(DIFFICULTIES),
  /** What was prevented, see `preventedIn`. */
  escalationRisk: codeColumn(ESCALATION_RISKS),
  /** As it was registered; how it is worn later depends on what was done. */
  alertColor: codeColumn(ALERT_COLORS),
  /** Of the agreement in force: there is one exactly when the mediation succeeded. */
  agreementForm: codeColumn(AGREEMENT_FORMS),
  involvesDeath: flagColumn,
  involvesMigrantWorkers: flagColumn,
  /** A risk was seen, whatever became of it. */
  isRisky: flagColumn,
  /** 归档: only while the file lies in the archive. */
  archivedOn: dayColumn,
  /** 保管期限 as it was chosen for this file. */
  keepingTerm: codeColumn(KEEPING_TERMS),
  /** First told after the day that stands on the sender's letter or 工单. */
  isToldLate: flagColumn,
} as const;

/**
 * Facts that change by what is done after the end, and count in few reports: only a report whose measures say that they go
 * by one (`by`) is another report when it changes.
 */
export const LATE_FACTS: ReadonlySet<string> = new Set<keyof CaseFacts>([
  ...(['visitAnswers', 'visitsSatisfied', 'isToldLate', 'levelMark'] as const),
  ...(['archivedOn', 'keepingTerm'] as const),
  ...(['urgingCount', 'callCount', 'missedCallCount', 'handoverCount'] as const),
]);

export type CaseFacts = ValuesOf<typeof CASE_FACTS>;

/** Boils a case down to what reports count. */
export function factsOf(mediationCase: MediationCase): CaseFacts {
  const { registration } = mediationCase;
  const endedOn = concludedOn(mediationCase);
  const withdrawnOn =
    mediationCase.withdrawal?.withdrawnOn ?? ledgerDay(mediationCase, 'withdrawn');
  const archived = currentArchiving(mediationCase);
  const transferredOn = mediationCase.transfer?.transferredOn ?? null;
  return {
    agreementFen: agreementFen(mediationCase),
    registeredOn: registration.registeredOn,
    acceptedOn: mediationCase.acceptance?.acceptedOn ?? null,
    declinedOn: mediationCase.decline?.declinedOn ?? ledgerDay(mediationCase, 'declined'),
    withdrawnOn,
    transferredOn,
    concludedOn: endedOn,
    leftOn: endedOn ?? withdrawnOn ?? transferredOn,
    fulfilledOn: fulfilledOn(mediationCase),
    enteredOn: mediationCase.platform?.enteredOn ?? null,
    confirmationAppliedOn: mediationCase.judicialConfirmation?.appliedOn ?? null,
    confirmedOn: confirmedOn(mediationCase),
    suedOn: firstSoughtOn(mediationCase, 'lawsuit'),
    enforcementSoughtOn: firstSoughtOn(mediationCase, 'enforcement'),
    followedUpOn: followedUpOn(mediationCase),
    ...visitsOf(mediationCase),
    ...handlingFacts(mediationCase),
    archivedOn: archived?.archivedOn ?? null,
    keepingTerm: archived?.term ?? null,
    communityMark: wordsMark(registration.community),
    gridMark: wordsMark(registration.grid),
    peopleInvolved: registration.peopleInvolved,
    obligationCount: isSuccessful(mediationCase) ? obligationsThatHold(mediationCase).length : 0,
    partyCount: stayingParties(mediationCase).length,
    source: registration.source,
    category: registration.category,
    difficulty: registration.difficulty,
    escalationRisk: preventedIn(mediationCase),
    alertColor: registration.alertColor,
    agreementForm: agreementFormOf(mediationCase),
    involvesDeath: registration.involvesDeath,
    involvesMigrantWorkers: registration.involvesMigrantWorkers,
    isRisky: mediationCase.risks.length > 0 || registration.escalationRisk !== 'none',
  };
}

/** 协议涉及金额 in 分: what the parties promise to pay in an agreement in force, or what an old ledger says; 0 without one. */
export function agreementFen(mediationCase: MediationCase): number {
  if (!isSuccessful(mediationCase)) return 0;
  if (mediationCase.agreement === null) return ledgerOutcome(mediationCase)?.amountFen ?? 0;
  return obligationsInForce(mediationCase).reduce(
    (sum, obligation) => sum + (obligation.amountFen ?? 0),
    0,
  );
}

function obligationsInForce(mediationCase: MediationCase): readonly Obligation[] {
  if (mediationCase.agreement === null || !isSuccessful(mediationCase)) return [];
  return mediationCase.agreement.terms.clauses.flatMap((clause) => clause.obligations);
}

function followedUpOn({ followUps }: MediationCase): LocalDate | null {
  return followUps.reduce<LocalDate | null>(
    (first, { visitedOn }) => (first === null || visitedOn < first ? visitedOn : first),
    null,
  );
}

function firstSoughtOn({ remedies }: MediationCase, way: Remedy): LocalDate | null {
  return remedies
    .filter(({ remedy }) => remedy === way)
    .reduce<LocalDate | null>(
      (first, { soughtOn }) => (first === null || soughtOn < first ? soughtOn : first),
      null,
    );
}

function confirmedOn({ judicialConfirmation }: MediationCase): LocalDate | null {
  return judicialConfirmation?.state === 'confirmed' ? judicialConfirmation.decidedOn : null;
}

/** The facts of cases that are at hand. */
export function caseFactTable(cases: readonly MediationCase[]): FactTable<CaseFacts> {
  return factTableOf(cases, factsOf, ({ serial }) => serialOrder(serial), visibleTo);
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
