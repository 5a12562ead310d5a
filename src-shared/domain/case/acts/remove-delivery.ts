import { z } from 'zod';
import { refuse } from '../../kernel/ruling';
import { idSchema } from '../../kernel/schemas';
import { removeEntry } from '../rules/entries';
import { defineCaseAct } from './case-act';

/** 删去一次记错了的送达 */
export const removeDelivery = defineCaseAct({
  input: z.object({ deliveryId: idSchema }),
  right: 'cases.handle',
  words: { button: '删去这次送达', done: '删去了一次送达' },
  undo: 'free',
  objection: (one) =>
    one.deliveries.length > 0 ? null : refuse('NOT_NOW', { data: { why: '还没有登记过送达。' } }),
  apply: (one, { deliveryId }) => removeEntry(one, 'deliveries', deliveryId),
});
