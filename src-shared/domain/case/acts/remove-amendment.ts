import { z } from 'zod';
import { idSchema } from '../../kernel/schemas';
import { objectToAmending, removeAmendment as rule } from '../rules/amendments';
import { defineCaseAct } from './case-act';

/** Takes out an unsigned draft. */
export const removeAmendment = defineCaseAct({
  input: z.object({ amendmentId: idSchema }),
  right: 'cases.handle',
  words: { button: '去掉这一份', done: '去掉了没有签的补充、补正' },
  undo: 'free',
  objection: objectToAmending,
  apply: (one, { amendmentId }, ctx) => rule(one, amendmentId, ctx),
});
