import type { LocalDate } from '../kernel/local-date';
import { isOwed, periodOf, type Rhythm, wordPeriod } from './rhythm';

/** Something that is done again and again and was not done yet in the days in which it is due. */
export interface Owed {
  readonly name: string;
  /** 本周五, 本月, 本季度. */
  readonly when: string;
}

/**
 * What of a studio's list was not done yet this week, half month, month or quarter: 三会一体, 510圆桌会议, 民情分析会, 每月5日、15日、25日巡查,
 * 每周入户走访 (S0, S2, S4), in the order of the list.
 * @param done what was done, by the names of the list, with the day; those of the last quarter are enough
 */
export function owedOf(
  types: readonly { readonly name: string; readonly rhythm: Rhythm }[],
  done: readonly { readonly name: string; readonly on: LocalDate }[],
  today: LocalDate,
): readonly Owed[] {
  return types.flatMap(({ name, rhythm }) => {
    const days = done.filter((one) => one.name === name).map(({ on }) => on);
    const period = periodOf(rhythm, today);
    return period !== null && isOwed(rhythm, days, today)
      ? [{ name, when: wordPeriod(rhythm, period) }]
      : [];
  });
}
