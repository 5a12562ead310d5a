/** What is told to who sent a dispute. Apart from the schema, for the window words it from its first moment. */
export const FEEDBACK_KINDS = ['receipt', 'progress', 'result'] as const;
export type FeedbackKind = (typeof FEEDBACK_KINDS)[number];
export const FEEDBACK_KIND_LABELS = {
  receipt: '收到，是否接受',
  progress: '办理进展',
  result: '办理结果',
} as const satisfies Record<FeedbackKind, string>;

/** By which way it was told. */
export const FEEDBACK_WAYS = ['platform', 'letter', 'phone', 'in_person'] as const;
export type FeedbackWay = (typeof FEEDBACK_WAYS)[number];
export const FEEDBACK_WAY_LABELS = {
  platform: '在平台上',
  letter: '书面',
  phone: '电话',
  in_person: '当面',
} as const satisfies Record<FeedbackWay, string>;

/** What becomes at the court of a 委托 that succeeded (practice): a 调解书 is asked for, or the suit is taken back. */
export const COURT_ENDINGS = ['decree', 'suit_withdrawn'] as const;
export type CourtEnding = (typeof COURT_ENDINGS)[number];
export const COURT_ENDING_LABELS = {
  decree: '请法院出具调解书',
  suit_withdrawn: '原告撤诉',
} as const satisfies Record<CourtEnding, string>;
