import { daysBetween, type LocalDate } from '../../kernel/local-date';
import type { Due, Lateness } from './agenda';

/** From so many days before its day on something is near: a habit of the program, not of the law. */
const NEAR_DAYS = 7;

/**
 * How pressing something is that a case asks for. A session is of its day alone and never late; money that is found unpaid
 * is late whatever its day says.
 * @param due as it is seen today
 */
export function latenessOf(due: Due, today: LocalDate): Lateness {
  switch (due.kind) {
    case 'session':
      return 'calm';
    case 'rework':
      return 'soon';
    case 'clock':
      return due.clock.state === 'overdue' ? 'late' : byDay(due.clock.dueOn, today);
    case 'obligation': {
      const { state } = due.standing;
      const isFound = state === 'overdue' || state === 'past_due_unrecorded';
      return isFound || due.on < today ? 'late' : 'soon';
    }
    case 'follow_up':
      return byDay(due.on, today);
  }
}

function byDay(on: LocalDate, today: LocalDate): Lateness {
  if (on < today) return 'late';
  return daysBetween(today, on) <= NEAR_DAYS ? 'soon' : 'calm';
}
