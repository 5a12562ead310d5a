import { ALERT_CLOCK } from './alert-clock';
import { ARBITRATION_CLOCK } from './arbitration-clock';
import type { ClockDefinition } from './case-clock';
import { CONFIRMATION_CLOCK } from './confirmation-clock';
import { COURT_REPLY_CLOCK } from './court-reply-clock';
import { COURT_REVIEW_CLOCK } from './court-review-clock';
import { FEEDBACK_CLOCK } from './feedback-clock';
import { MEDIATION_CLOCK } from './mediation-clock';
import { SUPPLEMENT_CLOCK } from './supplement-clock';

/** Every time limit that a case may have, in the order in which their marks stand beside one another. */
export const CASE_CLOCKS = [
  ALERT_CLOCK,
  MEDIATION_CLOCK,
  COURT_REPLY_CLOCK,
  FEEDBACK_CLOCK,
  ARBITRATION_CLOCK,
  CONFIRMATION_CLOCK,
  SUPPLEMENT_CLOCK,
  COURT_REVIEW_CLOCK,
];

export type ClockKind = (typeof CASE_CLOCKS)[number]['kind'];

// Each kind is defined once.
const BY_KIND = Object.fromEntries(CASE_CLOCKS.map((one) => [one.kind, one])) as Record<
  ClockKind,
  ClockDefinition<ClockKind>
>;

/** What is defined of a time limit. */
export function clockDefinitionOf({
  kind,
}: {
  readonly kind: ClockKind;
}): ClockDefinition<ClockKind> {
  return BY_KIND[kind];
}
