/** How somebody asked. */
export const ENQUIRY_WAYS = ['visit', 'phone'] as const;
export type EnquiryWay = (typeof ENQUIRY_WAYS)[number];
export const ENQUIRY_WAY_LABELS = {
  visit: '来访',
  phone: '来电',
} as const satisfies Record<EnquiryWay, string>;

/** Where somebody who asked was sent on. */
export const REFERRALS = [
  'mediation',
  'legal_aid',
  'litigation',
  'arbitration',
  'other_department',
] as const;
export type Referral = (typeof REFERRALS)[number];
export const REFERRAL_LABELS = {
  mediation: '调解',
  legal_aid: '法律援助',
  litigation: '诉讼',
  arbitration: '仲裁',
  other_department: '其他部门',
} as const satisfies Record<Referral, string>;
