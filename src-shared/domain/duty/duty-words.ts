/** Who sits on duty besides the mediators. 三官一律 are the first four (practice; the sources do not spell it out). */
export const DUTY_ROLES = [
  'judge',
  'procurator',
  'police',
  'lawyer',
  'volunteer',
  'mediator',
  'other',
] as const;
export type DutyRole = (typeof DUTY_ROLES)[number];
export const DUTY_ROLE_LABELS = {
  judge: '法官',
  procurator: '检察官',
  police: '警官',
  lawyer: '律师',
  volunteer: '法律援助志愿者',
  mediator: '调解员',
  other: '其他',
} as const satisfies Record<DutyRole, string>;

/** The halves of a working day, as duty is shared out. */
export const DUTY_HALVES = ['morning', 'afternoon'] as const;
export type DutyHalf = (typeof DUTY_HALVES)[number];
export const DUTY_HALF_LABELS = {
  morning: '上午',
  afternoon: '下午',
} as const satisfies Record<DutyHalf, string>;

/** The half days of a week, Monday first. */
export const DUTY_TIMES = [
  'mon_morning',
  'mon_afternoon',
  'tue_morning',
  'tue_afternoon',
  'wed_morning',
  'wed_afternoon',
  'thu_morning',
  'thu_afternoon',
  'fri_morning',
  'fri_afternoon',
  'sat_morning',
  'sat_afternoon',
  'sun_morning',
  'sun_afternoon',
] as const;
export type DutyTime = (typeof DUTY_TIMES)[number];
export const DUTY_TIME_LABELS = {
  mon_morning: '周一上午',
  mon_afternoon: '周一下午',
  tue_morning: '周二上午',
  tue_afternoon: '周二下午',
  wed_morning: '周三上午',
  wed_afternoon: '周三下午',
  thu_morning: '周四上午',
  thu_afternoon: '周四下午',
  fri_morning: '周五上午',
  fri_afternoon: '周五下午',
  sat_morning: '周六上午',
  sat_afternoon: '周六下午',
  sun_morning: '周日上午',
  sun_afternoon: '周日下午',
} as const satisfies Record<DutyTime, string>;

/** What a single day changes of the weekly pattern. */
export const DUTY_CHANGES = ['on', 'off'] as const;
export type DutyChangeWay = (typeof DUTY_CHANGES)[number];
export const DUTY_CHANGE_LABELS = {
  on: '加一次值班',
  off: '不来',
} as const satisfies Record<DutyChangeWay, string>;

/** How much of its days a change takes. */
export const DUTY_SPANS = ['day', ...DUTY_HALVES] as const;
export type DutySpan = (typeof DUTY_SPANS)[number];
export const DUTY_SPAN_LABELS = {
  day: '全天',
  ...DUTY_HALF_LABELS,
} as const satisfies Record<DutySpan, string>;
