import type { DayName } from '../model/day-words';

/** An order that looks wrong and is not: these days may lie either way round. */
export interface FreeRow {
  readonly days: readonly [DayName, DayName];
  readonly reason: string;
}

/** What practice allows, written down so that nobody takes it for forgotten. */
export const FREE_ORDER: readonly FreeRow[] = [
  {
    days: ['registeredOn', 'heldOn'],
    reason:
      '濒临激化、当即可调的简单纠纷 may be mediated first and registered afterwards (practice)',
  },
  { days: ['registeredOn', 'acceptedOn'], reason: 'the same: settled first, registered after' },
  { days: ['registeredOn', 'effectiveOn'], reason: 'the same: settled first, registered after' },
  {
    days: ['registeredOn', 'declinedOn'],
    reason: 'the same: sent elsewhere first, written down after',
  },
  {
    days: ['rightHarmedOn', 'requestedOn'],
    reason: 'employment may end after the request for unpaid wages (劳动争议调解仲裁法 第27条)',
  },
  {
    days: ['acceptedOn', 'askedOn'],
    reason:
      'a party that joined after 受理 is asked after it; a party may refuse at any time (第23条) and agree again',
  },
  {
    days: ['partiesSignedOn', 'sealedOn'],
    reason: '第29条第2款 names three acts and no order among them; the last one counts',
  },
  { days: ['partiesSignedOn', 'mediatorsSignedOn'], reason: 'the same' },
  { days: ['mediatorsSignedOn', 'sealedOn'], reason: 'the same' },
  { days: ['signedOn', 'mediatorsSignedOn'], reason: 'the same' },
  { days: ['signedOn', 'sealedOn'], reason: 'the same' },
  {
    days: ['changedOn', 'effectiveOn'],
    reason: 'a party may die after the agreement, and an heir take its place (practice)',
  },
  {
    days: ['effectiveOn', 'recordedOn'],
    reason:
      '即时履行, 垫付: the cash changes hands at the signing, the seal may come a day after (practice)',
  },
  {
    days: ['effectiveOn', 'dueOn'],
    reason: 'the same: due at the signing, in force with the seal',
  },
  {
    days: ['dueOn', 'recordedOn'],
    reason: 'performed early or late (第31条 only says: look after it)',
  },
  {
    days: ['closedOn', 'amendedOn'],
    reason: 'performance goes on after 结案, and so may its terms be agreed anew (第31条)',
  },
  {
    days: ['closedOn', 'recordedOn'],
    reason: '履行 goes on after 结案 until 归档: the last instalment may be years away (practice)',
  },
  { days: ['closedOn', 'visitedOn'], reason: '回访 goes on after 结案 until 归档 (practice)' },
  {
    days: ['closedOn', 'resolvedOn'],
    reason: 'so does the second handling that a late visit opens',
  },
  {
    days: ['closedOn', 'appliedOn'],
    reason:
      '司法确认 runs 30 days from the effective day (第33条), whether or not the file was closed',
  },
  {
    days: ['closedOn', 'urgedOn'],
    reason: 'what is owed after 结案 is still urged for (第31条)',
  },
  {
    days: ['closedOn', 'soughtOn'],
    reason: 'the parties go to court when they go; recorded until 归档',
  },
  {
    days: ['closedOn', 'admittedOn'],
    reason: 'as with the application',
  },
  {
    days: ['closedOn', 'servedOn'],
    reason: 'as with the decision',
  },
  {
    days: ['closedOn', 'decidedOn'],
    reason: 'the court decides when it decides; recorded until 归档',
  },
];
