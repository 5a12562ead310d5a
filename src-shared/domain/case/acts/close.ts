import { z } from 'zod';
import { closureSchema } from '../model/closing';
import { closeCase } from '../rules/ending';
import { objectToMove } from '../rules/objections';
import { defineCaseAct } from './case-act';

/** 结案 */
export const close = defineCaseAct({
  input: z.object({ closure: closureSchema }),
  right: 'cases.handle',
  words: { button: '结案', done: '办理了结案' },
  undo: 'ask',
  objection: (one) => objectToMove(one, 'closed'),
  apply: (one, { closure }, ctx) => closeCase(one, closure, ctx),
});
