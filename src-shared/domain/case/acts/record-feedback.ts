import { z } from 'zod';
import { idSchema } from '../../kernel/schemas';
import { feedbackPart } from '../model/feedback';
import { recordFeedback as rule } from '../rules/feedbacks';
import { defineCaseAct } from './case-act';

/** 登记反馈: at every stage, for the sender hears of the receipt, of how it goes and of the result. */
export const recordFeedback = defineCaseAct({
  input: z.object({ feedbackId: idSchema.nullable(), feedback: feedbackPart }),
  right: 'cases.handle',
  words: {
    button: '登记反馈',
    again: '再登记一次反馈',
    about:
      '只说办得怎样。当事人为了谈成让步时说的话，不写进反馈（法释〔2016〕14号《特邀调解规定》）。',
    done: '登记了反馈',
  },
  undo: 'free',
  objection: () => null,
  apply: (one, { feedbackId, feedback }, ctx) => rule(one, feedbackId, feedback, ctx),
});
