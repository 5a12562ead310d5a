import { z } from 'zod';
import { allow, refuse } from '../../kernel/ruling';
import { idSchema } from '../../kernel/schemas';
import { signingSchema } from '../model/agreement';
import { keepAmendmentPaper } from '../papers/kept-paper';
import { objectToAmending, signAmendment as rule } from '../rules/amendments';
import { defineCaseAct } from './case-act';

/** 登记补充（变更）协议、补正的签字盖章; what was signed is kept word for word. */
export const signAmendment = defineCaseAct({
  input: z.object({ amendmentId: idSchema, signing: signingSchema }),
  right: 'cases.handle',
  words: {
    button: '登记它的签字盖章',
    about:
      '和协议书一样：各方签名、调解员签名、盖调委会印章，三样齐了才算数（人民调解法第29条）。请照纸上的日期填写。',
    done: '登记了补充、补正的签字盖章',
  },
  undo: 'ask',
  objection: (one) =>
    objectToAmending(one) ??
    (one.amendments.some(({ signing }) => signing === null)
      ? null
      : refuse('NOT_NOW', { data: { why: '没有等着签字盖章的补充（变更）协议或者补正笔录。' } })),
  apply: (one, { amendmentId, signing }, ctx) => {
    const ruling = rule(one, amendmentId, signing, ctx);
    return ruling.ok
      ? allow(keepAmendmentPaper(ruling.value, amendmentId, ctx.studio, ctx.today))
      : ruling;
  },
});
