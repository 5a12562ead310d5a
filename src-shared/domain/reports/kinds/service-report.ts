import { AID_RESULT_LABELS, AID_RESULTS } from '../../aid/aid';
import type { AidFacts } from '../../aid/aid-facts';
import { ENQUIRY_WAY_LABELS, ENQUIRY_WAYS, type EnquiryFacts } from '../../enquiry/enquiry';
import type { Studio } from '../../studio/studio';
import { addUpTo } from '../checks/compare';
import type { ReportDefinition } from '../define-report';
import { type MeasureSection, measuresOf } from '../measures/define-measure';
import { ownUseReports } from './own-use-report';

const enquiries = measuresOf<EnquiryFacts>('enquiry');
const aids = measuresOf<AidFacts>('aid');

const ADVICE: MeasureSection = {
  ...{ key: 'service', title: '咨询和代拟', sumsTo: null },
  measures: [...whatWasDone('', () => true)],
};
const WAYS: MeasureSection = {
  ...{ key: 'service_ways', title: '怎样来问的', sumsTo: 'service.advice' },
  measures: ENQUIRY_WAYS.map((way) =>
    enquiries.count(
      { key: `service.way.${way}`, label: ENQUIRY_WAY_LABELS[way] },
      'askedOn',
      (one) => one.way === way,
    ),
  ),
};
const REFERRALS: MeasureSection = {
  ...{ key: 'service_aid', title: '转介法律援助', sumsTo: null },
  measures: [
    aids.count({ key: 'service.aid', label: '转介法律援助' }, 'referredOn'),
    aids.count({ key: 'service.aid.decided', label: '有了结果' }, 'decidedOn'),
    ...AID_RESULTS.map((result) =>
      aids.count(
        { key: `service.aid.${result}`, label: AID_RESULT_LABELS[result], level: 1 },
        'decidedOn',
        ({ standing }) => standing === result,
      ),
    ),
    aids.stock({ key: 'service.aid.waiting', label: '期末等结果' }, 'referredOn', 'decidedOn'),
  ],
};

/** Stands in the key of a person's section before the person's place in the list. */
const PERSON = 'service_by.';

/**
 * 公共法律服务: what was advised, how long it took, what was drafted, who was sent on to legal aid and what came of it, and
 * the advice of each who gave any. Offices ask for it by 件, 人次 and hours (practice).
 */
export const SERVICE_REPORTS: readonly ReportDefinition[] = ownUseReports({
  ...{ key: 'service', sort: '公共法律服务', label: '公共法律服务情况统计' },
  fileLabel: '公共法律服务情况',
  sections: (studio) => [ADVICE, WAYS, REFERRALS, ...peopleOf(studio)],
  blocks: [[ADVICE.key, WAYS.key], [REFERRALS.key], []],
  tables: [
    {
      ...{ key: 'people', title: '各答复人', sheetName: '各答复人', corner: '答复人' },
      isRow: (section) => section.startsWith(PERSON),
      shown: ['thisPeriod', 'yearToDate'],
    },
  ],
  ledgers: [],
  checks: [
    addUpTo(
      'sum.service_aid',
      '有了结果＝给予、不予、不申请之和',
      AID_RESULTS.map((result) => `service.aid.${result}`),
      'service.aid.decided',
    ),
  ],
  zero: {
    figure: 'service.advice',
    besides: ['service.aid', 'service.aid.decided'],
    note: '本期没有咨询和转介，本表为零报告。',
    lead: '本期没有咨询和转介，为零报告',
  },
  notes: [
    '咨询、人次、用时、代拟文书按咨询之日统计；用时只加登记了的。转介按转介日期、结果按决定日期统计。',
    '各答复人照登记咨询时写的姓名计；名册和值班表上没有的人，计在最后一行。',
  ],
});

/** A line of the table for everybody of the roster and of 值班表, and one for all others. */
function peopleOf({ mediators, settings }: Pick<Studio, 'mediators' | 'settings'>) {
  const named = [...mediators, ...settings.dutyPeople].map(({ name }) => name);
  const names = [...new Set(named)];
  return [
    ...names.map((name, at) => sectionOf(`${at}`, name, (by) => by === name)),
    sectionOf('others', '其他人', (by) => !names.includes(by)),
  ];
}

function sectionOf(key: string, title: string, isBy: (name: string) => boolean): MeasureSection {
  const measures = whatWasDone(`.${key}`, ({ answeredBy }) => isBy(answeredBy));
  return { key: `${PERSON}${key}`, title, sumsTo: null, measures };
}

function whatWasDone(of: string, isOf: (facts: EnquiryFacts) => boolean) {
  const { count, sum } = enquiries;
  return [
    count({ key: `service.advice${of}`, label: '解答咨询' }, 'askedOn', isOf),
    sum(
      { key: `service.people${of}`, label: '咨询人次', unit: 'person', level: 0 },
      'askedOn',
      (one) => (isOf(one) ? one.people : 0),
    ),
    sum(
      { key: `service.minutes${of}`, label: '用时', unit: 'minute', level: 0 },
      'askedOn',
      (one) => (isOf(one) ? (one.minutes ?? 0) : 0),
    ),
    sum(
      { key: `service.drafts${of}`, label: '代拟文书', unit: 'case', level: 0 },
      'askedOn',
      (one) => (isOf(one) ? one.draftCount : 0),
    ),
  ];
}
