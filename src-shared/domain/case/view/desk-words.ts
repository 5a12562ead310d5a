/**
 * How the open cases lie on the desk: what cannot wait (红色·即时报, a day that has passed, a session of an earlier day
 * without a record), what has this day, what waits for its next step, and what waits for a day to come.
 */
export const DESK_GROUPS = ['urgent', 'today', 'step', 'ahead'] as const;
export type DeskGroup = (typeof DESK_GROUPS)[number];

export const DESK_GROUP_TITLES = {
  urgent: '先办这些',
  today: '今天的事',
  step: '接着办',
  ahead: '等日子到',
} as const satisfies Record<DeskGroup, string>;

/** What is in each of them, beside its heading. */
export const DESK_GROUP_ABOUT = {
  urgent: '红色的、过了日子的',
  today: '今天开的调解，今天到期的',
  step: '刚开头的在前，等得久的在前',
  ahead: '到了日子会排到前面来',
} as const satisfies Record<DeskGroup, string>;

/** Whose cases are looked at: all of the studio, or those that who works mediates or has registered. */
export const DESK_WHOSE = ['all', 'mine'] as const;
export type DeskWhose = (typeof DESK_WHOSE)[number];
export const DESK_WHOSE_WORDS = { all: '全部', mine: '我的' } as const satisfies Record<
  DeskWhose,
  string
>;
