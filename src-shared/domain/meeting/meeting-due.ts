import { daysBetween, type LocalDate, wordDaysLeft } from '../kernel/local-date';
import { type AnyDue, type DayGroup, defineRowDue, latenessByDay } from '../record/due';
import type { MeetingRow } from './meeting';

/** The heading of 今日 under which what meetings agreed on stands until it is done. */
const AGREED_OPEN: DayGroup = {
  key: 'meeting_items',
  title: '会议议定的事',
  half: 'mediation',
  when: 'open',
  nothing: null,
};

interface MeetingDue extends AnyDue {
  readonly kind: 'meeting';
  readonly what: string;
  readonly hasLimit: boolean;
}

/**
 * What a meeting agreed on and nobody has done yet: the one that is due first, and how many besides. Without any day it
 * stands on that of the meeting and is never late.
 */
export const MEETING_DUE = defineRowDue<MeetingRow, MeetingDue>({
  kind: 'meeting',
  label: '议定',
  staysOpen: true,
  hasLastDay: ({ hasLimit }) => hasLimit,
  of: ({ open: [next], openCount, heldOn }) => {
    if (next === undefined) return [];
    const who = next.person === '' ? '' : `${next.person}办：`;
    const others = openCount > 1 ? ` · 还有 ${openCount - 1} 件没办完` : '';
    return [
      {
        ...{ kind: 'meeting', on: (next.dueOn ?? heldOn) as LocalDate },
        ...{ what: `${who}${next.matter}${others}`, hasLimit: next.dueOn !== null },
      },
    ];
  },
  lateness: ({ on, hasLimit }, today) => (hasLimit ? latenessByDay(on, today) : 'calm'),
  words: ({ what, on, hasLimit }, today) => ({
    what,
    mark: hasLimit ? wordDaysLeft(daysBetween(today, on)) : null,
  }),
  dayGroups: [AGREED_OPEN],
});
