import type { FollowUp } from '../model/follow-through';
import { leastSatisfied } from '../model/satisfaction';

/** Whether a follow-up found somebody dissatisfied and the second handling (二次办理) is not done yet. */
export function isReworkOpen(followUp: FollowUp): boolean {
  return leastSatisfied(followUp) === 'dissatisfied' && followUp.reworkResolvedOn === null;
}
