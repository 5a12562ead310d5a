import { z } from 'zod';
import { refuse } from '../../kernel/ruling';
import { idSchema } from '../../kernel/schemas';
import { removeEntry } from '../rules/entries';
import { defineCaseAct } from './case-act';

/** 删去一次记错了的联系 */
export const removeCallAttempt = defineCaseAct({
  input: z.object({ attemptId: idSchema }),
  right: 'cases.handle',
  words: { button: '删去这次联系', done: '删去了一次联系' },
  undo: 'free',
  objection: ({ callAttempts }) =>
    callAttempts.length > 0 ? null : refuse('NOT_NOW', { data: { why: '还没有记过联系。' } }),
  apply: (one, { attemptId }) => removeEntry(one, 'callAttempts', attemptId),
});
