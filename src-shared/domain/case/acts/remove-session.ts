import { z } from 'zod';
import { refuse } from '../../kernel/ruling';
import { idSchema } from '../../kernel/schemas';
import { objectToWork } from '../rules/objections';
import { removeSession as rule } from '../rules/sessions';
import { defineCaseAct } from './case-act';

/** 取消一场还没有记录的调解 */
export const removeSession = defineCaseAct({
  input: z.object({ sessionId: idSchema }),
  right: 'cases.handle',
  words: { button: '取消这一场', done: '删去了一场调解' },
  undo: 'free',
  objection: (one) =>
    objectToWork(one, 'mediate') ?? (one.sessions.length > 0 ? null : refuse('SESSION_NOT_FOUND')),
  apply: (one, { sessionId }, ctx) => rule(one, sessionId, ctx),
});
