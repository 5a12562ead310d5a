import type { CalendarEvent } from '../../calendar/icalendar';
import type { PlannedSession } from './planned-session';

/**
 * A session as an appointment of another calendar. That lies on telephones and other people's computers: number, place and
 * hour alone, unless the names were asked for.
 */
export function sessionEvent(
  session: PlannedSession,
  asked: { readonly isNamed: boolean; readonly alarmBefore: number | null },
): CalendarEvent {
  const { number, applicants, respondents, mediators } = session;
  const who = [applicants, respondents].map((names) => names.join('、')).filter(Boolean);
  const description = `${who.join(' 与 ')}；调解员${mediators.map(({ name }) => name).join('、')}`;
  return {
    uid: `${session.caseId}-${session.sessionId}@mediation-studio`,
    sequence: session.revision,
    ...{ on: session.on, startsAt: session.startsAt, endsAt: session.endsAt },
    ...{ summary: `调解 ${number}`, location: session.place },
    description: asked.isNamed ? description : '',
    alarmBefore: asked.alarmBefore,
  };
}
