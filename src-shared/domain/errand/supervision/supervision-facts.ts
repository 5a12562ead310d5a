import { dueDayOf, type Supervision, standingOf } from './supervision';

/** What reports count of a supervision. */
export type SupervisionFacts = ReturnType<typeof supervisionFacts>;

/** Asked once more, it waits for an answer again: by the new limit. */
export function supervisionFacts(one: Supervision) {
  const { mark, replies, urgings, lifting } = one;
  const isAnswered = standingOf(one) !== 'to_answer';
  return {
    supervisedOn: mark.askedOn,
    dueOn: dueDayOf(one),
    answeredOn: isAnswered ? (replies.at(-1)?.answeredOn ?? lifting?.liftedOn ?? null) : null,
    liftedOn: lifting?.liftedOn ?? null,
    urgingCount: urgings.length,
  };
}
