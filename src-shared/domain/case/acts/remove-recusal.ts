import { z } from 'zod';
import { idSchema } from '../../kernel/schemas';
import { objectToDecision, removeRecusal as rule } from '../rules/recusals';
import { defineCaseAct } from './case-act';

/** 删去一次记错了的回避 */
export const removeRecusal = defineCaseAct({
  input: z.object({ recusalId: idSchema }),
  right: 'cases.handle',
  words: { button: '删去这次回避', done: '删去了一次回避' },
  undo: 'free',
  objection: objectToDecision,
  apply: (one, { recusalId }) => rule(one, recusalId),
});
