import { daysBetween } from '../../kernel/local-date';
import { followUpDueOn } from '../clocks/follow-up-due';
import { defineCaseDue } from './case-due';

/** The first follow-up after an agreement: a habit of the studio, not a rule of law. */
export const FOLLOW_UP_DUE = defineCaseDue<'follow_up'>({
  kind: 'follow_up',
  label: '回访',
  staysOpen: true,
  of: (mediationCase, { settings }) => {
    const on = followUpDueOn(mediationCase, settings);
    return on === null ? [] : [{ kind: 'follow_up', on, daysLeft: 0 }];
  },
  seenOn: (due, today) => ({ ...due, daysLeft: daysBetween(today, due.on) }),
});
