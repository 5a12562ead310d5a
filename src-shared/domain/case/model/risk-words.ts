/** Who suffers violence at home, as far as 反家庭暴力法 第14条 asks. */
export const VICTIMS = ['adult', 'minor', 'incapable', 'unknown'] as const;
export type Victim = (typeof VICTIMS)[number];
export const VICTIM_LABELS = {
  adult: '成年人',
  minor: '未成年人',
  incapable: '不能辨认或不能完全辨认自己行为的成年人',
  unknown: '还不清楚',
} as const satisfies Record<Victim, string>;

/** What became of a risk. Only what was prevented counts in the statistics. */
export const RISK_RESULTS = ['prevented', 'eased', 'handed_over', 'happened'] as const;
export type RiskResult = (typeof RISK_RESULTS)[number];
export const RISK_RESULT_LABELS = {
  prevented: '防住了',
  eased: '苗头没有了，谈不上防住',
  handed_over: '移交公安或其他部门处理',
  happened: '没有防住，已经发生',
} as const satisfies Record<RiskResult, string>;
