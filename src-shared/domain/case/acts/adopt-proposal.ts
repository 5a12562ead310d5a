import { z } from 'zod';
import { refuse } from '../../kernel/ruling';
import { idSchema } from '../../kernel/schemas';
import { numberAgreement } from '../model/agreement-number';
import { isAccepted } from '../model/proposal';
import { objectToAgreeing } from '../rules/agreement';
import { adoptProposal as rule } from '../rules/proposals';
import { defineCaseAct } from './case-act';

/** 把双方同意的方案写进协议书: its lines become clauses of the draft. */
export const adoptProposal = defineCaseAct({
  input: z.object({ proposalId: idSchema }),
  right: 'cases.handle',
  words: { button: '写进协议书', done: '把双方同意的方案写进了协议书' },
  undo: 'free',
  objection: (one, ctx) =>
    objectToAgreeing(one, ctx) ??
    (one.proposals.some(isAccepted)
      ? null
      : refuse('NOT_NOW', { data: { why: '还没有双方都同意的方案。' } })),
  apply: (one, { proposalId }, ctx) => numberAgreement(one, rule(one, proposalId, ctx), ctx),
});
