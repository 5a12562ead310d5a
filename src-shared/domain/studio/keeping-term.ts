/** 保管期限. No rule of the country says how long a file of a 调委会 is kept: how many years each means is a setting. */
export const KEEPING_TERMS = ['permanent', 'long', 'short'] as const;
export type KeepingTerm = (typeof KEEPING_TERMS)[number];
export const KEEPING_TERM_LABELS = {
  permanent: '永久',
  long: '长期',
  short: '短期',
} as const satisfies Record<KeepingTerm, string>;
