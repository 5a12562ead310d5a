import { daysBetween, type LocalDate, wordDaysLeft } from '../../kernel/local-date';
import { type AnyDue, defineRowDue, latenessByDay } from '../../record/due';
import { ERRANDS_OPEN } from '../errand-group';
import { SUPERVISION_STANDING_LABELS, type SupervisionRow } from './supervision';

interface SupervisionDue extends AnyDue {
  readonly kind: 'supervision';
  readonly what: string;
  readonly hasLimit: boolean;
}

/** A supervision that is not struck off yet, on the day by which it is to be answered, else on that of the asking. */
export const SUPERVISION_DUE = defineRowDue<SupervisionRow, SupervisionDue>({
  kind: 'supervision',
  label: '督办',
  staysOpen: true,
  hasLastDay: ({ hasLimit }) => hasLimit,
  of: ({ standing, matter, dueOn, askedOn, times }) => {
    if (standing === 'lifted') return [];
    const limit = standing === 'to_answer' ? dueOn : null;
    const often = times > 1 ? `第 ${times} 次督办，` : '';
    return [
      {
        ...{ kind: 'supervision', on: (limit ?? askedOn) as LocalDate, hasLimit: limit !== null },
        what: `${often}${SUPERVISION_STANDING_LABELS[standing]} · ${matter}`,
      },
    ];
  },
  lateness: ({ on, hasLimit }, today) => (hasLimit ? latenessByDay(on, today) : 'soon'),
  words: ({ what, on, hasLimit }, today) => ({
    what,
    mark: hasLimit ? wordDaysLeft(daysBetween(today, on)) : '督办',
  }),
  dayGroups: [ERRANDS_OPEN],
});
