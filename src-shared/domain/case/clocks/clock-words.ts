/**
 * `due_soon` = 7 days or less; `paused` = it stands still until somebody says that it runs on; `stopped` = the act was done
 * or the clock lost its object.
 */
export const CLOCK_STATES = ['running', 'due_soon', 'overdue', 'paused', 'stopped'] as const;
export type ClockState = (typeof CLOCK_STATES)[number];
export const CLOCK_STATE_LABELS = {
  running: '进行中',
  due_soon: '即将到期',
  overdue: '已过期',
  paused: '已暂停',
  stopped: '已停止',
} as const satisfies Record<ClockState, string>;
