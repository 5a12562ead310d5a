import type { StatisticsRow, StatisticsSection } from '../report-content';
import { compareColumns, sumOf } from './compare';
import type { OwnCheck } from './own-check';

type IsRow = (section: string) => boolean;

function rowsLabelled(
  sections: readonly StatisticsSection[],
  isRow: IsRow,
  key: string,
): StatisticsRow[] {
  return sections
    .filter((section) => isRow(section.key))
    .flatMap(({ rows }) => rows)
    .filter((row) => row.key.startsWith(key));
}

/** Σ 调处数 of some rows = all that were mediated. */
export function countsOfRows(name: string, isRow: IsRow): OwnCheck {
  return (figures, sections) => {
    const rows = rowsLabelled(sections, isRow, 'order.handled.');
    const check = compareColumns(
      `sum.order.${name}`,
      `调处数${name}之和＝调处矛盾纠纷`,
      (column) => ({
        left: sumOf(rows, column),
        right: figures('order.handled')[column] ?? 0,
      }),
    );
    return { ...check, compared: { whole: 'order.handled', parts: rows.map(({ key }) => key) } };
  };
}

/** Of each case it is known how many people it concerns; where it is not, the cases are named. */
export const sizesKnown: OwnCheck = (figures) => {
  const { thisPeriod } = figures('order.handled.unknown');
  const count = thisPeriod ?? 0;
  return {
    key: 'order.sizes',
    label: '调处的都登记了涉及人数',
    isPassed: count === 0,
    detail: count === 0 ? '四档人数都算得出来' : `有 ${count} 件没有登记涉及人数，四档里都没有它们`,
    compared: { figure: 'order.handled.unknown' },
  };
};

/** What was found is the same sum by type and by size; what is not typed whole is not compared. */
export function foundAgrees(isType: IsRow, isSize: IsRow): OwnCheck {
  return (figures, sections) => {
    const [byType, bySize] = [isType, isSize].map((isRow) =>
      wholeSum(rowsLabelled(sections, isRow, 'order.found.')),
    );
    const major = figures('order.found.major').thisPeriod;
    const faults = [
      ...(byType != null && bySize != null && byType !== bySize
        ? [`按类型 ${byType}，按涉及人数 ${bySize}`]
        : []),
      ...(byType != null && major !== null && major > byType
        ? [`重大 ${major}，多于全部 ${byType}`]
        : []),
    ];
    const isWhole = byType != null && bySize != null;
    return {
      key: 'order.found',
      label: '手填的排查数：按类型、按涉及人数相同，重大不多于全部',
      isPassed: faults.length === 0,
      detail: faults.join('；') || (isWhole ? `都是 ${byType} 件` : '没有填全，不比'),
    };
  };
}

function wholeSum(rows: readonly StatisticsRow[]): number | null {
  return rows.some(({ thisPeriod }) => thisPeriod === null) ? null : sumOf(rows, 'thisPeriod');
}
