/** To whom a dispute is reported. 人民调解法 第25条 names the police or another authority. */
export const AUTHORITIES = ['police', 'street', 'justice_office', 'other'] as const;
export type Authority = (typeof AUTHORITIES)[number];
export const AUTHORITY_LABELS = {
  police: '公安机关（派出所）',
  street: '街道（综治中心、六情中枢）',
  justice_office: '司法所',
  other: '其他部门',
} as const satisfies Record<Authority, string>;

/** How it was reported. */
export const REPORT_WAYS = ['phone', 'in_person', 'message', 'written', 'platform'] as const;
export type ReportWay = (typeof REPORT_WAYS)[number];
export const REPORT_WAY_LABELS = {
  phone: '电话',
  in_person: '当面',
  message: '微信等',
  written: '书面',
  platform: '平台',
} as const satisfies Record<ReportWay, string>;
