/** The stations of a case, in the order of the paper file. */
export const STATIONS = [
  'register',
  'accept',
  'mediate',
  'outcome',
  'fulfill',
  'follow_up',
  'close',
] as const;
export type StationName = (typeof STATIONS)[number];

export const STATION_LABELS = {
  register: '登记',
  accept: '受理',
  mediate: '调解',
  outcome: '结果',
  fulfill: '履行',
  follow_up: '回访',
  close: '结案',
} as const satisfies Record<StationName, string>;

/** `ended` = the case went another way (不予受理, 撤回, 终止); `void` = not to be reached any more. */
export const STATION_STATES = ['done', 'current', 'ahead', 'ended', 'void'] as const;
