import { z } from 'zod';
import { refuse } from '../../kernel/ruling';
import { sessionSchema } from '../model/session';
import { objectToWork } from '../rules/objections';
import { saveSession as rule } from '../rules/sessions';
import { defineCaseAct } from './case-act';

/** 写调解记录：called again and again while somebody types. */
export const saveSession = defineCaseAct({
  input: z.object({ session: sessionSchema }),
  earlierForm: 'session',
  right: 'cases.handle',
  words: { button: '写调解记录', done: '写了调解记录' },
  undo: 'free',
  objection: (one) =>
    objectToWork(one, 'mediate') ?? (one.sessions.length > 0 ? null : refuse('SESSION_NOT_FOUND')),
  apply: (one, { session }, ctx) =>
    one.sessions.some(({ id }) => id === session.id)
      ? rule(one, session, ctx)
      : refuse('SESSION_NOT_FOUND'),
});
