import { z } from 'zod';
import { refuse } from '../../kernel/ruling';
import { sessionSchema } from '../model/session';
import { objectToReadiness, objectToWork } from '../rules/objections';
import { saveSession } from '../rules/sessions';
import { defineCaseAct } from './case-act';

/** 排一场调解, or begin the record of one that is held at once. */
export const openSession = defineCaseAct({
  input: z.object({ session: sessionSchema }),
  earlierForm: 'new-session',
  right: 'cases.handle',
  words: { button: '开一场调解', again: '再开一场', done: '安排了一场调解' },
  undo: 'free',
  objection: (one, { today }) => objectToWork(one, 'mediate') ?? objectToReadiness(one, today),
  apply: (one, { session }, ctx) =>
    one.sessions.some(({ id }) => id === session.id)
      ? refuse('ID_NOT_UNIQUE', { field: 'session.id' })
      : saveSession(one, session, ctx),
});
