import type { EnquiryFacts } from '../../enquiry/enquiry';
import type { RoundFacts } from '../../round/round-facts';
import { ROUND_SORT_LABELS, ROUND_SORTS, type RoundType } from '../../studio/round-settings';
import { type MeasureSection, measuresOf } from './define-measure';

const { count, sum, stock } = measuresOf<RoundFacts>('round');
const asked = measuresOf<EnquiryFacts>('enquiry');
const found = { unit: 'place', level: 1 } as const;
const made = { unit: 'time' } as const;
const people = { unit: 'person', level: 0 } as const;

/** 走访活动: how many, for how many people, and what was found. */
export const ROUNDS: MeasureSection = {
  ...{ key: 'rounds', title: '走访活动', sumsTo: null },
  measures: [
    count({ key: 'rounds', label: '走访活动', ...made }, 'madeOn'),
    sum(
      { key: 'rounds.grids', label: '走到网格', unit: 'time', level: 0, says: '一个网格一次' },
      'madeOn',
      ({ gridCount }) => gridCount,
    ),
    sum(
      { key: 'rounds.findings', label: '发现的问题', unit: 'place', level: 0 },
      'madeOn',
      ({ findingCount }) => findingCount,
    ),
    sum(
      { key: 'rounds.findings.cases', label: '转为纠纷', ...found },
      'madeOn',
      ({ caseCount }) => caseCount,
    ),
    sum(
      { key: 'rounds.findings.matters', label: '转为事项', ...found },
      'madeOn',
      ({ matterCount }) => matterCount,
    ),
    sum(
      { key: 'rounds.findings.settled', label: '已处理', ...found, says: '当场或者后来处理好的' },
      'madeOn',
      ({ settledCount }) => settledCount,
    ),
    sum(
      { key: 'rounds.findings.open', label: '还没处理', ...found },
      'madeOn',
      ({ openCount }) => openCount,
    ),
    stock(
      { key: 'rounds.open', label: '期末有问题没处理的走访' },
      'madeOn',
      'overOn',
      ({ findingCount }) => findingCount > 0,
    ),
  ],
};

/** 服务人次: what S0 counts of its studios in a year, by where it comes from. */
export const SERVED: MeasureSection = {
  ...{ key: 'served', title: '服务人次', sumsTo: null },
  measures: [
    sum(
      { key: 'served.rounds', label: '走访活动服务', ...people },
      'madeOn',
      ({ served }) => served ?? 0,
    ),
    asked.sum(
      { key: 'served.enquiries', label: '解答咨询', ...people },
      'askedOn',
      ({ people: came }) => came,
    ),
  ],
};

/** Rounds by what they are for: a kind that stands on the studio's list no more, or was typed, counts in the last line. */
export function roundsBySort(types: readonly RoundType[]): MeasureSection {
  const sortOf = new Map(types.map(({ name, sort }) => [name, sort]));
  return {
    ...{ key: 'round_sorts', title: '活动类别', sumsTo: 'rounds' },
    measures: [
      ...ROUND_SORTS.map((sort) =>
        count(
          { key: `round_sorts.${sort}`, label: ROUND_SORT_LABELS[sort], ...made },
          'madeOn',
          ({ type }) => sortOf.get(type) === sort,
        ),
      ),
      count(
        { key: 'round_sorts.rest', label: '其他活动', ...made },
        'madeOn',
        ({ type }) => !sortOf.has(type),
      ),
    ],
  };
}

/** Rounds by their own names, as 场次 and as 人次: 全程, 预约 and 集中代办 stand apart, and 45天巡查 from 书记带头网格巡查. */
export function roundsByType(types: readonly RoundType[]): readonly MeasureSection[] {
  const names = types.map(({ name }) => name);
  const lines = [
    ...names.map((label, at) => ({
      ...{ key: `${at}`, label },
      isOf: ({ type }: RoundFacts) => type === label,
    })),
    {
      ...{ key: 'rest', label: '其他活动' },
      isOf: ({ type }: RoundFacts) => !names.includes(type),
    },
  ];
  return [
    {
      ...{ key: 'round_types', title: '各种活动的场次', sumsTo: 'rounds' },
      measures: lines.map(({ key, label, isOf }) =>
        count({ key: `round_types.${key}`, label }, 'madeOn', isOf),
      ),
    },
    {
      ...{ key: 'round_served', title: '各种活动的服务人次', sumsTo: 'served.rounds' },
      measures: lines.map(({ key, label, isOf }) =>
        sum({ key: `round_served.${key}`, label, ...people }, 'madeOn', (one) =>
          isOf(one) ? (one.served ?? 0) : 0,
        ),
      ),
    },
  ];
}
