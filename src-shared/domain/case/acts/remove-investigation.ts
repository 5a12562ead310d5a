import { z } from 'zod';
import { refuse } from '../../kernel/ruling';
import { idSchema } from '../../kernel/schemas';
import { removeEntry } from '../rules/entries';
import { objectToWork } from '../rules/objections';
import { defineCaseAct } from './case-act';

/** 删去一次记错了的调查 */
export const removeInvestigation = defineCaseAct({
  input: z.object({ investigationId: idSchema }),
  right: 'cases.handle',
  words: { button: '删去这次调查', done: '删去了一次调查' },
  undo: 'free',
  objection: (one) =>
    objectToWork(one, 'mediate') ??
    (one.investigations.length > 0
      ? null
      : refuse('NOT_NOW', { data: { why: '还没有记过调查。' } })),
  apply: (one, { investigationId }) => removeEntry(one, 'investigations', investigationId),
});
