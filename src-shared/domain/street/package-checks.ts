import { formatPeriod, periodBefore } from '../reports/period';
import type { StatisticsRow } from '../reports/report-content';
import { figureReader, rowsOf } from '../reports/report-figures';
import type { ReportPackage } from './package-content';
import { monthsBefore, packageIn, type Unit } from './unit-months';

/** What one studio's packages say wrong, in words. */
export type UnitCheck = (unit: Unit, month: string, one: ReportPackage) => string[];

/** 各部分之和＝总数, 本年累计＝上期累计＋本期: in the package itself, whoever made it. */
export const addsUp: UnitCheck = (_unit, _month, { sections }) => {
  const read = readerOf(sections);
  const wrong = sections.flatMap(({ title, sumsTo, rows }) => {
    const whole = sumsTo === null ? null : read(sumsTo);
    if (whole === null) return [];
    const parts = rows.filter(({ level }) => level === 0);
    const sum = parts.reduce((all, { thisPeriod }) => all + (thisPeriod ?? 0), 0);
    return sum === whole.thisPeriod
      ? []
      : [`${title}合计 ${sum}≠${whole.label} ${whole.thisPeriod ?? '未填'}`];
  });
  const running = rowsOf(sections).filter(
    ({ thisPeriod, before, yearToDate }) =>
      before !== null && thisPeriod !== null && yearToDate !== before + thisPeriod,
  );
  return [...wrong, ...running.map(({ label }) => `${label}的本年累计≠上期累计＋本期`)];
};

/** What the studio's own program found when the report was made. */
export const ownChecks: UnitCheck = (_unit, _month, { checks }) =>
  checks.filter(({ isPassed }) => !isPassed).map(({ label }) => label);

/** 上期期末在办＋受理－（结案到其中撤回）＝期末在办. A case may be withdrawn before it was accepted, so that what left is known between two bounds. */
export const stockJoins: UnitCheck = (unit, month, one) => {
  const before = periodBefore(month);
  const last = before === null ? null : packageIn(unit, before);
  if (last === null || one.counting.countedBy !== 'concluded') return [];
  const [read, readLast] = [readerOf(one.sections), readerOf(last.sections)];
  const numbers = [readLast('pending'), ...['accepted', 'pending', 'total', 'withdrawn'].map(read)];
  const [opening, accepted, closing, ended, withdrawn] = numbers.map((row) => row?.thisPeriod);
  if (opening == null || accepted == null || closing == null || ended == null || withdrawn == null)
    return [];
  const left = opening + accepted - closing;
  if (ended <= left && left <= ended + withdrawn) return [];
  return [
    `上月在办 ${opening}＋受理 ${accepted}－办结 ${ended}－撤回 ${withdrawn}，和在办 ${closing} 接不上`,
  ];
};

/** 上期累计＝前几个月之和, where all of them came: a month that was changed since must be corrected first. */
export const yearJoins: UnitCheck = (unit, month, one) => {
  const earlier = monthsBefore(month).map((each) => packageIn(unit, each));
  const packages = earlier.flatMap((each) => each ?? []);
  if (packages.length !== earlier.length) return [];
  const sums = new Map<string, number>();
  for (const { sections } of packages)
    for (const { key, thisPeriod } of rowsOf(sections))
      sums.set(key, (sums.get(key) ?? 0) + (thisPeriod ?? Number.NaN));
  const wrong = rowsOf(one.sections).filter(
    // Where a month was not typed there is no sum to compare with.
    ({ key, before }) => {
      const sum = sums.get(key);
      return before !== null && sum !== undefined && !Number.isNaN(sum) && sum !== before;
    },
  );
  const wrongFirst = packages.length === 0 ? rowsOf(one.sections).filter(isBegun) : [];
  return [...wrong, ...wrongFirst].map(
    ({ key, label, before }) => `${label}上期累计 ${before}≠前几个月之和 ${sums.get(key) ?? 0}`,
  );
};

/** In January nothing can have come before. */
function isBegun({ before }: StatisticsRow): boolean {
  return before !== null && before !== 0;
}

/** 统计期首尾相接: after a change of the cut-off day days would stand in no month, or in two. */
export const sameDays =
  (daysOf: (month: string) => ReportPackage['days']): UnitCheck =>
  (_unit, month, { days }) => {
    const { from, to } = daysOf(month);
    return days.from === from && days.to === to
      ? []
      : [`统计期是 ${days.from} 至 ${days.to}，应为 ${from} 至 ${to}`];
  };

function readerOf(sections: ReportPackage['sections']): (key: string) => StatisticsRow | null {
  const read = figureReader(sections);
  return (key) => {
    try {
      return read(key);
    } catch {
      // A package of another version may lack a row.
      return null;
    }
  };
}

/** 某某工作室 2026年11月：… */
export function wordFault(unit: Unit, month: string, faults: readonly string[]): string {
  const [first = '', ...rest] = faults;
  return `${unit.part.name}${formatPeriod(month)}：${first}${rest.length > 0 ? `等 ${faults.length} 项` : ''}`;
}
