import { type Dispatch, standingOf } from './dispatch';

/** What reports count of a dispatch. */
export type DispatchFacts = ReturnType<typeof dispatchFacts>;

/** What was found wanting is not done until it was done again. */
export function dispatchFacts(one: Dispatch) {
  const { order, moves, receipt, rounds, clearance } = one;
  const standing = standingOf(one);
  const isDone = standing !== 'sent' && standing !== 'in_hand';
  return {
    dispatchedOn: order.dispatchedOn,
    dueOn: order.dueOn,
    receivedOn: receipt?.receivedOn ?? null,
    doneOn: isDone ? (rounds.at(-1)?.doneOn ?? null) : null,
    fedBackOn: clearance?.fedBackOn ?? null,
    clearedOn: clearance?.clearedOn ?? null,
    moveCount: moves.length,
    isAgain: rounds.some(({ evaluation }) => evaluation?.evaluation === 'dissatisfied'),
  };
}
