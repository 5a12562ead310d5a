import { z } from 'zod';
import { idSchema } from '../../kernel/schemas';
import { objectToAlert } from '../rules/alerts';
import { removeRisk as rule } from '../rules/risks';
import { defineCaseAct } from './case-act';

/** 删去一项记错了的风险 */
export const removeRisk = defineCaseAct({
  input: z.object({ riskId: idSchema }),
  right: 'cases.handle',
  words: { button: '删去这项风险', done: '删去了一项风险' },
  undo: 'free',
  objection: objectToAlert,
  apply: (one, { riskId }) => rule(one, riskId),
});
