/** What came of trying to reach a party. Apart from the schema, for the window words them from its first moment. */
export const CALL_RESULTS = [
  'no_answer',
  'hung_up',
  'switched_off',
  'wrong_number',
  'reached',
] as const;
export type CallResult = (typeof CALL_RESULTS)[number];
export const CALL_RESULT_LABELS = {
  no_answer: '没人接',
  hung_up: '挂断了',
  switched_off: '关机、停机',
  wrong_number: '号码不对',
  reached: '联系上了',
} as const satisfies Record<CallResult, string>;

/** Those of a party that was not reached. */
export const MISSED_RESULTS = CALL_RESULTS.filter((result) => result !== 'reached');
