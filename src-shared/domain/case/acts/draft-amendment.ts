import { z } from 'zod';
import { idSchema } from '../../kernel/schemas';
import { amendmentPart, amendmentSchema } from '../model/amendment';
import { objectToAmending, draftAmendment as rule } from '../rules/amendments';
import { defineCaseAct } from './case-act';

/** 写补充（变更）协议、补正笔录 */
export const draftAmendment = defineCaseAct({
  input: z.object({
    amendmentId: idSchema.nullable(),
    amendment: amendmentPart,
    terms: amendmentSchema.shape.terms,
  }),
  right: 'cases.handle',
  words: {
    button: '协议要改',
    about:
      '协议生效以后一字不改：内容要变的，各方另签补充（变更）协议，有自己的生效日和司法确认期限（人民调解法第33条）；只是写错字的，写补正笔录，各方签名。',
    done: '写了协议的补充、补正',
  },
  undo: 'free',
  objection: objectToAmending,
  apply: (one, { amendmentId, amendment, terms }, ctx) =>
    rule(one, amendmentId, amendment, terms, ctx),
});
