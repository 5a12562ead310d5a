import { z } from 'zod';
import { refuse } from '../../kernel/ruling';
import { idSchema } from '../../kernel/schemas';
import { reportAnswerPart } from '../model/alert';
import { answerReport as rule } from '../rules/alerts';
import { defineCaseAct } from './case-act';

/** 登记对报告的答复 */
export const answerReport = defineCaseAct({
  input: z.object({ reportId: idSchema, answer: reportAnswerPart }),
  right: 'cases.handle',
  words: { button: '登记答复', done: '登记了对报告的答复' },
  undo: 'free',
  objection: ({ authorityReports }) =>
    authorityReports.length > 0
      ? null
      : refuse('NOT_NOW', { data: { why: '还没有登记过报告，谈不上答复。' } }),
  apply: (one, { reportId, answer }, ctx) => rule(one, reportId, answer, ctx),
});
