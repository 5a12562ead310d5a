import { SOURCE_GROUP_LABELS, SOURCE_GROUP_OF, type SourceGroup } from '../case/model/case-source';
import { DISPUTE_CATEGORIES, DISPUTE_CATEGORY_LABELS } from '../case/model/dispute-category';
import type { MediationCase } from '../case/model/mediation-case';
import { isSuccessful } from '../case/model/outcome';
import { COMMITTEE_KIND_LABELS, COMMITTEE_KINDS, type CommitteeKind } from '../studio/studio';
import {
  agreementFen,
  endedCases,
  type FlowMeasure,
  type MeasureSection,
  partyCount,
} from './measure';
import { preventionSection, supplementarySection } from './supplementary-sections';

/**
 * The statistics in the order of the ministry-style case table: totals, 不同主体, 来源, 18 categories, 协议形式, then the
 * prevention block and what street offices ask for besides.
 * @param committeeKind the kind of committee under which all cases of this studio count
 */
export function measureSections(committeeKind: CommitteeKind): MeasureSection[] {
  return [
    { key: 'totals', title: '总体情况', sumsTo: null, measures: TOTALS },
    {
      key: 'committees',
      title: '不同主体',
      sumsTo: 'total',
      measures: COMMITTEE_KINDS.map((kind) =>
        count(`committee.${kind}`, COMMITTEE_KIND_LABELS[kind], () => kind === committeeKind),
      ),
    },
    { key: 'sources', title: '案件来源', sumsTo: 'total', measures: SOURCES },
    {
      key: 'categories',
      title: '纠纷分类',
      sumsTo: 'total',
      measures: DISPUTE_CATEGORIES.map((category) =>
        count(
          `category.${category}`,
          DISPUTE_CATEGORY_LABELS[category],
          (one) => one.registration.category === category,
        ),
      ),
    },
    {
      key: 'forms',
      title: '协议形式',
      sumsTo: 'successful',
      measures: [
        count(
          'form.oral',
          '口头协议',
          (one) => isSuccessful(one) && one.agreement?.form === 'oral',
        ),
        count(
          'form.written',
          '书面协议',
          (one) => isSuccessful(one) && one.agreement?.form === 'written',
        ),
      ],
    },
    preventionSection(),
    supplementarySection(),
  ];
}

const TOTALS: readonly FlowMeasure[] = [
  count('total', '调解案件总数', () => true),
  endedCases({ key: 'persons', label: '涉及当事人数', unit: 'person', level: 0 }, partyCount),
  count('successful', '调解成功', isSuccessful),
  count(
    'complex',
    '疑难（复杂）案件',
    ({ registration }) =>
      registration.difficulty === 'complex' || registration.difficulty === 'major',
  ),
  endedCases(
    { key: 'agreement_amount', label: '协议涉及金额', unit: 'fen', level: 0 },
    agreementFen,
  ),
];

const REFERRED_GROUPS = [
  'referred_court',
  'referred_procuratorate',
  'referred_police',
  'referred_petition',
  'referred_other',
] as const satisfies readonly SourceGroup[];

const SOURCES: readonly FlowMeasure[] = [
  sourceCount('own_initiative', 0),
  sourceCount('application', 0),
  count('source.referred', '接受委托移送调解', (one) => groupOf(one).startsWith('referred_')),
  ...REFERRED_GROUPS.map((group) => sourceCount(group, 1)),
];

function sourceCount(group: SourceGroup, level: 0 | 1): FlowMeasure {
  return count(
    `source.${group}`,
    SOURCE_GROUP_LABELS[group],
    (one) => groupOf(one) === group,
    level,
  );
}

function groupOf(mediationCase: MediationCase): SourceGroup {
  return SOURCE_GROUP_OF[mediationCase.registration.source];
}

function count(
  key: string,
  label: string,
  isCounted: (mediationCase: MediationCase) => boolean,
  level: 0 | 1 = 0,
): FlowMeasure {
  return endedCases({ key, label, unit: 'case', level }, (one) => (isCounted(one) ? 1 : 0));
}
