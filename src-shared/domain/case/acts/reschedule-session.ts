import { z } from 'zod';
import { refuse } from '../../kernel/ruling';
import { idSchema } from '../../kernel/schemas';
import { sessionSchema } from '../model/session';
import { hasRecord } from '../model/session-facts';
import { objectToWork } from '../rules/objections';
import { saveSession } from '../rules/sessions';
import { defineCaseAct } from './case-act';

/** 改期: another day, time or place for a session of which nothing was written yet. */
export const rescheduleSession = defineCaseAct({
  input: z.object({
    sessionId: idSchema,
    session: sessionSchema.pick({ heldOn: true, startsAt: true, endsAt: true, place: true }),
  }),
  right: 'cases.handle',
  words: { button: '改期', done: '改了一场调解的日子' },
  undo: 'free',
  objection: (one) =>
    objectToWork(one, 'mediate') ??
    (one.sessions.some((session) => !hasRecord(session)) ? null : refuse('SESSION_NOT_FOUND')),
  apply: (one, { sessionId, session }, ctx) => {
    const planned = one.sessions.find(({ id }) => id === sessionId);
    if (planned === undefined) return refuse('SESSION_NOT_FOUND');
    const why = '这一场已经有记录；日子写错了，请在它的记录里改。';
    if (hasRecord(planned)) return refuse('NOT_NOW', { data: { why } });
    return saveSession(one, { ...planned, ...session }, ctx);
  },
});
