/** 案件来源: where a dispute came from. Each maps to one group of the statistics. */
export const CASE_SOURCES = [
  'application_written',
  'application_oral',
  'own_initiative',
  'grid_report',
  'court_pre_filing',
  'court_post_filing',
  'procuratorate',
  'police',
  'petition_office',
  'hotline_12345',
  'other_department',
] as const;
export type CaseSource = (typeof CASE_SOURCES)[number];

export const CASE_SOURCE_LABELS = {
  application_written: '当事人书面申请',
  application_oral: '当事人口头申请',
  own_initiative: '主动调解（排查、巡查）',
  grid_report: '网格上报（六情）',
  court_pre_filing: '法院委派（立案前）',
  court_post_filing: '法院委托（立案后）',
  procuratorate: '检察院移送',
  police: '公安机关移送',
  petition_office: '信访部门移送',
  hotline_12345: '12345 转办',
  other_department: '其他部门移送',
} as const satisfies Record<CaseSource, string>;

/** 适用程序 of a case that a court 委托: it says how long the mediation may take (法释〔2016〕14号). */
export const COURT_PROCEDURES = ['ordinary', 'summary'] as const;
export type CourtProcedure = (typeof COURT_PROCEDURES)[number];
export const COURT_PROCEDURE_LABELS = {
  ordinary: '普通程序',
  summary: '简易程序',
} as const satisfies Record<CourtProcedure, string>;

/** Groups of the statistics: 主动 / 依申请 / 接受委托移送, the last split by who sent it. */
export const SOURCE_GROUPS = [
  'own_initiative',
  'application',
  'referred_court',
  'referred_procuratorate',
  'referred_police',
  'referred_petition',
  'referred_other',
] as const;
export type SourceGroup = (typeof SOURCE_GROUPS)[number];

export const SOURCE_GROUP_LABELS = {
  own_initiative: '主动调解',
  application: '依申请调解',
  referred_court: '法院委托移送',
  referred_procuratorate: '检察院委托移送',
  referred_police: '公安机关委托移送',
  referred_petition: '信访部门委托移送',
  referred_other: '其他部门委托移送',
} as const satisfies Record<SourceGroup, string>;

/** Which column of the statistics a source counts in. */
export const SOURCE_GROUP_OF = {
  application_written: 'application',
  application_oral: 'application',
  own_initiative: 'own_initiative',
  grid_report: 'own_initiative',
  court_pre_filing: 'referred_court',
  court_post_filing: 'referred_court',
  procuratorate: 'referred_procuratorate',
  police: 'referred_police',
  petition_office: 'referred_petition',
  hotline_12345: 'referred_other',
  other_department: 'referred_other',
} as const satisfies Record<CaseSource, SourceGroup>;

/**
 * Whether the day of the request interrupts 诉讼时效: where a party asked the committee (诉讼时效规定 第12条). Mediation on
 * the studio's own initiative alone does not, and what was handed over says nothing of who asked when.
 */
export function interruptsLimitation(source: CaseSource): boolean {
  return SOURCE_GROUP_OF[source] === 'application';
}

/** Whether another authority handed the case over, so that its unit and reference number belong in the file. */
export function isReferred(source: CaseSource): boolean {
  return SOURCE_GROUP_OF[source].startsWith('referred_');
}

/** Whether a court handed the case over, before filing (委派) or after it (委托). */
export function isFromCourt(source: CaseSource): boolean {
  return SOURCE_GROUP_OF[source] === 'referred_court';
}
