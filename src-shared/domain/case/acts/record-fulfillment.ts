import { z } from 'zod';
import { refuse } from '../../kernel/ruling';
import { fulfillmentRecordSchema } from '../model/follow-through';
import type { MediationCase } from '../model/mediation-case';
import { objectToInForce, recordFulfillment as rule } from '../rules/follow-through';
import { defineCaseAct } from './case-act';

/** 登记履行情况 */
export const recordFulfillment = defineCaseAct({
  input: z.object({ record: fulfillmentRecordSchema }),
  earlierForm: 'fulfillment',
  right: 'cases.handle',
  words: { button: '登记履行情况', again: '更正', done: '登记了履行情况' },
  undo: 'free',
  objection: (one) =>
    objectToInForce(one) ?? (hasObligations(one) ? null : refuse('OBLIGATION_NOT_FOUND')),
  apply: (one, { record }, ctx) => rule(one, record, ctx),
});

function hasObligations({ agreement }: MediationCase): boolean {
  return (agreement?.terms.clauses ?? []).some(({ obligations }) => obligations.length > 0);
}
