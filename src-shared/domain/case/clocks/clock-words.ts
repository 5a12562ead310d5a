/** The time limits that are shown wherever a case is shown. */
export const CLOCK_KINDS = ['mediation', 'judicial_confirmation'] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];
export const CLOCK_KIND_LABELS = {
  mediation: '调解期限',
  judicial_confirmation: '共同申请司法确认',
} as const satisfies Record<ClockKind, string>;

/** `due_soon` = 7 days or less; `stopped` = the act was done or the clock lost its object. */
export const CLOCK_STATES = ['running', 'due_soon', 'overdue', 'stopped'] as const;
export type ClockState = (typeof CLOCK_STATES)[number];
export const CLOCK_STATE_LABELS = {
  running: '进行中',
  due_soon: '即将到期',
  overdue: '已过期',
  stopped: '已停止',
} as const satisfies Record<ClockState, string>;
