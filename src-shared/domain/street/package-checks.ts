import { formatPeriod, periodBefore } from '../reports/period';
import type { StatisticsRow } from '../reports/report-content';
import type { ReportPackage } from './package-content';
import { packageRows } from './package-rows';
import { monthsBefore, packageIn, type Unit } from './unit-months';

/** What one studio's packages say wrong, in words. */
export type UnitCheck = (unit: Unit, month: string, one: ReportPackage) => string[];

/** 各部分之和＝总数, 本年累计＝上期累计＋本期: in the package itself, whoever made it. */
export const addsUp: UnitCheck = (_unit, _month, one) => {
  const { sections } = one;
  const all = packageRows(one);
  const wrong = sections.flatMap(({ title, sumsTo, rows }) => {
    const whole = sumsTo === null ? undefined : all.get(sumsTo);
    if (whole === undefined) return [];
    const parts = rows.filter(({ level }) => level === 0);
    const sum = parts.reduce((all, { thisPeriod }) => all + (thisPeriod ?? 0), 0);
    return sum === whole.thisPeriod
      ? []
      : [`${title}合计 ${sum}≠${whole.label} ${whole.thisPeriod ?? '未填'}`];
  });
  const running = [...all.values()].filter(
    ({ thisPeriod, before, yearToDate }) =>
      before !== null && thisPeriod !== null && yearToDate !== before + thisPeriod,
  );
  return [...wrong, ...running.map(({ label }) => `${label}的本年累计≠上期累计＋本期`)];
};

/** What the studio's own program found when the report was made. */
export const ownChecks: UnitCheck = (_unit, _month, { checks }) =>
  checks.filter(({ isPassed }) => !isPassed).map(({ label }) => label);

/**
 * 上期期末在办＋受理－（结案到其中撤回、移送）＝期末在办. A case may be withdrawn or handed on before it was accepted, so that what
 * left is known between two bounds. Packages of earlier versions know of nothing handed on.
 */
export const stockJoins: UnitCheck = (unit, month, one) => {
  const before = periodBefore(month);
  const last = before === null ? null : packageIn(unit, before);
  if (last === null || one.counting.countedBy !== 'concluded') return [];
  const rows = packageRows(one);
  const own = ['accepted', 'pending', 'total', 'withdrawn'].map((key) => rows.get(key));
  const numbers = [packageRows(last).get('pending'), ...own];
  const [opening, accepted, closing, ended, withdrawn] = numbers.map((row) => row?.thisPeriod);
  if (opening == null || accepted == null || closing == null || ended == null || withdrawn == null)
    return [];
  const transferred = rows.get('transferred')?.thisPeriod ?? 0;
  const left = opening + accepted - closing;
  if (ended <= left && left <= ended + withdrawn + transferred) return [];
  const gone = `撤回 ${withdrawn}${transferred === 0 ? '' : `－移送 ${transferred}`}`;
  return [
    `上月在办 ${opening}＋受理 ${accepted}－办结 ${ended}－${gone}，和在办 ${closing} 接不上`,
  ];
};

/**
 * 上期累计＝上个月的本年累计, and so, month by month, the sum of all before it; of January nothing. A month that was changed
 * since must be corrected first.
 */
export const yearJoins: UnitCheck = (unit, month, one) => {
  const last = monthsBefore(month).at(-1);
  if (last === undefined)
    return [...packageRows(one).values()]
      .filter(isBegun)
      .map(({ label, before }) => `${label}上期累计 ${before}，一月以前应为 0`);
  const earlier = packageIn(unit, last);
  if (earlier === null) return [];
  const rows = packageRows(earlier);
  return [...packageRows(one).values()].flatMap(({ key, label, before }) => {
    const sum = rows.get(key)?.yearToDate;
    // Where a month was not typed there is no sum to compare with.
    if (before === null || sum == null || sum === before) return [];
    return [`${label}上期累计 ${before}≠前几个月之和 ${sum}`];
  });
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

/** 某某工作室 2026年11月：… */
export function wordFault(unit: Unit, month: string, faults: readonly string[]): string {
  const [first = '', ...rest] = faults;
  return `${unit.part.name}${formatPeriod(month)}：${first}${rest.length > 0 ? `等 ${faults.length} 项` : ''}`;
}
