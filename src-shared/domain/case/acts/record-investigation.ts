import { z } from 'zod';
import { idSchema } from '../../kernel/schemas';
import { investigationPart } from '../model/investigation';
import { recordInvestigation as rule } from '../rules/entries';
import { objectToWork } from '../rules/objections';
import { defineCaseAct } from './case-act';

/** 记一次调查 */
export const recordInvestigation = defineCaseAct({
  input: z.object({ investigationId: idSchema.nullable(), investigation: investigationPart }),
  right: 'cases.handle',
  words: { button: '记一次调查', again: '再记一次调查', done: '记录了调查' },
  undo: 'free',
  objection: (one) => objectToWork(one, 'mediate'),
  apply: (one, { investigationId, investigation }, ctx) =>
    rule(one, investigationId, investigation, ctx),
});
