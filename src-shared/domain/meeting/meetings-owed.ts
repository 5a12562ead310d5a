import { isOwed, periodOf, type RhythmPeriod, wordPeriod } from '../calendar/rhythm';
import type { LocalDate } from '../kernel/local-date';
import type { MeetingType } from '../studio/meeting-settings';

/** A kind of meeting that was not held yet in the days in which it is held. */
export interface OwedMeeting {
  readonly name: string;
  readonly period: RhythmPeriod;
  /** 本周五, 本月, 本季度. */
  readonly when: string;
}

/**
 * The meetings of this week, half month, month or quarter that were not held yet (三会一体, 510圆桌会议, 民情分析会: S0, S2, S4), in
 * the order of the studio's list.
 * @param held kinds of meeting by the days on which they were held; those of the last quarter are enough
 */
export function meetingsOwed(
  types: readonly Pick<MeetingType, 'name' | 'rhythm'>[],
  held: readonly { readonly type: string; readonly heldOn: LocalDate }[],
  today: LocalDate,
): readonly OwedMeeting[] {
  return types.flatMap(({ name, rhythm }) => {
    const days = held.filter(({ type }) => type === name).map(({ heldOn }) => heldOn);
    const period = periodOf(rhythm, today);
    return period !== null && isOwed(rhythm, days, today)
      ? [{ name, period, when: wordPeriod(rhythm, period) }]
      : [];
  });
}
