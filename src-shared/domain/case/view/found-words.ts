/** What a place is called in which a search finds a word that the row does not show. */
export const FOUND_IN_WORDS = {
  title: '事由',
  agents: '代理人、代表人',
  place: '地点',
  referral: '移送',
  description: '情况',
  requests: '申请事项',
  session: '调解记录',
  agreement: '协议',
  course: '办理经过',
  attachment: '材料',
} as const;
