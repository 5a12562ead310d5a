/** How something was done away with. */
export const MATTER_ENDS = ['on_the_spot', 'done', 'handed_on'] as const;
export type MatterEnd = (typeof MATTER_ENDS)[number];
export const MATTER_END_LABELS = {
  on_the_spot: '当场解决',
  done: '已经办好',
  handed_on: '转交其他单位',
} as const satisfies Record<MatterEnd, string>;

/** How it stands; worked out from what was written, nobody sets it. */
export const MATTER_STANDINGS = [
  'new',
  'assigned',
  'in_hand',
  'again',
  'handed_up',
  'to_clear',
  'to_answer',
  'over',
  'cleared',
  'turned',
] as const;
export type MatterStanding = (typeof MATTER_STANDINGS)[number];
export const MATTER_STANDING_LABELS = {
  new: '待派单',
  assigned: '已派单，待处置',
  in_hand: '正在办',
  again: '评为不满意，二次办理',
  handed_up: '已上报，待销号',
  to_clear: '已办结，待销号',
  to_answer: '已办结，待答复',
  over: '办结了',
  cleared: '办结并销号',
  turned: '已转为纠纷',
} as const satisfies Record<MatterStanding, string>;

/** Where a dispute that comes of it came from: what was reported is no application of a party. */
export const TURNED_SOURCES = [
  'application_oral',
  'own_initiative',
  'grid_report',
  'hotline_12345',
] as const;
