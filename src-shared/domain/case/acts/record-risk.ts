import { z } from 'zod';
import { idSchema } from '../../kernel/schemas';
import { riskPart } from '../model/risk';
import { objectToAlert } from '../rules/alerts';
import { recordRisk as rule } from '../rules/risks';
import { defineCaseAct } from './case-act';

/** 登记风险: what the dispute may turn into. */
export const recordRisk = defineCaseAct({
  input: z.object({ riskId: idSchema.nullable(), risk: riskPart }),
  right: 'cases.handle',
  words: {
    button: '登记风险',
    about:
      '看出可能激化的，先记下来，再采取措施；可能引起治安案件、刑事案件的，要及时报告（《人民调解法》第二十五条）。办结以前，要登记后来怎样了。',
    done: '登记了风险',
  },
  undo: 'free',
  objection: objectToAlert,
  apply: (one, { riskId, risk }, ctx) => rule(one, riskId, risk, ctx),
});
