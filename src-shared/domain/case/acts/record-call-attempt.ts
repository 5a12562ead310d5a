import { z } from 'zod';
import { refuse } from '../../kernel/ruling';
import { idSchema } from '../../kernel/schemas';
import { callAttemptPart } from '../model/call-attempt';
import { recordCallAttempt as rule } from '../rules/entries';
import { defineCaseAct } from './case-act';

/** 记一次联系: that a party was tried to be reached; at every stage, for visits and payments are rung up for too. */
export const recordCallAttempt = defineCaseAct({
  input: z.object({ attemptId: idSchema.nullable(), attempt: callAttemptPart }),
  right: 'cases.handle',
  words: {
    button: '记一次联系',
    again: '再记一次联系',
    about: '没有打通不算拒绝调解。打过几次、哪天打的，都记着。',
    done: '记录了联系当事人',
  },
  undo: 'free',
  objection: ({ parties }) =>
    parties.length > 0 ? null : refuse('NOT_NOW', { data: { why: '还没有登记当事人。' } }),
  apply: (one, { attemptId, attempt }, ctx) => rule(one, attemptId, attempt, ctx),
});
