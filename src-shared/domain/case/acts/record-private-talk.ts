import { z } from 'zod';
import { refuse } from '../../kernel/ruling';
import { idSchema } from '../../kernel/schemas';
import { privateTalkPart } from '../model/private-talk';
import { objectToWork } from '../rules/objections';
import { recordPrivateTalk as rule } from '../rules/private-talks';
import { defineCaseAct } from './case-act';

/** 记一次单独谈话 (背对背) */
export const recordPrivateTalk = defineCaseAct({
  input: z.object({ talkId: idSchema.nullable(), privateTalk: privateTalkPart }),
  right: 'cases.handle',
  words: {
    button: '记一次单独谈话',
    again: '再记一次单独谈话',
    about: '背对背谈的。笔记只有写的人看得到：不进文书、不导出、搜不到，修改记录里也不写内容。',
    done: '记了一次单独谈话',
  },
  undo: 'free',
  objection: (one) =>
    objectToWork(one, 'talk') ??
    (one.parties.length > 0 ? null : refuse('NOT_NOW', { data: { why: '还没有登记当事人。' } })),
  apply: (one, { talkId, privateTalk }, ctx) => rule(one, talkId, privateTalk, ctx),
});
