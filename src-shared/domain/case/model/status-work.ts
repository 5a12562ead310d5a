import {
  ARCHIVABLE_STATUSES,
  CASE_STATUSES,
  type CaseStatus,
  ENDS_WITHOUT_AGREEMENT,
  NEXT_STATUSES,
  UNFINISHED_STATUSES,
} from './case-status';

/** Something that is done with a case without moving it on: at which statuses, by which acts, and what it needs. */
export interface StatusWork {
  readonly label: string;
  readonly at: readonly CaseStatus[];
  /** By their names in `CASE_ACTS`; who may is whoever has their right. */
  readonly by: readonly string[];
  /** What it needs besides the status, with the article; empty where it needs nothing. */
  readonly needs: string;
}

/**
 * What may be done at which status without taking a case to another: the one table that rules ask (`objectToWork`), beside
 * that of the moves. An act that stands in neither may be done at every status. docs/case-status.md tells both.
 */
export const STATUS_WORK = {
  prepare: {
    label: '登记的内容、当事人、意愿、调解员、回避',
    at: ['registered', 'accepted', 'mediating'],
    by: [
      ...['updateRegistration', 'saveParties', 'recordConsents', 'appointMediators'],
      ...['recordRecusal', 'decideRecusal', 'removeRecusal'],
    ],
    needs: '受理以后双方都还在；同意过的不因改名变成别人（人民调解法第17条）',
  },
  mediate: {
    label: '场次、调查、方案、延期、暂停',
    at: ['accepted', 'mediating'],
    by: [
      ...['openSession', 'saveSession', 'rescheduleSession', 'removeSession'],
      ...['recordInvestigation', 'removeInvestigation', 'recordProposal', 'removeProposal'],
      ...['extend', 'pauseMediation', 'resumeMediation'],
    ],
    needs: '开场：各方仍都同意（人民调解法第17、23条）；延期：双方都同意',
  },
  agree: {
    label: '协议草稿',
    at: CASE_STATUSES.filter((status) => NEXT_STATUSES[status].includes('agreement_reached')),
    by: ['adoptProposal', 'draftAgreement', 'noteSignatures'],
    needs: '开过一场，各方仍都同意（人民调解法第17条）',
  },
  talk: {
    label: '单独谈话',
    at: UNFINISHED_STATUSES,
    by: ['recordPrivateTalk'],
    needs: '',
  },
  watch: {
    label: '预警、风险、措施、报告',
    at: UNFINISHED_STATUSES,
    by: [
      ...['changeAlert', 'recordReport', 'removeReport', 'recordMeasure', 'removeMeasure'],
      ...['recordRisk', 'settleRisk', 'removeRisk'],
    ],
    needs: '改颜色写明理由；可能激化的有措施，可能成治安、刑事案件的有报告（人民调解法第25条）',
  },
  hold: {
    label: '交接、层级',
    at: UNFINISHED_STATUSES,
    by: ['handOver', 'moveLevel'],
    needs: '交接写一句说明；升级、退回写明原因',
  },
  leave: {
    label: '当事人退出、去世、注销',
    at: ['registered', 'accepted', 'mediating', 'agreement_reached', 'closed'],
    by: ['recordLeaving', 'removeLeaving'],
    needs: '协议生效以后签了名的不能退出（人民调解法第31条）',
  },
  join: {
    label: '追加当事人、承继',
    at: ['accepted', 'mediating', 'agreement_reached', 'closed'],
    by: ['addParties'],
    needs: '协议生效以后只有继承人、承继的单位（人民调解法第31条）',
  },
  perform: {
    label: '履行、督促、维权途径、司法确认、补充协议、联系方式',
    at: ['agreement_reached', 'closed'],
    by: [
      ...['recordFulfillment', 'recordUrging', 'recordRemedy', 'recordConfirmation'],
      ...['putInWriting', 'draftAmendment', 'signAmendment', 'removeAmendment', 'updateContacts'],
    ],
    needs: '司法确认由双方共同申请（人民调解法第33条）；结案以后到归档以前都可以',
  },
  visit: {
    label: '回访、二次办理',
    at: ['agreement_reached', 'closed', ...ENDS_WITHOUT_AGREEMENT],
    by: ['recordFollowUp', 'resolveRework'],
    needs: '办结即回访，调没调成都可以',
  },
  again: {
    label: '再次调解，另立一件',
    at: ['agreement_reached', 'closed', ...ENDS_WITHOUT_AGREEMENT],
    by: ['mediateAgain'],
    needs: '有协议的：到期不履行、去了法院，或者法院不予确认（人民调解法第32、33条）；归了档也可以',
  },
  archive: {
    label: '归档',
    at: ARCHIVABLE_STATUSES,
    by: ['archive'],
    needs: '二次办理已办结；归档以后不再写，要写的写明原因重新打开',
  },
} as const satisfies Readonly<Record<string, StatusWork>>;

export type StatusWorkName = keyof typeof STATUS_WORK;
