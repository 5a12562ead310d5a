import { daysBetween, wordDaysLeft } from '../../kernel/local-date';
import type { AnyDue } from '../../record/due';
import { type ExpectedVisit, expectedVisits } from '../clocks/follow-up-due';
import { defineCaseDue } from './case-due';

export interface FollowUpDue extends AnyDue {
  readonly kind: 'follow_up';
  readonly after: ExpectedVisit['after'];
}

const WORDS = {
  end: '办结以后的回访',
  performance: '约定的回访',
} as const satisfies Record<ExpectedVisit['after'], string>;

/** A follow-up that the studio's own rule asks for: a habit of the studio, not a rule of law. */
export const FOLLOW_UP_DUE = defineCaseDue<FollowUpDue>({
  kind: 'follow_up',
  label: '回访',
  staysOpen: true,
  of: (mediationCase, { settings }) =>
    expectedVisits(mediationCase, settings).map((visit) => ({ kind: 'follow_up', ...visit })),
  words: ({ on, after }, today) => ({
    what: WORDS[after],
    mark: wordDaysLeft(daysBetween(today, on)),
  }),
  part: ({ after }) => after,
  dayGroups: [
    { key: 'follow_ups', title: '待回访', half: 'follow_through', when: 'open', nothing: null },
  ],
});
