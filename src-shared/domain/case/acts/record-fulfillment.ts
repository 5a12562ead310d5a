import { z } from 'zod';
import { refuse } from '../../kernel/ruling';
import { idSchema } from '../../kernel/schemas';
import { MAX_OBLIGATIONS } from '../model/agreement';
import { fulfillmentRecordSchema } from '../model/follow-through';
import type { MediationCase } from '../model/mediation-case';
import { objectToInForce, recordFulfillments as rule } from '../rules/follow-through';
import { defineCaseAct } from './case-act';

/** 登记履行情况 */
export const recordFulfillment = defineCaseAct({
  input: z.object({
    record: fulfillmentRecordSchema,
    /** Others of which the same is found. */
    alsoObligationIds: z.array(idSchema).max(MAX_OBLIGATIONS).optional(),
  }),
  earlierForm: 'fulfillment',
  right: 'cases.handle',
  words: { button: '登记履行情况', again: '更正', done: '登记了履行情况' },
  undo: 'free',
  objection: (one) =>
    objectToInForce(one) ?? (hasObligations(one) ? null : refuse('OBLIGATION_NOT_FOUND')),
  apply: (one, { record, alsoObligationIds = [] }, ctx) =>
    rule(one, record, alsoObligationIds, ctx),
});

function hasObligations({ agreement }: MediationCase): boolean {
  return (agreement?.terms.clauses ?? []).some(({ obligations }) => obligations.length > 0);
}
