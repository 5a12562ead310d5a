import { z } from 'zod';
import { refuse } from '../../kernel/ruling';
import { idSchema } from '../../kernel/schemas';
import { removeFeedback as rule } from '../rules/feedbacks';
import { defineCaseAct } from './case-act';

/** 删去一次记错了的反馈 */
export const removeFeedback = defineCaseAct({
  input: z.object({ feedbackId: idSchema }),
  right: 'cases.handle',
  words: { button: '删去这次反馈', done: '删去了一次反馈' },
  undo: 'free',
  objection: ({ feedbacks }) =>
    feedbacks.some(({ answer }) => answer === null)
      ? null
      : refuse('NOT_NOW', { data: { why: '没有可以删去的反馈。' } }),
  apply: (one, { feedbackId }) => rule(one, feedbackId),
});
