import type { LocalDate } from '../kernel/local-date';
import type { Matter } from './matter';
import { isGridReport } from './matter-limits';
import { actedOn, assignedLimit, settledRound } from './matter-standing';

/** What reports count of a matter. */
export type MatterFacts = ReturnType<typeof matterFacts>;

/** What was found wanting is not done until it was done again. */
export function matterFacts(one: Matter) {
  const { reported, rounds, handUp, clearance, turnedOn, answers } = one;
  const settled = settledRound(one);
  const wanting = rounds.find(({ rating }) => rating?.rating === 'dissatisfied');
  const doneOn = settled?.doneOn ?? null;
  const last = rounds.at(-1)?.rating ?? null;
  const limit = assignedLimit(one);
  return {
    reportedOn: reported.reportedOn,
    channel: reported.channel,
    eventClass: reported.eventClass,
    isGrid: isGridReport(reported.channel),
    doneOn,
    how: settled?.how ?? null,
    turnedOn,
    handedUpOn: handUp?.handedOn ?? null,
    clearedOn: clearance?.clearedOn ?? null,
    // Done, struck off by the centre, or a dispute now: from then on it is not open any more.
    leftOn: doneOn ?? clearance?.clearedOn ?? turnedOn,
    answeredOn: answers[0]?.answeredOn ?? null,
    // 评单: the last word counts.
    ratedOn: last?.ratedOn ?? null,
    rating: last?.rating ?? null,
    alertColor: reported.alertColor,
    acted: keptBy(one.actBy, actedOn(one)),
    doneBy: keptBy(limit?.dueOn ?? null, limit?.metOn ?? null),
    answered: keptBy(one.replyBy, answers[0]?.answeredOn ?? null),
    dissatisfiedOn: wanting?.rating?.ratedOn ?? null,
    isDoneAgain: wanting !== undefined && settled !== null,
  };
}

/** Whether a limit was kept: open while nothing was done, null without a limit. */
function keptBy(limit: LocalDate | null, on: LocalDate | null): 'in_time' | 'late' | 'open' | null {
  if (limit === null) return null;
  if (on === null) return 'open';
  return on <= limit ? 'in_time' : 'late';
}
