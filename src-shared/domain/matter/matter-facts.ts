import type { Matter } from './matter';
import { isGridReport } from './matter-limits';
import { settledRound } from './matter-standing';

/** What reports count of a matter. */
export type MatterFacts = ReturnType<typeof matterFacts>;

/** What was found wanting is not done until it was done again. */
export function matterFacts(one: Matter) {
  const { reported, rounds, handUp, clearance, turnedOn, answers } = one;
  const settled = settledRound(one);
  const wanting = rounds.find(({ rating }) => rating?.rating === 'dissatisfied');
  const doneOn = settled?.doneOn ?? null;
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
    dissatisfiedOn: wanting?.rating?.ratedOn ?? null,
    isDoneAgain: wanting !== undefined && settled !== null,
  };
}
