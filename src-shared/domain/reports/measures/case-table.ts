import type { CaseFacts } from '../../case/facts/case-facts';
import {
  SOURCE_GROUP_LABELS,
  SOURCE_GROUP_OF,
  type SourceGroup,
} from '../../case/model/case-source';
import { DISPUTE_CATEGORIES, DISPUTE_CATEGORY_LABELS } from '../../case/model/dispute-category';
import {
  COMMITTEE_KIND_LABELS,
  COMMITTEE_KINDS,
  type CommitteeKind,
} from '../../studio/committee-kind';
import type { Counting } from '../../studio/counting-rule';
import { type FlowMeasure, type MeasureSection, measuresOf } from './define-measure';
import { handlingSection, preventionSection, supplementarySection } from './supplementary-sections';

const { count, sum } = measuresOf<CaseFacts>('case');

/**
 * The statistics in the order of the ministry-style case table: totals, 不同主体, 来源, 18 categories, 协议形式, then what
 * became of cases, the prevention block, and what street offices ask for besides.
 * @param committeeKind the kind of committee under which all cases of this studio count
 * @param counting by which rule the days are counted
 */
export function caseTable(committeeKind: CommitteeKind, counting: Counting): MeasureSection[] {
  const event = countedOn(counting);
  const ended = endedOn(event);
  return [
    { key: 'totals', title: '总体情况', sumsTo: null, measures: totals(counting) },
    {
      key: 'committees',
      title: '不同主体',
      sumsTo: 'total',
      measures: COMMITTEE_KINDS.map((kind) =>
        ended(`committee.${kind}`, COMMITTEE_KIND_LABELS[kind], () => kind === committeeKind),
      ),
    },
    { key: 'sources', title: '案件来源', sumsTo: 'total', measures: sources(ended) },
    {
      key: 'categories',
      title: '纠纷分类',
      sumsTo: 'total',
      measures: DISPUTE_CATEGORIES.map((category) =>
        ended(
          `category.${category}`,
          DISPUTE_CATEGORY_LABELS[category],
          (one) => one.category === category,
        ),
      ),
    },
    {
      key: 'forms',
      title: '协议形式',
      sumsTo: 'successful',
      measures: [
        ended('form.oral', '口头协议', (one) => one.agreementForm === 'oral'),
        ended('form.written', '书面协议', (one) => one.agreementForm === 'written'),
      ],
    },
    handlingSection(event),
    preventionSection(event),
    supplementarySection(event),
  ];
}

function totals(counting: Counting): readonly FlowMeasure[] {
  const event = countedOn(counting);
  const ended = endedOn(event);
  const isComplex = ({ difficulty }: CaseFacts) =>
    difficulty === 'complex' || (difficulty === 'major' && counting.complex === 'complex_or_major');
  const personsOf = ({ partyCount, peopleInvolved }: CaseFacts) =>
    counting.persons === 'involved' ? (peopleInvolved ?? partyCount) : partyCount;
  return [
    ended('total', '调解案件总数', () => true),
    sum(
      {
        ...{ key: 'persons', label: '涉及当事人数', unit: 'person', level: 0 },
        says:
          counting.persons === 'involved' ? '登记的涉及人数，没有登记的数当事人' : '每件的当事人',
      },
      event,
      personsOf,
    ),
    count(
      { key: 'successful', label: '调解成功', says: '达成书面或口头协议的' },
      event,
      (one) => one.agreementForm !== null,
    ),
    count(
      {
        ...{ key: 'complex', label: '疑难（复杂）案件' },
        says: counting.complex === 'complex_or_major' ? '难度为疑难、重大的' : '难度为疑难的',
      },
      event,
      isComplex,
    ),
    sum(
      {
        ...{ key: 'agreement_amount', label: '协议涉及金额', unit: 'fen', level: 0 },
        says: '协议上写的金额相加',
      },
      event,
      (one) => one.agreementFen ?? 0,
    ),
  ];
}

const REFERRED_GROUPS = [
  'referred_court',
  'referred_procuratorate',
  'referred_police',
  'referred_petition',
  'referred_other',
] as const satisfies readonly SourceGroup[];

/** Keys of the rows that 接受委托移送调解 is made of. */
export const REFERRED_KEYS: readonly string[] = REFERRED_GROUPS.map((group) => `source.${group}`);

function sources(ended: CountCases): readonly FlowMeasure[] {
  const from = (group: SourceGroup, level: 0 | 1) =>
    ended(`source.${group}`, SOURCE_GROUP_LABELS[group], (one) => isIn(one, [group]), level);
  return [
    from('own_initiative', 0),
    from('application', 0),
    ended('source.referred', '接受委托移送调解', (one) => isIn(one, REFERRED_GROUPS)),
    ...REFERRED_GROUPS.map((group) => from(group, 1)),
  ];
}

function isIn({ source }: CaseFacts, groups: readonly SourceGroup[]): boolean {
  return source !== null && groups.includes(SOURCE_GROUP_OF[source]);
}

/** On which day the case table counts a case. */
export function countedOn({
  countedBy,
}: Pick<Counting, 'countedBy'>): 'concludedOn' | 'acceptedOn' {
  return countedBy === 'accepted' ? 'acceptedOn' : 'concludedOn';
}

/** Counts cases on the day by which the case table counts. */
type CountCases = (
  key: string,
  label: string,
  isCounted: (facts: CaseFacts) => boolean,
  level?: 0 | 1,
) => FlowMeasure;

function endedOn(event: ReturnType<typeof countedOn>): CountCases {
  return (key, label, isCounted, level = 0) => count({ key, label, level }, event, isCounted);
}
