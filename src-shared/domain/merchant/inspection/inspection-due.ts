import { daysBetween, type LocalDate, wordDaysLeft } from '../../kernel/local-date';
import { type AnyDue, type DayGroup, defineRowDue, latenessByDay } from '../../record/due';
import type { InspectionRow } from './inspection';

/** The heading of 今日 under which faults stand until they are put right. */
const FAULTS_OPEN: DayGroup = {
  key: 'faults',
  title: '商户检查发现的问题',
  half: 'mediation',
  when: 'open',
  nothing: null,
};

interface InspectionDue extends AnyDue {
  readonly kind: 'inspection';
  readonly what: string;
  readonly hasLimit: boolean;
}

/** A fault that is not put right yet, on the last day of its limit, else on that of the inspection. */
export const INSPECTION_DUE = defineRowDue<InspectionRow, InspectionDue>({
  kind: 'inspection',
  label: '整改',
  staysOpen: true,
  hasLastDay: ({ hasLimit }) => hasLimit,
  of: ({ standing, merchantName, found, dueOn, inspectedOn }) =>
    standing === 'to_right'
      ? [
          {
            ...{ kind: 'inspection', on: (dueOn ?? inspectedOn) as LocalDate },
            ...{ hasLimit: dueOn !== null, what: `待整改 · ${merchantName}：${found}` },
          },
        ]
      : [],
  lateness: ({ on, hasLimit }, today) => (hasLimit ? latenessByDay(on, today) : 'calm'),
  words: ({ what, on, hasLimit }, today) => ({
    what,
    mark: hasLimit ? wordDaysLeft(daysBetween(today, on)) : null,
  }),
  dayGroups: [FAULTS_OPEN],
});
