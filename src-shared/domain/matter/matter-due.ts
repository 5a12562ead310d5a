import { daysBetween, type LocalDate, wordDaysLeft } from '../kernel/local-date';
import { type AnyDue, type DayGroup, defineRowDue, latenessByDay } from '../record/due';
import type { MatterRow } from './matter';
import { isOver } from './matter-standing';
import { MATTER_STANDING_LABELS } from './matter-words';

/** The heading of 今日 under which they stand until they are done. */
const MATTERS_OPEN: DayGroup = {
  key: 'matters',
  title: '事项',
  half: 'mediation',
  when: 'open',
  nothing: null,
};

interface MatterDue extends AnyDue {
  readonly kind: 'matter';
  readonly what: string;
  readonly hasLimit: boolean;
}

/** What a limit is called, where several may run: the earliest is told, so that a matter is one line. */
interface Limit {
  readonly on: LocalDate;
  readonly what: string;
}

/** Of the limits that still run the one that ends first; of equal days the first disposition comes first. */
function nextLimit({ actBy, dueOn, replyBy }: MatterRow): Limit | null {
  const limits = [
    { on: actBy, what: '首次处置' },
    { on: dueOn, what: '办结' },
    { on: replyBy, what: '答复工单' },
  ].filter((one): one is Limit => one.on !== null);
  return limits.reduce<Limit | null>(
    (first, one) => (first === null || one.on < first.on ? one : first),
    null,
  );
}

/** A matter that is not over yet: on the last day of its next limit, else on the day it was told, where it never drops off. */
export const MATTER_DUE = defineRowDue<MatterRow, MatterDue>({
  kind: 'matter',
  label: '事项',
  staysOpen: true,
  hasLastDay: ({ hasLimit }) => hasLimit,
  of: (row) => {
    if (isOver(row.standing)) return [];
    const limit = nextLimit(row);
    const state = MATTER_STANDING_LABELS[row.standing];
    const words = [state, limit?.what, row.to].filter((word) => word !== undefined && word !== '');
    return [
      {
        ...{ kind: 'matter', on: limit?.on ?? row.reportedOn, hasLimit: limit !== null },
        what: words.join(' · '),
      },
    ];
  },
  lateness: ({ on, hasLimit }, today) => (hasLimit ? latenessByDay(on, today) : 'calm'),
  words: ({ what, on, hasLimit }, today) => ({
    what,
    mark: hasLimit ? wordDaysLeft(daysBetween(today, on)) : null,
  }),
  dayGroups: [MATTERS_OPEN],
});
