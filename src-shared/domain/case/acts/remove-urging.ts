import { z } from 'zod';
import { refuse } from '../../kernel/ruling';
import { idSchema } from '../../kernel/schemas';
import { removeEntry } from '../rules/entries';
import { defineCaseAct } from './case-act';

/** 删去一次记错了的督促 */
export const removeUrging = defineCaseAct({
  input: z.object({ urgingId: idSchema }),
  right: 'cases.handle',
  words: { button: '删去这次督促', done: '删去了一次督促' },
  undo: 'free',
  objection: (one) =>
    one.urgings.length > 0 ? null : refuse('NOT_NOW', { data: { why: '还没有登记过督促。' } }),
  apply: (one, { urgingId }) => removeEntry(one, 'urgings', urgingId),
});
