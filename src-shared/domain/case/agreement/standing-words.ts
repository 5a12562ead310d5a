/** Where an obligation stands today: what was recorded, and what the calendar says of the rest. */
export const OBLIGATION_STANDINGS = [
  'not_in_force',
  'not_due',
  'due_soon',
  'past_due_unrecorded',
  'partly_fulfilled',
  'overdue',
  'fulfilled',
  'released',
] as const;
export type ObligationStandingState = (typeof OBLIGATION_STANDINGS)[number];
export const OBLIGATION_STANDING_LABELS = {
  not_in_force: '协议未生效',
  not_due: '未到期',
  due_soon: '即将到期',
  past_due_unrecorded: '已到期，待登记',
  partly_fulfilled: '部分履行',
  overdue: '逾期未履行',
  fulfilled: '已履行',
  released: '不用再履行',
} as const satisfies Record<ObligationStandingState, string>;
