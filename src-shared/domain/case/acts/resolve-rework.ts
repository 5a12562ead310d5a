import { z } from 'zod';
import { refuse } from '../../kernel/ruling';
import { idSchema } from '../../kernel/schemas';
import { isReworkOpen } from '../agreement/rework';
import { reworkDoneSchema } from '../model/follow-through';
import { objectToVisit, resolveRework as rule } from '../rules/follow-through';
import { defineCaseAct } from './case-act';

/** 完成二次办理 */
export const resolveRework = defineCaseAct({
  input: z.object({ followUpId: idSchema, ...reworkDoneSchema.shape }),
  earlierForm: 'rework',
  right: 'cases.handle',
  words: { button: '登记二次办理', done: '登记了二次办理' },
  undo: 'free',
  objection: (one) =>
    objectToVisit(one) ?? (one.followUps.some(isReworkOpen) ? null : refuse('REWORK_NOT_OPEN')),
  apply: (one, input, ctx) => rule(one, input, ctx),
});
