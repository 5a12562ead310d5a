import type { LocalDate } from '../kernel/local-date';
import { meetingsOwed, type OwedMeeting } from '../meeting/meetings-owed';
import type { RoundType } from '../studio/round-settings';

/**
 * The rounds that are made again and again (每月5日、15日、25日巡查: S0; 每周入户走访: S2) and were not made yet in the days in which
 * they are due, as `meetingsOwed` tells it of meetings.
 */
export function roundsOwed(
  types: readonly Pick<RoundType, 'name' | 'rhythm'>[],
  made: readonly { readonly type: string; readonly madeOn: LocalDate }[],
  today: LocalDate,
): readonly OwedMeeting[] {
  const held = made.map(({ type, madeOn }) => ({ type, heldOn: madeOn }));
  return meetingsOwed(types, held, today);
}
