import { INSPECTION_LEVELS } from '../../merchant/inspection/inspection';
import { addUpTo, notMore } from '../checks/compare';
import type { ReportDefinition } from '../define-report';
import { MERCHANT_LEDGER } from '../ledgers/merchant-ledger';
import { MERCHANT_SECTIONS } from '../measures/merchant-sections';
import { ownUseReports } from './own-use-report';

/**
 * 诚信商圈 (S0): merchants, their pledges, inspections by level and what was put right, who was commended. For the studio's
 * own use, where it keeps a quarter of merchants.
 */
export const MERCHANT_REPORTS: readonly ReportDefinition[] = ownUseReports({
  ...{ key: 'merchants', sort: '诚信商圈', label: '诚信商圈情况统计', fileLabel: '诚信商圈情况' },
  isOffered: ({ works }) => works.includes('merchants'),
  sections: () => MERCHANT_SECTIONS,
  blocks: [['merchants'], ['inspections'], ['commendations']],
  ...{ tables: [], ledgers: [MERCHANT_LEDGER] },
  checks: [
    notMore('merchants_pledged', 'merchants.pledged', 'merchants.open'),
    notMore('merchants_published', 'merchants.published', 'merchants.pledged'),
    notMore('inspections_faulty', 'inspections.faulty', 'inspections'),
    addUpTo(
      'sum.inspections',
      '检查＝三级之和',
      INSPECTION_LEVELS.map((level) => `inspections.${level}`),
      'inspections',
    ),
  ],
  zero: {
    figure: 'merchants.entered',
    besides: [
      ...['merchants.signed', 'merchants.posted', 'inspections', 'inspections.righted'],
      ...['commended.merchants', 'commended.families'],
    ],
    note: '本期没有登记商户和承诺书，也没有检查和评选，本表为零报告。',
    lead: '本期没有登记商户、检查和评选，为零报告',
  },
  notes: [
    '商户从登记的那一天起算到歇业，写了更早的开业、签承诺书的日子的，从那一天起；承诺书按每家最后一份的签订、公示日期，退出的、歇业的，从那一天起不再计入期末；检查按检查日期，整改按整改日期；评选按评定日期，数评上的。',
    '商户诚信台账里的承诺书照填表这一天最后一份写；被申请调解，数本期登记、它是被申请人的，达成协议是其中到填表这一天达成的。',
  ],
});
