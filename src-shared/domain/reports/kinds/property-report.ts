import { notMore } from '../checks/compare';
import type { ReportDefinition } from '../define-report';
import { COMPANY_LEDGER, ESTATE_LEDGER } from '../ledgers/property-ledgers';
import { PROPERTY_SECTIONS } from '../measures/property-sections';
import { ownUseReports } from './own-use-report';

/**
 * 物业 (S4: 红色物业诚信台账): companies and estates, 三无 among them, 督导 and what was put right, disputes. For the studio's own
 * use, where it keeps them.
 */
export const PROPERTY_REPORTS: readonly ReportDefinition[] = ownUseReports({
  ...{ key: 'property', sort: '物业', label: '物业情况统计', fileLabel: '物业情况' },
  isOffered: ({ works }) => works.includes('property'),
  sections: () => PROPERTY_SECTIONS,
  blocks: [['estates'], ['oversights'], ['property_disputes']],
  ...{ tables: [], ledgers: [ESTATE_LEDGER, COMPANY_LEDGER] },
  checks: [
    notMore('estates_managed', 'estates.managed', 'estates'),
    notMore('estates_without', 'estates.without', 'estates'),
    notMore('estates_committee', 'estates.committee', 'estates'),
    notMore('oversights_faulty', 'oversights.faulty', 'oversights'),
  ],
  zero: {
    figure: 'oversights',
    besides: ['companies', 'estates', 'oversights.mended', 'property.disputes', 'boards'],
    note: '本期没有物业企业、小区、督导检查和物业纠纷，本表为零报告。',
    lead: '本期没有物业方面的登记，为零报告',
  },
  notes: [
    '物业企业、小区从登记的那一天起计入期末，企业写了更早的进驻日期的，从那一天起；三无楼院、有没有物业企业，照现在登记的算；监委会按成立日期。',
    '督导检查按督导日期，整改按整改日期；物业纠纷按登记日期，数类别是物业管理的；红黑榜按公示日期。',
    '诚信台账里小区的物业纠纷，数本期登记、发生在这个小区的；小区的位置没有从地点里选的，不知道，空着。企业被申请调解，数本期登记、它是被申请人的；达成协议是其中到填表这一天达成的。得分在红黑榜里看，不在本表。',
  ],
});
