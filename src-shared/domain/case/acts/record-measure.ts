import { z } from 'zod';
import { idSchema } from '../../kernel/schemas';
import { measurePart } from '../model/alert';
import { objectToAlert, recordMeasure as rule } from '../rules/alerts';
import { defineCaseAct } from './case-act';

/** 登记措施: what was done so that it does not grow worse. */
export const recordMeasure = defineCaseAct({
  input: z.object({ measureId: idSchema.nullable(), measure: measurePart }),
  right: 'cases.handle',
  words: {
    button: '登记措施',
    about:
      '可能激化的，要有针对地预防（《人民调解法》第二十五条）。黄色、蓝色的，第一次处置也记在这里。',
    done: '登记了措施',
  },
  undo: 'free',
  objection: objectToAlert,
  apply: (one, { measureId, measure }, ctx) => rule(one, measureId, measure, ctx),
});
