import { addUpTo, notMore } from '../checks/compare';
import type { ReportDefinition } from '../define-report';
import { ROUNDS, roundsBySort, roundsByType, SERVED } from '../measures/round-sections';
import { ownUseReports } from './own-use-report';

/**
 * 走访活动: how many of each sort and by each name, for how many people, which came of what was found; over a year the 服务人次 of a studio (S0). For
 * the studio's own use, where it uses 走访活动.
 */
export const ROUND_REPORTS: readonly ReportDefinition[] = ownUseReports({
  ...{ key: 'rounds', sort: '走访活动', label: '走访活动统计', fileLabel: '走访活动' },
  sections: ({ settings: { roundTypes } }) => [
    ROUNDS,
    SERVED,
    roundsBySort(roundTypes),
    ...roundsByType(roundTypes),
  ],
  blocks: [[ROUNDS.key, SERVED.key, 'round_sorts'], ['round_types'], ['round_served']],
  ...{ tables: [], ledgers: [] },
  isOffered: ({ works }) => works.includes('rounds'),
  checks: [
    notMore('rounds_findings_cases', 'rounds.findings.cases', 'rounds.findings'),
    notMore('rounds_findings_matters', 'rounds.findings.matters', 'rounds.findings'),
    addUpTo(
      'rounds_findings_all',
      '转为纠纷＋转为事项＋已处理＋还没处理＝发现的问题',
      ['cases', 'matters', 'settled', 'open'].map((one) => `rounds.findings.${one}`),
      'rounds.findings',
    ),
  ],
  zero: {
    figure: 'rounds',
    note: '本期没有登记走访活动，本表为零报告。',
    lead: '本期没有登记走访活动，为零报告',
  },
  notes: [
    '走访活动按活动日期统计，服务人次没有数的不计；解答咨询的人次为来访、来电的人数。',
    '发现的问题跟着活动计，处理没处理、转没转出以制表时为准。活动照登记时写的名称归类，设置里没有的计在“其他活动”。',
  ],
});
