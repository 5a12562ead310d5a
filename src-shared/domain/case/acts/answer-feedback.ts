import { z } from 'zod';
import { refuse } from '../../kernel/ruling';
import { idSchema } from '../../kernel/schemas';
import { feedbackAnswerSchema } from '../model/feedback';
import { answerFeedback as rule } from '../rules/feedbacks';
import { defineCaseAct } from './case-act';

/** 登记答复、销号: what came back of a report. */
export const answerFeedback = defineCaseAct({
  input: z.object({ feedbackId: idSchema, answer: feedbackAnswerSchema.nullable() }),
  right: 'cases.handle',
  words: { button: '登记答复、销号', again: '改答复、销号', done: '登记了对方的答复' },
  undo: 'free',
  objection: ({ feedbacks }) =>
    feedbacks.length > 0 ? null : refuse('NOT_NOW', { data: { why: '还没有登记过反馈。' } }),
  apply: (one, { feedbackId, answer }, ctx) => rule(one, feedbackId, answer, ctx),
});
