import { z } from 'zod';
import { followUpSchema } from '../model/follow-through';
import { objectToVisit, recordFollowUp as rule } from '../rules/follow-through';
import { defineCaseAct } from './case-act';

/** 登记回访 */
export const recordFollowUp = defineCaseAct({
  input: z.object({ followUp: followUpSchema }),
  earlierForm: 'follow-up',
  right: 'cases.handle',
  words: { button: '登记回访', done: '登记了回访' },
  undo: 'free',
  objection: objectToVisit,
  apply: (one, { followUp }, ctx) => rule(one, followUp, ctx),
});
