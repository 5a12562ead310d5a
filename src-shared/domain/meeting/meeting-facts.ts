import { pickMembers } from '../record/pick-members';
import { allOverOn, heldSchema, isDoneLate, itemStanding, type Meeting } from './meeting';

const countedSchema = heldSchema.pick({ type: true, heldOn: true, attendeeCount: true });

/** What reports count of a meeting. */
export type MeetingFacts = ReturnType<typeof meetingFacts>;

/** What was agreed on counts with its meeting; in time is what had a day and was done by it. */
export function meetingFacts(one: Meeting) {
  const { held, items } = one;
  const done = items.filter((item) => itemStanding(item) === 'done');
  const late = done.filter(isDoneLate).length;
  return {
    ...pickMembers(countedSchema, held),
    itemCount: items.length,
    doneCount: done.length,
    inTimeCount: done.filter(({ agreed }) => agreed.dueOn !== null).length - late,
    lateCount: late,
    caseCount: items.filter(({ turnedInto }) => turnedInto?.kind === 'case').length,
    matterCount: items.filter(({ turnedInto }) => turnedInto?.kind === 'matter').length,
    pledgeCount: items.filter(({ pledgedBy }) => pledgedBy.length > 0).length,
    openCount: items.filter((item) => itemStanding(item) === 'open').length,
    overOn: allOverOn(one),
  };
}
