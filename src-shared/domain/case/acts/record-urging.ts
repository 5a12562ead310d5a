import { z } from 'zod';
import { idSchema } from '../../kernel/schemas';
import { urgingPart } from '../model/urging';
import { objectToInForce } from '../rules/follow-through';
import { recordUrging as rule } from '../rules/performance';
import { defineCaseAct } from './case-act';

/** 登记督促 */
export const recordUrging = defineCaseAct({
  input: z.object({ urgingId: idSchema.nullable(), urging: urgingPart }),
  right: 'cases.handle',
  words: {
    button: '登记督促',
    again: '再登记一次督促',
    about: '调委会对协议的履行情况进行监督，督促当事人履行约定的义务（人民调解法第31条）。',
    done: '登记了督促',
  },
  undo: 'free',
  objection: objectToInForce,
  apply: (one, { urgingId, urging }, ctx) => rule(one, urgingId, urging, ctx),
});
