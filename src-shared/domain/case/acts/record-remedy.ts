import { z } from 'zod';
import { idSchema } from '../../kernel/schemas';
import { remedyTakenPart } from '../model/remedy';
import { objectToInForce } from '../rules/follow-through';
import { recordRemedy as rule } from '../rules/performance';
import { defineCaseAct } from './case-act';

/** 登记申请执行、起诉、支付令: what a party did over an agreement that was not performed. */
export const recordRemedy = defineCaseAct({
  input: z.object({ remedyId: idSchema.nullable(), remedy: remedyTakenPart }),
  right: 'cases.handle',
  words: {
    button: '登记去了法院',
    again: '再登记一次去法院',
    about:
      '经法院裁定有效的协议可以申请执行（人民调解法第33条）；没有经过司法确认的，可以起诉（人民调解法第32条）。这里只记当事人自己走了哪一条路。',
    done: '登记了去法院',
  },
  undo: 'free',
  objection: objectToInForce,
  apply: (one, { remedyId, remedy }, ctx) => rule(one, remedyId, remedy, ctx),
});
