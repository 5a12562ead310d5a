import { wordDaysLeft } from '../../kernel/local-date';
import { formatYuan } from '../../kernel/money';
import type { AnyDue, DayGroup } from '../../record/due';
import type { ObligationStanding } from '../agreement/obligation-standing';
import { dueDayOf, isSettled, obligationStandings, standingOn } from '../agreement/obligations';
import { OBLIGATION_STANDING_LABELS } from '../agreement/standing-words';
import { effectiveOn } from '../model/effective-day';
import { defineCaseDue } from './case-due';

export interface ObligationDue extends AnyDue {
  readonly kind: 'obligation';
  readonly standing: ObligationStanding;
}

const LATE: DayGroup = {
  key: 'obligations_late',
  title: '逾期未履行',
  half: 'follow_through',
  when: 'open',
  nothing: null,
};
const AHEAD: DayGroup = {
  key: 'obligations_soon',
  title: '7 天内该履行的',
  half: 'follow_through',
  when: 'ahead',
  nothing: null,
};

/**
 * What is owed by an agreement in force: after 结案 too, for it is to be paid, and can be recorded (《人民调解法》第31条). What
 * was found unpaid is late whatever its day says.
 */
export const OBLIGATION_DUE = defineCaseDue<ObligationDue>({
  kind: 'obligation',
  label: '履行',
  staysOpen: true,
  of: (mediationCase) => {
    const inForceOn = effectiveOn(mediationCase);
    if (inForceOn === null) return [];
    return obligationStandings(mediationCase, inForceOn).flatMap((standing) => {
      const on = dueDayOf(standing.obligation, inForceOn);
      if (isSettled(standing) || on === null) return [];
      return [{ kind: 'obligation' as const, on, standing }];
    });
  },
  seenOn: (due, today) => ({ ...due, standing: standingOn(due.standing, due.on, today) }),
  lateness: ({ on, standing: { state } }, today) => {
    const isFound = state === 'overdue' || state === 'past_due_unrecorded';
    return isFound || on < today ? 'late' : 'soon';
  },
  words: ({ standing: { obligation, obligorName, state, daysLeft } }, _today, lateness) => {
    const amount = obligation.amountFen === null ? '' : ` ${formatYuan(obligation.amountFen)} 元`;
    const isSaid = lateness === 'late' || daysLeft === null;
    return {
      what: `${obligorName}：${obligation.action}${amount}`,
      mark: isSaid ? OBLIGATION_STANDING_LABELS[state] : wordDaysLeft(daysLeft),
    };
  },
  part: ({ standing }) => standing.obligation.id,
  dayGroups: [LATE, AHEAD],
  // Before its day is over only the case tells whether it was found unpaid.
  dayGroupOf: ({ on, lateness }, today) => {
    if (on < today || lateness === 'late') return LATE;
    return lateness === null ? null : AHEAD;
  },
});
