import type { CaseFacts } from '../../case/facts/case-facts';
import type { MediationCase } from '../../case/model/mediation-case';
import { formatYuan } from '../../kernel/money';
import { CASE_FIELDS } from './case-fields';
import { defineLedger, ROW_EACH } from './define-ledger';
import { columnsOf, fenIn } from './ledger-field';

/** 履行台账: the agreements that came into force in the period and promise something, and how far each is performed (第31条). */
export const PERFORMANCE_LEDGER = defineLedger<MediationCase, CaseFacts>('case', {
  ...{ key: 'performance', label: '协议履行台账', sheetName: '履行台账' },
  emptyText: '本期没有约定履行内容的协议生效',
  event: 'concludedOn',
  isListed: ({ obligationCount }) => obligationCount > 0,
  columns: columnsOf(
    CASE_FIELDS,
    'number agreement_number applicants respondents effective_on agreement_amount paid owed last_due_on fulfillment fulfilled_on presiding_mediator remarks',
    {
      number: { width: 12 },
      agreement_number: { width: 12 },
      applicants: { width: 24 },
      respondents: { width: 28 },
      effective_on: { width: 12 },
      agreement_amount: { heading: '约定给付(元)', width: 12 },
      paid: { width: 12 },
      owed: { width: 12 },
      last_due_on: { width: 12 },
      fulfillment: { width: 10 },
      fulfilled_on: { width: 12 },
      presiding_mediator: { width: 8 },
      remarks: { width: 36 },
    },
  ),
  sums: [
    {
      ...{ key: 'performance', label: '履行台账行数＝约定履行的协议' },
      ...{ figure: 'performance.agreements', ...ROW_EACH },
    },
    {
      ...{ key: 'promised', label: '履行台账约定给付之和＝约定给付金额', word: '元' },
      figure: 'performance.promised',
      amountOf: ({ agreementFen }) => agreementFen ?? 0,
      amountIn: (cellAt) => fenIn(cellAt('agreement_amount')),
    },
  ],
  summary: (rowCount, { promised = 0 }) => `共 ${rowCount} 件，约定给付 ${formatYuan(promised)} 元`,
});

/** 司法确认台账: what was applied for in the period (第33条), and what the court said. */
export const CONFIRMATION_LEDGER = defineLedger<MediationCase, CaseFacts>('case', {
  ...{ key: 'confirmation', label: '司法确认台账', sheetName: '司法确认台账' },
  emptyText: '本期没有申请司法确认的',
  event: 'confirmationAppliedOn',
  columns: columnsOf(
    CASE_FIELDS,
    'number agreement_number applicants respondents category agreement_amount effective_on applied_on court confirmation decided_on remarks',
    {
      number: { width: 13 },
      agreement_number: { width: 13 },
      applicants: { width: 26 },
      respondents: { width: 32 },
      category: { width: 11 },
      agreement_amount: { width: 12 },
      effective_on: { width: 12 },
      applied_on: { width: 12 },
      court: { width: 26 },
      confirmation: { width: 10 },
      decided_on: { width: 12 },
      remarks: { width: 36 },
    },
  ),
  sums: [
    {
      ...{ key: 'confirmation', label: '司法确认台账行数＝申请司法确认' },
      ...{ figure: 'confirmation_applied', ...ROW_EACH },
    },
  ],
  summary: (rowCount) => `共 ${rowCount} 件`,
});

/** 回访台账: the cases that were first followed up in the period; all their visits are told. */
export const FOLLOW_UP_LEDGER = defineLedger<MediationCase, CaseFacts>('case', {
  ...{ key: 'follow_up', label: '回访台账', sheetName: '回访台账' },
  emptyText: '本期没有首次回访的案件',
  event: 'followedUpOn',
  columns: columnsOf(
    CASE_FIELDS,
    'number applicants respondents outcome mediated_on visited_on visit_count visit_methods visitors answers reworked_on fulfillment',
    {
      number: { width: 13 },
      applicants: { width: 30 },
      respondents: { width: 36 },
      outcome: { width: 12 },
      mediated_on: { width: 12 },
      visited_on: { width: 12 },
      visit_count: { width: 6 },
      visit_methods: { width: 10 },
      visitors: { width: 9 },
      answers: { width: 60 },
      reworked_on: { width: 12 },
      fulfillment: { width: 10 },
    },
  ),
  sums: [
    {
      ...{ key: 'follow_up', label: '回访台账行数＝首次回访' },
      ...{ figure: 'followed_up', ...ROW_EACH },
    },
  ],
  summary: (rowCount) => `共 ${rowCount} 件`,
});

/**
 * 督办清单: the difficult and major cases, and those with a risk, that are still pending at the end of the period. Who was
 * charged with them and how they were cancelled is told as it was written down; what was not stays blank, for the street.
 */
export const SUPERVISION_LEDGER = defineLedger<MediationCase, CaseFacts>('case', {
  ...{ key: 'supervision', label: '突出矛盾纠纷督办清单', sheetName: '督办清单' },
  emptyText: '期末没有在办的疑难、重大或者有激化风险的纠纷',
  event: 'acceptedOn',
  until: 'leftOn',
  isListed: isToBeSupervised,
  columns: columnsOf(
    CASE_FIELDS,
    'number category difficulty alert_color risks parties people_involved description studio presiding_mediator accepted_on limit_on session_count supervision cancelled',
    {
      number: { width: 12 },
      category: { width: 10 },
      difficulty: { width: 6 },
      alert_color: { width: 8 },
      risks: { width: 9 },
      parties: { width: 34 },
      people_involved: { width: 6 },
      description: { width: 46 },
      studio: { heading: '责任单位', width: 10 },
      presiding_mediator: { heading: '责任人', width: 8 },
      accepted_on: { width: 11 },
      limit_on: { width: 11 },
      session_count: { heading: '已调解次数', width: 6 },
      supervision: { width: 36 },
      cancelled: { width: 22 },
    },
  ),
  sums: [
    {
      ...{ key: 'supervision', label: '督办清单行数＝期末在办的督办纠纷' },
      ...{ figure: 'supervised', ...ROW_EACH },
    },
  ],
  summary: (rowCount) => `共 ${rowCount} 件`,
});

/** 疑难, 重大, or with a risk that somebody saw. */
export function isToBeSupervised({ difficulty, isRisky }: CaseFacts): boolean {
  return difficulty === 'complex' || difficulty === 'major' || isRisky;
}
