import { daysBetween, type LocalDate, wordDaysLeft } from '../../kernel/local-date';
import { type AnyDue, defineRowDue, latenessByDay } from '../../record/due';
import { ERRANDS_OPEN } from '../errand-group';
import { DISPATCH_STANDING_LABELS, type DispatchRow } from './dispatch';

interface DispatchDue extends AnyDue {
  readonly kind: 'dispatch';
  readonly what: string;
  readonly hasLimit: boolean;
}

/** A dispatch that is not struck off yet, on the last day of its limit; one without a limit stands on the day it was sent. */
export const DISPATCH_DUE = defineRowDue<DispatchRow, DispatchDue>({
  kind: 'dispatch',
  label: '派单',
  staysOpen: true,
  hasLastDay: ({ hasLimit }) => hasLimit,
  of: ({ standing, matter, dueOn, dispatchedOn, isAgain }) => {
    if (standing === 'cleared') return [];
    const state =
      isAgain && standing !== 'done' ? '评为不满意，再办' : DISPATCH_STANDING_LABELS[standing];
    // What is done has no limit to keep any more: it waits to be struck off.
    const limit = standing === 'done' || standing === 'fed_back' ? null : dueOn;
    return [
      {
        ...{ kind: 'dispatch', on: (limit ?? dispatchedOn) as LocalDate, hasLimit: limit !== null },
        what: `${state} · ${matter}`,
      },
    ];
  },
  lateness: ({ on, hasLimit }, today) => (hasLimit ? latenessByDay(on, today) : 'calm'),
  words: ({ what, on, hasLimit }, today) => ({
    what,
    mark: hasLimit ? wordDaysLeft(daysBetween(today, on)) : null,
  }),
  dayGroups: [ERRANDS_OPEN],
});
