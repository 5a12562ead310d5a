import { z } from 'zod';
import { refuse } from '../../kernel/ruling';
import { idSchema } from '../../kernel/schemas';
import { removePrivateTalk as rule } from '../rules/private-talks';
import { defineCaseAct } from './case-act';

/** 删去自己记的一次单独谈话 */
export const removePrivateTalk = defineCaseAct({
  input: z.object({ talkId: idSchema }),
  right: 'cases.handle',
  words: { button: '删去这次谈话', done: '删去了一次单独谈话' },
  undo: 'free',
  objection: (one) =>
    one.privateTalks.length > 0
      ? null
      : refuse('NOT_NOW', { data: { why: '还没有记过单独谈话。' } }),
  apply: (one, { talkId }, ctx) => rule(one, talkId, ctx),
});
