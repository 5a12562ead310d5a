import { z } from 'zod';
import { acceptanceSchema } from '../model/mediation-case';
import { acceptCase } from '../rules/acceptance';
import { objectToMediators, objectToMove, objectToReadiness } from '../rules/objections';
import { defineCaseAct } from './case-act';

/** 受理 */
export const accept = defineCaseAct({
  input: z.object({ acceptance: acceptanceSchema.omit({ partyIds: true }) }),
  right: 'cases.handle',
  words: { button: '受理', done: '办理了受理' },
  undo: 'ask',
  objection: (one, { today }) =>
    objectToMove(one, 'accepted') ?? objectToReadiness(one, today) ?? objectToMediators(one),
  apply: (one, { acceptance }, ctx) => acceptCase(one, acceptance, ctx),
});
