import type { TypedFacts } from '../../typed/typed';
import type { TypedFigure, TypedName } from '../../typed/typed-lists';
import { PREVENTION_LABELS, PREVENTIONS, pairOf } from '../../typed/typed-lists';
import type { MeasureUnit } from '../report-content';
import { type FlowMeasure, type MeasureSection, measuresOf } from './define-measure';

const { sum } = measuresOf<TypedFacts>('typed');

const UNITS = { 次: 'time', 件: 'case', 人: 'person' } as const satisfies Record<
  TypedFigure['unit'],
  MeasureUnit
>;

type Head = Pick<FlowMeasure, 'key' | 'label'> & Partial<Pick<FlowMeasure, 'level'>>;

/** A figure that is typed month by month: the months are added up, and one that is missing makes it none. */
export function typedMeasure(
  { key, label, level = 0 }: Head,
  name: TypedName,
  unit: TypedFigure['unit'],
): FlowMeasure {
  const head = { key, label, level, unit: UNITS[unit] };
  return {
    ...sum(head, 'monthOn', (facts) => facts[name] ?? 0),
    isSaid: (facts) => typeof facts[name] === 'number',
  };
}

export const PREVENTION_TYPED = 'typed_prevention';

/** 排查预防: 次, and 件/人 pairs, as a person typed them; apart from what the cases tell of 纠纷转化情况. */
export function typedPreventionSection(): MeasureSection {
  return {
    key: PREVENTION_TYPED,
    title: '排查预防（手填）',
    sumsTo: null,
    measures: [
      typedMeasure({ key: 'typed.patrols', label: '排查纠纷' }, 'patrols', '次'),
      ...PREVENTIONS.flatMap((one) => {
        const { cases, persons } = pairOf(one);
        const label = PREVENTION_LABELS[one];
        const part = { label: '涉及人数', level: 1 } as const;
        return [
          typedMeasure({ key: `typed.${cases.name}`, label }, cases.name, cases.unit),
          typedMeasure({ key: `typed.${persons.name}`, ...part }, persons.name, persons.unit),
        ];
      }),
    ],
  };
}

/** Its sheet in a report whose blocks have no room for it. */
export const PREVENTION_ANNEX = {
  ...{ key: 'prevention', title: '排查预防', sheetName: '排查预防' },
  sections: [PREVENTION_TYPED],
  notes: [
    '本表的数由本室逐月手填。没有填的写“未填”，几个月里缺一个月的写“未填全”，都不当作 0，也不计入合计。',
    '和统计表里按案卷统计的“预防纠纷激化”分开列，两处的数不能相加。',
  ],
};
