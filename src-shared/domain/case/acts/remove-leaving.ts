import { z } from 'zod';
import { idSchema } from '../../kernel/schemas';
import { objectToLeaving, removeLeaving as rule } from '../rules/party-changes';
import { defineCaseAct } from './case-act';

/** Takes out a leaving that was written by mistake, or of somebody who came back. */
export const removeLeaving = defineCaseAct({
  input: z.object({ changeId: idSchema }),
  right: 'cases.handle',
  words: { button: '去掉这次退出', done: '去掉了当事人的退出' },
  undo: 'free',
  objection: objectToLeaving,
  apply: (one, { changeId }, ctx) => rule(one, changeId, ctx),
});
