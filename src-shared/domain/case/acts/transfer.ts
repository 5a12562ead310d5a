import { z } from 'zod';
import { transferSchema } from '../model/closing';
import { transferCase } from '../rules/ending';
import { objectToMove } from '../rules/objections';
import { defineCaseAct } from './case-act';

/** 移送 */
export const transfer = defineCaseAct({
  input: z.object({ transfer: transferSchema }),
  right: 'cases.handle',
  words: {
    button: '移送',
    about:
      '不归人民调解管、要由别的机关处理的，连同材料移送过去，这里不再调解。调解不成的不用移送，请办理终止；可能引起治安案件、刑事案件的，先在“预警和风险”里登记报告（人民调解法第25条）。',
    done: '办理了移送',
  },
  undo: 'ask',
  objection: (one) => objectToMove(one, 'transferred'),
  apply: (one, { transfer: given }, ctx) => transferCase(one, given, ctx),
});
