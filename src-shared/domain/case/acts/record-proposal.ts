import { z } from 'zod';
import { idSchema } from '../../kernel/schemas';
import { proposalPart } from '../model/proposal';
import { objectToWork } from '../rules/objections';
import { recordProposal as rule } from '../rules/proposals';
import { defineCaseAct } from './case-act';

/** 记一个方案: who proposed what, and what each side said to it. */
export const recordProposal = defineCaseAct({
  input: z.object({ proposalId: idSchema.nullable(), proposal: proposalPart }),
  right: 'cases.handle',
  words: {
    button: '记一个方案',
    again: '再记一个方案',
    about:
      '谁提的、怎么解决、双方同不同意。一行写一条，双方都同意的可以直接写进协议书（人民调解法第22条）。',
    done: '记了一个方案',
  },
  undo: 'free',
  objection: (one) => objectToWork(one, 'mediate'),
  apply: (one, { proposalId, proposal }, ctx) => rule(one, proposalId, proposal, ctx),
});
