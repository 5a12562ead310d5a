import { dueDayOf, obligationStandings, standingOn } from '../agreement/obligations';
import { effectiveOn } from '../model/effective-day';
import { defineCaseDue } from './case-due';

/** What is owed by an agreement in force: after 结案 too, for it is to be paid, and can be recorded (《人民调解法》第31条). */
export const OBLIGATION_DUE = defineCaseDue<'obligation'>({
  kind: 'obligation',
  label: '履行到期',
  staysOpen: true,
  of: (mediationCase) => {
    const inForceOn = effectiveOn(mediationCase);
    if (inForceOn === null) return [];
    return obligationStandings(mediationCase, inForceOn).flatMap((standing) => {
      const on = dueDayOf(standing.obligation, inForceOn);
      if (standing.state === 'fulfilled' || on === null) return [];
      return [{ kind: 'obligation', on, standing }];
    });
  },
  seenOn: (due, today) => ({ ...due, standing: standingOn(due.standing, due.on, today) }),
});
