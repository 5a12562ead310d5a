import { z } from 'zod';
import { idSchema } from '../../kernel/schemas';
import { riskOutcomeSchema } from '../model/risk';
import { objectToSettling, settleRisk as rule } from '../rules/risks';
import { defineCaseAct } from './case-act';

/** 登记风险的结果: what became of it. */
export const settleRisk = defineCaseAct({
  input: z.object({
    riskId: idSchema,
    outcome: riskOutcomeSchema.extend({
      prevented: riskOutcomeSchema.shape.prevented.nullable(),
    }),
  }),
  right: 'cases.handle',
  words: {
    button: '登记风险的结果',
    about: '后来怎样了，照实写。只有真的防住了的，才算“防止…”，计入统计。',
    done: '登记了风险的结果',
  },
  undo: 'free',
  objection: objectToSettling,
  apply: (one, { riskId, outcome }, ctx) => rule(one, riskId, outcome, ctx),
});
