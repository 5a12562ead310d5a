import type { AnyDue } from '../../record/due';
import { isReworkOpen } from '../agreement/rework';
import { defineCaseDue } from './case-due';

export interface ReworkDue extends AnyDue {
  readonly kind: 'rework';
}

/** 二次办理 that a follow-up asked for: to be done at once, and no day is set by which it would be late. */
export const REWORK_DUE = defineCaseDue<ReworkDue>({
  kind: 'rework',
  label: '二次办理',
  staysOpen: true,
  of: ({ followUps }) =>
    followUps.filter(isReworkOpen).map(({ visitedOn }) => ({ kind: 'rework', on: visitedOn })),
  lateness: () => 'soon',
  words: () => ({ what: '当事人不满意，需二次办理', mark: '待办' }),
  dayGroups: [
    { key: 'reworks', title: '二次办理', half: 'follow_through', when: 'open', nothing: null },
  ],
});
