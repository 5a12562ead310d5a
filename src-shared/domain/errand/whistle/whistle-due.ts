import { daysBetween, type LocalDate, wordDaysLeft } from '../../kernel/local-date';
import { type AnyDue, defineRowDue, latenessByDay } from '../../record/due';
import { ERRANDS_OPEN } from '../errand-group';
import { WHISTLE_STANDING_LABELS, type WhistleRow } from './whistle';

interface WhistleDue extends AnyDue {
  readonly kind: 'whistle';
  readonly what: string;
  readonly hasLimit: boolean;
}

/** A whistle of which nothing came yet, on the last day on which those called are to be there, else on that of the call. */
export const WHISTLE_DUE = defineRowDue<WhistleRow, WhistleDue>({
  kind: 'whistle',
  label: '吹哨',
  staysOpen: true,
  hasLastDay: ({ hasLimit }) => hasLimit,
  of: ({ standing, matter, awaited, dueOn, blownOn }) => {
    if (standing === 'ended') return [];
    // Once everybody has come the limit is kept.
    const limit = standing === 'all_came' ? null : dueOn;
    const state =
      standing === 'some_came'
        ? `${awaited.join('、')}还没报到`
        : WHISTLE_STANDING_LABELS[standing];
    return [
      {
        ...{ kind: 'whistle', on: (limit ?? blownOn) as LocalDate, hasLimit: limit !== null },
        what: `${state} · ${matter}`,
      },
    ];
  },
  lateness: ({ on, hasLimit }, today) => (hasLimit ? latenessByDay(on, today) : 'calm'),
  words: ({ what, on, hasLimit }, today) => ({
    what,
    mark: hasLimit ? wordDaysLeft(daysBetween(today, on)) : null,
  }),
  dayGroups: [ERRANDS_OPEN],
});
