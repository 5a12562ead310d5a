import { isOpen } from '../model/case-status';
import { defineCaseDue } from './case-due';

/** A session that is fixed: of its day alone; one that was not held is warned of on the case's page. */
export const SESSION_DUE = defineCaseDue<'session'>({
  kind: 'session',
  label: '调解场次',
  staysOpen: false,
  of: ({ sessions, status }) =>
    isOpen(status)
      ? sessions.map(({ id, heldOn, startsAt, place }) => ({
          ...{ kind: 'session', on: heldOn, sessionId: id, startsAt, place },
        }))
      : [],
});
