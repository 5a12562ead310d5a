import { notMore } from '../checks/compare';
import type { ReportDefinition } from '../define-report';
import { WHISTLE_LEDGER } from '../ledgers/whistle-ledger';
import { CIRCULATION_SECTIONS } from '../measures/circulation-sections';
import { ownUseReports } from './own-use-report';

/**
 * 督办与流转: 督办, 派单 and 吹哨 with their limits, what was fed back to who sent a dispute, and how parties were urged and
 * called. Offices ask for these numbers by word of mouth (practice). For the studio's own use.
 */
export const CIRCULATION_REPORTS: readonly ReportDefinition[] = ownUseReports({
  ...{ key: 'circulation', sort: '督办与流转', label: '督办与流转情况统计' },
  fileLabel: '督办与流转情况',
  sections: () => CIRCULATION_SECTIONS,
  blocks: [['supervisions', 'feedback'], ['dispatches'], ['whistles', 'care']],
  ...{ tables: [], ledgers: [WHISTLE_LEDGER] },
  checks: [
    notMore('supervisions_in_time', 'supervisions.in_time', 'supervisions.due'),
    notMore('supervisions_late', 'supervisions.late', 'supervisions.answered'),
    notMore('dispatches_in_time', 'dispatches.in_time', 'dispatches.due'),
    notMore('dispatches_late', 'dispatches.late', 'dispatches.done'),
    notMore('whistles_came', 'whistles.came', 'whistles.called'),
    notMore('whistles_late', 'whistles.late', 'whistles.came'),
    notMore('feedback_late', 'feedback.late', 'feedback.told'),
    notMore('calls_missed', 'called.missed', 'called.times'),
  ],
  zero: {
    figure: 'supervisions',
    besides: ['dispatches', 'whistles', 'feedback.told', 'urged', 'called', 'handed'],
    note: '本期没有督办、派单、吹哨，也没有反馈、督促、联系和交接，本表为零报告。',
    lead: '本期没有督办、派单、吹哨和反馈，为零报告',
  },
  notes: [
    '督办、派单、吹哨按登记的日子统计，不成纠纷的也计入；“本期到期”按要求答复、办结的最后一日，没有写期限的不计；按期以那一天以前（含当天）已经答复、办结为准，统计期没有过完的，还没到期的先不算按期。',
    '再督办过的，期限是最后一次定的；评为不满意再办的，办结是最后一次办结。',
    '吹哨的单位按吹哨时写的名称计，来报到的单位名称和它不一样的不计。吹哨报到台账一家单位一行，按单位排，后面有小计；没有写报到期限的，不算按期，也不算逾期。',
    '反馈、督促、联系、交接，一件案件按第一次的日子计入一次，次数是这些案件到现在一共的；反馈逾期只按来文、工单上写的期限，工作室自己设的天数不计。',
  ],
});
