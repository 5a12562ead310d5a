import { z } from 'zod';
import { refuse } from '../../kernel/ruling';
import { idSchema } from '../../kernel/schemas';
import { objectToWork } from '../rules/objections';
import { removeProposal as rule } from '../rules/proposals';
import { defineCaseAct } from './case-act';

/** 删去一个记错了的方案 */
export const removeProposal = defineCaseAct({
  input: z.object({ proposalId: idSchema }),
  right: 'cases.handle',
  words: { button: '删去这个方案', done: '删去了一个方案' },
  undo: 'free',
  objection: (one) =>
    objectToWork(one, 'mediate') ??
    (one.proposals.length > 0 ? null : refuse('NOT_NOW', { data: { why: '还没有记过方案。' } })),
  apply: (one, { proposalId }) => rule(one, proposalId),
});
