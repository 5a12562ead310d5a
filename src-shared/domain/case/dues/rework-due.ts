import { isReworkOpen } from '../agreement/rework';
import { defineCaseDue } from './case-due';

/** 二次办理 that a follow-up asked for. */
export const REWORK_DUE = defineCaseDue<'rework'>({
  kind: 'rework',
  label: '二次办理',
  staysOpen: true,
  of: ({ followUps }) =>
    followUps.filter(isReworkOpen).map(({ visitedOn }) => ({ kind: 'rework', on: visitedOn })),
});
