import type { MediationCase } from '../case/model/mediation-case';
import { concludedOn, isSuccessful } from '../case/model/outcome';
import type { LocalDate } from '../kernel/local-date';
import type { MeasureUnit, Period } from './monthly-report';
import { isWithin } from './report-period';

interface MeasureHead {
  /** Stable: remembered hand-ins are compared by it. */
  readonly key: string;
  readonly label: string;
  readonly unit: MeasureUnit;
  readonly level: 0 | 1;
}

/** A measure that adds up over time: each case counts on one day, with one amount. */
export interface FlowMeasure extends MeasureHead {
  readonly kind: 'flow';
  /** The day on which the case counts, or null when it does not count. */
  readonly countsOn: (mediationCase: MediationCase) => LocalDate | null;
  /** 件, 人 or 分 that the case adds. */
  readonly amountOf: (mediationCase: MediationCase) => number;
}

/** A measure of a day's end, such as 期末在办; it has no running total. */
export interface StockMeasure extends MeasureHead {
  readonly kind: 'stock';
  readonly isCountedAt: (mediationCase: MediationCase, day: LocalDate) => boolean;
}

export type Measure = FlowMeasure | StockMeasure;

/** A section of the statistics before it is counted. */
export interface MeasureSection {
  readonly key: string;
  readonly title: string;
  readonly sumsTo: string | null;
  readonly measures: readonly Measure[];
}

/** A measure of the cases whose mediation ended in the period. */
export function endedCases(
  head: MeasureHead,
  amountOf: (mediationCase: MediationCase) => number,
): FlowMeasure {
  return { kind: 'flow', ...head, countsOn: concludedOn, amountOf };
}

/** A count of the cases that had an event on a day of the period. */
export function casesWithEvent(
  head: Pick<MeasureHead, 'key' | 'label'>,
  countsOn: (mediationCase: MediationCase) => LocalDate | null,
): FlowMeasure {
  return { kind: 'flow', unit: 'case', level: 0, ...head, countsOn, amountOf: () => 1 };
}

/** Sum of a measure over a period. */
export function sumInPeriod(
  measure: FlowMeasure,
  cases: readonly MediationCase[],
  period: Period,
): number {
  let sum = 0;
  for (const mediationCase of cases) {
    const day = measure.countsOn(mediationCase);
    if (day !== null && isWithin(day, period)) sum += measure.amountOf(mediationCase);
  }
  return sum;
}

/** 涉及当事人数: applicants and respondents, a person or an organisation counting as one; agents do not count. */
export function partyCount(mediationCase: MediationCase): number {
  return mediationCase.parties.length;
}

/** 协议涉及金额 in 分: what the parties promise to pay in an agreement in force; 0 without one. */
export function agreementFen(mediationCase: MediationCase): number {
  if (mediationCase.agreement === null || !isSuccessful(mediationCase)) return 0;
  return mediationCase.agreement.terms.clauses
    .flatMap((clause) => clause.obligations)
    .reduce((sum, obligation) => sum + (obligation.amountFen ?? 0), 0);
}
