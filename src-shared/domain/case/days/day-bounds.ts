import { type LocalDate, localDate } from '../../kernel/local-date';
import type { DayName } from '../model/day-words';

/** The day must not lie beyond a bound that no honest file crosses. */
export interface BoundRow {
  readonly days: readonly DayName[];
  /** The first day, the number of days after today, or today itself. */
  readonly bound: { readonly from: LocalDate } | { readonly daysAhead: number };
  readonly basis: string;
  readonly because: string;
}

/** Bounds against slips of the keyboard: 1900, 2999, next year instead of this. */
export const DAY_BOUNDS: readonly BoundRow[] = [
  {
    days: ['requestedOn'],
    bound: { from: localDate('2011-01-01') },
    basis:
      '人民调解法 第35条: in force from this day; every later day of a file follows the request',
    because: '《人民调解法》第三十五条，自这一天起施行',
  },
  {
    days: [
      'requestedOn',
      'registeredOn',
      'recoloredOn',
      'seenOn',
      'takenOn',
      'notifiedOn',
      'repliedOn',
      'settledOn',
      'materialsSignedOn',
      'rightHarmedOn',
      'askedOn',
      'calledOn',
      'consentedOn',
      'acceptedOn',
      'declinedOn',
      'heldOn',
      'checkedOn',
      'raisedOn',
      'ruledOn',
      'investigatedOn',
      'talkedOn',
      'proposedOn',
      'changedOn',
      'deliveredOn',
      'extendedOn',
      'signedOn',
      'partiesSignedOn',
      'mediatorsSignedOn',
      'sealedOn',
      'amendedOn',
      'agreedOn',
      'recordedOn',
      'visitedOn',
      'resolvedOn',
      'urgedOn',
      'soughtOn',
      'appliedOn',
      'admittedOn',
      'decidedOn',
      'servedOn',
      'enteredOn',
      'handedOn',
      'levelOn',
      'reportedOn',
      'resultReportedOn',
      'answeredOn',
      'clearedOn',
      'closedOn',
      'terminatedOn',
      ...(['withdrawnOn', 'transferredOn'] as const),
      'pausedOn',
      'resumedOn',
      'archivedOn',
      'reopenedOn',
    ],
    bound: { daysAhead: 0 },
    basis: 'What has happened has happened by today',
    because: '',
  },
  {
    days: ['plannedOn', 'untilOn'],
    bound: { daysAhead: 365 },
    basis: 'A time limit itself is 365 days at most; nobody arranges a sitting for later than that',
    because: '最多安排到一年以后',
  },
  {
    days: ['feedbackDueOn'],
    bound: { daysAhead: 365 },
    basis:
      'Practice: who hands a dispute over waits for days or weeks to hear of it, not for years',
    because: '要求反馈的期限不会在一年以后',
  },
  {
    days: ['dueOn', 'promisedOn'],
    bound: { daysAhead: 10_958 },
    basis:
      '30 years, the longest term of a house loan; the longest 诉讼时效 is 20 (民法典 第188条)',
    because: '最长的分期也不超过三十年',
  },
];

/** Why a day cannot lie beyond its bound, for the sentence of a refusal. */
export function whyBounded(day: string, end: 'first' | 'last'): string {
  const row = DAY_BOUNDS.find(
    ({ days, bound }) =>
      (days as readonly string[]).includes(day) && 'from' in bound === (end === 'first'),
  );
  return row?.because ?? '';
}
