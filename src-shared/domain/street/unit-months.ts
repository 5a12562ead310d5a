import type { LocalDate } from '../kernel/local-date';
import { monthsOf, monthsUpTo } from '../reports/period';
import { isExpectedIn, type MemberPart } from './member';
import type { ReportPackage } from './package-content';
import type { ReceivedVersion } from './received';
import { countedVersion } from './received';

/** A studio as it is consolidated. */
export interface Unit {
  readonly id: string;
  readonly part: MemberPart;
  /** What was read of it, by month. */
  readonly months: ReadonlyMap<string, readonly ReceivedVersion[]>;
}

/** How a studio stands in a month. */
export const UNIT_STATES = ['sent', 'returned', 'missing', 'not_expected'] as const;
export type UnitState = (typeof UNIT_STATES)[number];
export const UNIT_STATE_LABELS = {
  sent: '已报',
  returned: '已退回，等重报',
  missing: '未报',
  not_expected: '不用报',
} as const satisfies Record<UnitState, string>;

/** How a studio stands in a month. What came counts, also of a month in which nothing was waited for. */
export function stateIn({ part, months }: Unit, month: string): UnitState {
  const versions = months.get(month) ?? [];
  if (versions.length > 0) return countedVersion(versions) === null ? 'returned' : 'sent';
  return isExpectedIn(part, month) ? 'missing' : 'not_expected';
}

/** The package that counts of a month; null for none. */
export function packageIn({ months }: Unit, month: string): ReportPackage | null {
  return countedVersion(months.get(month) ?? [])?.content ?? null;
}

/** Whether the first package of the month was handed in after the day; null where the office set none, or nothing came. */
export function isLate({ months }: Unit, month: string, dueOn: LocalDate | null): boolean | null {
  const [first] = months.get(month) ?? [];
  return first === undefined || dueOn === null ? null : first.content.handedInOn > dueOn;
}

/** The order in which studios are listed; 第2调解工作室 stands before 第10调解工作室. */
export function byName(one: string, other: string): number {
  return one.localeCompare(other, 'zh-CN', { numeric: true });
}

/** The studios that have to do with a period: those that were waited for in one of its months, and those that sent something. */
export function unitsOfPeriod(units: readonly Unit[], periodKey: string): Unit[] {
  const months = monthsOf(periodKey);
  return units
    .filter((unit) => months.some((month) => stateIn(unit, month) !== 'not_expected'))
    .toSorted((one, other) => byName(one.part.name, other.part.name));
}

/** The months of the report year before the period, January first. */
export function monthsBefore(periodKey: string): string[] {
  const own = new Set(monthsOf(periodKey));
  return monthsUpTo(periodKey).filter((month) => !own.has(month));
}
