import { z } from 'zod';
import { judicialConfirmationSchema } from '../model/follow-through';
import { objectToConfirming, recordConfirmation as rule } from '../rules/confirmation';
import { defineCaseAct } from './case-act';

/** 登记司法确认 */
export const recordConfirmation = defineCaseAct({
  input: z.object({ confirmation: judicialConfirmationSchema }),
  earlierForm: 'confirmation',
  right: 'cases.handle',
  words: {
    button: '登记司法确认',
    again: '更新司法确认',
    about: '由双方当事人自协议生效之日起三十日内共同向人民法院申请（人民调解法第33条）。',
    done: '登记了司法确认',
  },
  undo: 'free',
  objection: objectToConfirming,
  apply: (one, { confirmation }, ctx) => rule(one, confirmation, ctx),
});
