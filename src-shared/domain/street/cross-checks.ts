import { compareColumns, sumOf } from '../reports/checks/compare';
import { monthsOf, type Period } from '../reports/period';
import type { ReportCheck, StatisticsRow, StatisticsSection } from '../reports/report-content';
import { rowsOf } from '../reports/report-figures';
import {
  addsUp,
  ownChecks,
  sameDays,
  stockJoins,
  type UnitCheck,
  wordFault,
  yearJoins,
} from './package-checks';
import type { ReportPackage } from './package-content';
import { packageIn, stateIn, type Unit } from './unit-months';

interface Consolidated {
  readonly periodKey: string;
  readonly units: readonly Unit[];
  /** All studios together. */
  readonly totals: readonly StatisticsSection[];
  /** A section a studio. */
  readonly perUnit: readonly StatisticsSection[];
  /** Key of the whole's row, of a row of a studio. */
  readonly wholeKeyOf: (key: string) => string;
  readonly daysOf: (month: string) => Period;
}

/** Enough to begin with; all of them would push the table off its page. */
const MOST_TOLD = 5;

/** The checks across studios and months, in pieces. None blocks; all are shown with the report. */
export function* crossChecks(one: Consolidated): Generator<void, ReportCheck[]> {
  const { units, periodKey } = one;
  const each = (key: string, label: string, passed: string, check: UnitCheck) =>
    ofEach({ key, label, passed }, units, periodKey, check);
  return [
    allCame(units, periodKey),
    ...unitsAddUp(one),
    yield* each('unit.adds_up', '各单位表内合计', '各单位的表自己合得拢', addsUp),
    yield* each('unit.own_checks', '各单位导出时的校核', '各单位导出时校核都相符', ownChecks),
    yield* each(
      'unit.stock',
      '上月期末在办＋受理－办结＝本月期末在办',
      '各单位各月接得上',
      stockJoins,
    ),
    yield* each('unit.year', '上期累计＝前几个月之和', '各月都报了的单位，逐月相加相符', yearJoins),
    yield* each('unit.days', '各单位统计期相同', '起止日期一样', sameDays(one.daysOf)),
    sameCounting(units, periodKey),
  ];
}

function allCame(units: readonly Unit[], periodKey: string): ReportCheck {
  const months = monthsOf(periodKey);
  const lacking = units.flatMap((unit) =>
    months.flatMap((month) => {
      const state = stateIn(unit, month);
      if (state === 'sent' || state === 'not_expected') return [];
      const what = state === 'missing' ? '未报' : '已退回，还没有重报';
      return [
        {
          name: unit.part.name,
          what: months.length === 1 ? what : `${Number(month.slice(5))} 月${what}`,
        },
      ];
    }),
  );
  const names = new Set(lacking.map(({ name }) => name));
  return {
    key: 'all_came',
    label: '报送齐全',
    isPassed: lacking.length === 0,
    detail:
      lacking.length === 0
        ? `应报 ${units.length} 个单位，都报了`
        : `应报 ${units.length} 个单位，${names.size} 个没有报全：${tell(lacking.map(({ name, what }) => `${name}${what}`))}`,
  };
}

/** Σ各单位＝合计, of every figure that stands in the table of studios. */
function unitsAddUp({ totals, perUnit, wholeKeyOf }: Consolidated): ReportCheck[] {
  const parts = new Map<string, StatisticsRow[]>();
  for (const row of rowsOf(perUnit)) {
    const key = wholeKeyOf(row.key);
    parts.set(key, [...(parts.get(key) ?? []), row]);
  }
  const wholes = new Map(rowsOf(totals).map((row) => [row.key, row]));
  return [...parts].flatMap(([key, rows]) => {
    const whole = wholes.get(key);
    if (whole === undefined) return [];
    return compareColumns(`units.${key}`, `各单位${whole.label}之和＝合计`, (column) => ({
      left: sumOf(rows, column),
      right: whole[column] ?? 0,
    }));
  });
}

function* ofEach(
  { key, label, passed }: { readonly key: string; readonly label: string; readonly passed: string },
  units: readonly Unit[],
  periodKey: string,
  check: UnitCheck,
): Generator<void, ReportCheck> {
  const faults: string[] = [];
  for (const { unit, month, content } of packagesOf(units, periodKey)) {
    const wrong = check(unit, month, content);
    if (wrong.length > 0) faults.push(wordFault(unit, month, wrong));
    yield;
  }
  return {
    ...{ key, label, isPassed: faults.length === 0 },
    detail: faults.length === 0 ? passed : tell(faults),
  };
}

function sameCounting(units: readonly Unit[], periodKey: string): ReportCheck {
  const groups = new Map<string, Set<string>>();
  for (const { unit, content } of packagesOf(units, periodKey)) {
    const { countedBy, complex, persons } = content.counting;
    const key = [countedBy, complex, persons].join(' ');
    groups.set(key, (groups.get(key) ?? new Set()).add(unit.part.name));
  }
  const sorted = [...groups.values()].sort((one, other) => other.size - one.size);
  const others = sorted.slice(1).flatMap((names) => [...names]);
  return {
    ...{ key: 'unit.counting', label: '各单位统计口径相同', isPassed: others.length === 0 },
    detail:
      others.length === 0
        ? '口径一样，可以相加'
        : `${tell(others)}的口径和多数单位不同，合计里有两种算法，请统一`,
  };
}

function packagesOf(units: readonly Unit[], periodKey: string) {
  return units.flatMap((unit) =>
    monthsOf(periodKey).flatMap((month) => {
      const content: ReportPackage | null = packageIn(unit, month);
      return content === null ? [] : [{ unit, month, content }];
    }),
  );
}

function tell(faults: readonly string[]): string {
  const shown = faults.slice(0, MOST_TOLD).join('；');
  return faults.length > MOST_TOLD ? `${shown}……共 ${faults.length} 处` : shown;
}
