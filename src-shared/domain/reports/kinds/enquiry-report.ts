import { DISPUTE_CATEGORIES, DISPUTE_CATEGORY_LABELS } from '../../case/model/dispute-category';
import {
  ENQUIRY_WAY_LABELS,
  ENQUIRY_WAYS,
  type EnquiryFacts,
  REFERRALS,
} from '../../enquiry/enquiry';
import { addUpTo } from '../checks/compare';
import type { ReportDefinition } from '../define-report';
import { measuresOf } from '../measures/define-measure';
import { enquirySection } from '../measures/enquiry-section';
import { ownUseReports } from './own-use-report';

const { count } = measuresOf<EnquiryFacts>('enquiry');

const WAYS = {
  key: 'enquiry_ways',
  title: '咨询方式',
  sumsTo: 'enquiries',
  measures: ENQUIRY_WAYS.map((way) =>
    count(
      { key: `way.${way}`, label: ENQUIRY_WAY_LABELS[way] },
      'askedOn',
      (one) => one.way === way,
    ),
  ),
};
const CATEGORIES = {
  key: 'enquiry_categories',
  title: '问题类别',
  sumsTo: 'enquiries',
  measures: DISPUTE_CATEGORIES.map((category) =>
    count(
      { key: `asked.${category}`, label: DISPUTE_CATEGORY_LABELS[category] },
      'askedOn',
      (one) => one.category === category,
    ),
  ),
};

/**
 * 咨询: how many asked, how, about what, and where they were sent, by the day of the enquiry. What a studio answers without
 * a dispute stands in no case table; offices ask for it by number, kind and 人次 (practice). For the studio's own use.
 */
export const ENQUIRY_REPORTS: readonly ReportDefinition[] = ownUseReports({
  ...{ key: 'enquiries', sort: '咨询', label: '咨询情况统计', fileLabel: '咨询情况' },
  sections: () => [enquirySection(), WAYS, CATEGORIES],
  blocks: [['enquiries'], ['enquiry_categories'], ['enquiry_ways']],
  ...{ tables: [], ledgers: [] },
  checks: [
    addUpTo(
      'sum.enquiries_referred',
      '引导至其他途径＝各去向之和',
      REFERRALS.map((referral) => `enquiries.${referral}`),
      'enquiries.referred',
    ),
  ],
  zero: {
    figure: 'enquiries',
    note: '本期没有咨询，本表为零报告。',
    lead: '本期没有咨询，为零报告',
  },
  notes: [
    '咨询按咨询之日统计，只咨询、没有登记为纠纷的也计入；人次为来访、来电的人数；问题类别按登记咨询时所选。',
  ],
});
