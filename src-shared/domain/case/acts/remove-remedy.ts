import { z } from 'zod';
import { refuse } from '../../kernel/ruling';
import { idSchema } from '../../kernel/schemas';
import { removeEntry } from '../rules/entries';
import { defineCaseAct } from './case-act';

/** 删去一次记错了的去法院 */
export const removeRemedy = defineCaseAct({
  input: z.object({ remedyId: idSchema }),
  right: 'cases.handle',
  words: { button: '删去这一条', done: '删去了一次去法院的登记' },
  undo: 'free',
  objection: (one) =>
    one.remedies.length > 0 ? null : refuse('NOT_NOW', { data: { why: '还没有登记过去法院。' } }),
  apply: (one, { remedyId }) => removeEntry(one, 'remedies', remedyId),
});
