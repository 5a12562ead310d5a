import { daysBetween, type LocalDate, wordDaysLeft } from '../../kernel/local-date';
import { type AnyDue, type DayGroup, defineRowDue, latenessByDay } from '../../record/due';
import type { OversightRow } from './oversight';

/** The heading of 今日 under which faults of estates stand until they are put right. */
const MENDING_OPEN: DayGroup = {
  key: 'oversights',
  title: '小区督导发现的问题',
  half: 'mediation',
  when: 'open',
  nothing: null,
};

interface OversightDue extends AnyDue {
  readonly kind: 'oversight';
  readonly what: string;
  readonly hasLimit: boolean;
}

/** A fault that is not put right yet, on the last day of its limit, else on that of the oversight. */
export const OVERSIGHT_DUE = defineRowDue<OversightRow, OversightDue>({
  kind: 'oversight',
  label: '整改',
  staysOpen: true,
  hasLastDay: ({ hasLimit }) => hasLimit,
  of: ({ standing, estateName, found, dueOn, lookedOn }) =>
    standing === 'to_mend'
      ? [
          {
            ...{ kind: 'oversight', on: (dueOn ?? lookedOn) as LocalDate },
            ...{ hasLimit: dueOn !== null, what: `待整改 · ${estateName}：${found}` },
          },
        ]
      : [],
  lateness: ({ on, hasLimit }, today) => (hasLimit ? latenessByDay(on, today) : 'calm'),
  words: ({ what, on, hasLimit }, today) => ({
    what,
    mark: hasLimit ? wordDaysLeft(daysBetween(today, on)) : null,
  }),
  dayGroups: [MENDING_OPEN],
});
