import { z } from 'zod';
import { requiredTextSchema } from '../../kernel/schemas';
import { defineCaseRemoval } from './case-act';

/** 删除: what was registered twice or by mistake goes to 回收站, with the reason. Its number is never given out again. */
export const remove = defineCaseRemoval({
  input: z.object({ reason: requiredTextSchema('删除的原因', 500) }),
  right: 'cases.remove',
  words: { button: '删除这件纠纷', done: '删除了这件纠纷' },
  undo: { never: '删除不能在这里撤销，请在回收站恢复。' },
  noteOf: ({ reason }) => reason,
});
