import type { LocalDate } from '../../kernel/local-date';
import { minuteOfDay } from './clashes';
import type { PlannedSession } from './planned-session';

/** The studio's day and time of day. */
export interface Moment {
  readonly today: LocalDate;
  /** Such as 14:30. */
  readonly time: string;
}

/** A notice that a session is near. It lies open on a screen that anybody may see: it names nobody. */
export interface Reminder {
  /** The same again after a session was moved is another one. */
  readonly key: string;
  readonly title: string;
  readonly text: string;
}

/**
 * What is to be told now: the sessions of today that begin within so many minutes and of which nothing is written yet.
 * @param before minutes; null where nobody is to be reminded
 */
export function remindersAt(
  sessions: readonly PlannedSession[],
  { today, time }: Moment,
  before: number | null,
): Reminder[] {
  if (before === null) return [];
  const now = minuteOfDay(time);
  return sessions.flatMap(({ caseId, sessionId, on, startsAt, number, hasRecord }) => {
    if (on !== today || startsAt === null || hasRecord) return [];
    const left = minuteOfDay(startsAt) - now;
    if (left < 0 || left > before) return [];
    const when = left === 0 ? '现在开始' : `还有 ${left} 分钟`;
    return [
      {
        key: `${caseId} ${sessionId} ${on} ${startsAt}`,
        title: `${startsAt} 有一场调解`,
        text: `${number}，${when}`,
      },
    ];
  });
}
