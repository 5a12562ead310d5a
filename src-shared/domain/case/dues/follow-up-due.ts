import { daysBetween, wordDaysLeft } from '../../kernel/local-date';
import type { AnyDue } from '../../record/due';
import { followUpDueOn } from '../clocks/follow-up-due';
import { defineCaseDue } from './case-due';

export interface FollowUpDue extends AnyDue {
  readonly kind: 'follow_up';
}

/** The first follow-up after an agreement: a habit of the studio, not a rule of law. */
export const FOLLOW_UP_DUE = defineCaseDue<FollowUpDue>({
  kind: 'follow_up',
  label: '回访',
  staysOpen: true,
  of: (mediationCase, { settings }) => {
    const on = followUpDueOn(mediationCase, settings);
    return on === null ? [] : [{ kind: 'follow_up', on }];
  },
  words: ({ on }, today) => ({ what: '约定的回访', mark: wordDaysLeft(daysBetween(today, on)) }),
  dayGroups: [
    { key: 'follow_ups', title: '待回访', half: 'follow_through', when: 'open', nothing: null },
  ],
});
