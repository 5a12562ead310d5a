import { z } from 'zod';
import { idSchema } from '../../kernel/schemas';
import { recusalDecisionPart } from '../model/recusal';
import { objectToDecision, decideRecusal as rule } from '../rules/recusals';
import { defineCaseAct } from './case-act';

/** 决定回避: granted, the mediator leaves and another comes. */
export const decideRecusal = defineCaseAct({
  input: z.object({
    recusalId: idSchema,
    decision: recusalDecisionPart,
    successorId: idSchema.nullable(),
  }),
  right: 'cases.handle',
  words: { button: '登记回避的决定', done: '登记了回避的决定' },
  undo: 'free',
  objection: objectToDecision,
  apply: (one, { recusalId, decision, successorId }, ctx) =>
    rule(one, recusalId, decision, successorId, { ...ctx, roster: ctx.studio.mediators }),
});
