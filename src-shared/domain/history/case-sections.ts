import type { MediationCase } from '../case/model/mediation-case';

/** What a part of a case is called in its history; null for what the program keeps for itself. */
export const CASE_SECTIONS = {
  id: null,
  number: null,
  serial: null,
  revision: null,
  createdAt: null,
  updatedAt: null,
  status: '案件状态',
  registration: '登记信息',
  parties: '当事人',
  consents: '调解意愿',
  mediators: '调解员',
  acceptance: '受理',
  extensions: '延期',
  sessions: '调解记录',
  agreement: '调解协议',
  termination: '终止调解',
  decline: '不予受理',
  withdrawal: '撤回申请',
  fulfillmentRecords: '履行登记',
  followUps: '回访',
  judicialConfirmation: '司法确认',
  closure: '结案',
  attachments: '材料',
} as const satisfies Record<keyof MediationCase, string | null>;

export type CaseSection = keyof typeof CASE_SECTIONS;

/** The part's name; null when its changes are not shown. A part that is not in the table is 其他内容. */
export function sectionNameOf(section: string): string | null {
  return section in CASE_SECTIONS ? CASE_SECTIONS[section as CaseSection] : '其他内容';
}
