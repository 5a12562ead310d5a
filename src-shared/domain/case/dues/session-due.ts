import type { AnyDue, DayGroup } from '../../record/due';
import { isOpen } from '../model/case-status';
import { defineCaseDue } from './case-due';

export interface SessionDue extends AnyDue {
  readonly kind: 'session';
  readonly sessionId: string;
  readonly startsAt: string | null;
  readonly place: string;
}

const TODAY: DayGroup = {
  key: 'sessions_today',
  title: '今日场次',
  half: 'mediation',
  when: 'today',
  nothing: '今天没有约好的调解。',
};
const AHEAD: DayGroup = {
  key: 'sessions_soon',
  title: '接下来的场次',
  half: 'mediation',
  when: 'ahead',
  nothing: null,
};

/** A session that is fixed: of its day alone; one that was not held is warned of on the case's page, and never late. */
export const SESSION_DUE = defineCaseDue<SessionDue>({
  kind: 'session',
  label: '调解',
  staysOpen: false,
  of: ({ sessions, status }) =>
    isOpen(status)
      ? sessions.map(({ id, heldOn, startsAt, place }) => ({
          ...{ kind: 'session', on: heldOn, sessionId: id, startsAt, place },
        }))
      : [],
  lateness: () => 'calm',
  words: ({ startsAt, place }) => ({
    what: [startsAt ?? '时间未定', place || '地点未定'].join(' · '),
    mark: null,
  }),
  part: ({ sessionId }) => sessionId,
  startsAt: ({ startsAt }) => startsAt,
  dayGroups: [TODAY, AHEAD],
  dayGroupOf: ({ on }, today) => (on === today ? TODAY : AHEAD),
});
