/** Which cases stand in a ledger that the studio composes itself: those to which this happened in the period, or that stand at its end. */
export const LISTED_BY = [
  'concluded',
  'registered',
  'accepted',
  'pending',
  'performance',
  'confirmation',
  'follow_up',
  'supervision',
] as const;
export type ListedBy = (typeof LISTED_BY)[number];
export const LISTED_BY_LABELS = {
  concluded: '本期调解结束的',
  registered: '本期登记的',
  accepted: '本期受理的',
  pending: '期末在办的',
  performance: '本期协议生效、约定了履行的',
  confirmation: '本期申请司法确认的',
  follow_up: '本期首次回访的',
  supervision: '期末在办的疑难、重大和有激化风险的',
} as const satisfies Record<ListedBy, string>;
