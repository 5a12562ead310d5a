import type { LocalDate } from '../../kernel/local-date';
import type { DueDefinition } from '../../record/due';
import { currentArchiving } from '../model/archiving';
import { isLedgerOnly } from '../model/ledger-outcome';
import type { MediationCase } from '../model/mediation-case';
import type { DueContext } from './case-due';
import { CLOCK_DUES } from './clock-due';
import { FEEDBACK_DUE } from './feedback-due';
import { FOLLOW_UP_DUE } from './follow-up-due';
import { OBLIGATION_DUE } from './obligation-due';
import { PROMISE_DUE } from './promise-due';
import { REPORT_DUE } from './report-due';
import { REWORK_DUE } from './rework-due';
import { SESSION_DUE } from './session-due';

/** Everything that a case can ask for, in the order in which it stands in a column of 今日. */
export const CASE_DUES = [
  REPORT_DUE,
  SESSION_DUE,
  ...CLOCK_DUES,
  OBLIGATION_DUE,
  PROMISE_DUE,
  REWORK_DUE,
  FEEDBACK_DUE,
  FOLLOW_UP_DUE,
];

/** Something that a case asks for, as the case stands. */
export type Due = ReturnType<(typeof CASE_DUES)[number]['of']>[number];

type AnyCaseDue = DueDefinition<MediationCase, Due, DueContext>;
// Each definition is only ever handed dues of its own kind.
const BY_KIND = Object.fromEntries(CASE_DUES.map((one) => [one.kind, one])) as unknown as Record<
  Due['kind'],
  AnyCaseDue
>;

/** Everything that the case asks for, on whatever day, as long as it is as it is; what ended in an old ledger or is archived asks for nothing. */
export function duesOf(mediationCase: MediationCase, ctx: DueContext): Due[] {
  if (isLedgerOnly(mediationCase) || currentArchiving(mediationCase) !== null) return [];
  return CASE_DUES.flatMap((one): readonly Due[] => one.of(mediationCase, ctx));
}

/** What is defined of everything of its kind. */
export function definitionOf({ kind }: Pick<Due, 'kind'>): AnyCaseDue {
  return BY_KIND[kind];
}

/** What a case asks for, seen from another day, the case unchanged. */
export function dueSeenOn(due: Due, today: LocalDate): Due {
  return definitionOf(due).seenOn(due, today);
}

/** The last day on which it is asked for at all; null when it has to be done all the same. */
export function lapseDayOf(due: Due): LocalDate | null {
  return definitionOf(due).lapsesOn(due);
}
