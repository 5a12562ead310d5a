import { z } from 'zod';
import { agreementTermsSchema } from '../model/agreement';
import { numberAgreement } from '../model/agreement-number';
import { objectToAgreeing, draftAgreement as rule } from '../rules/agreement';
import { defineCaseAct } from './case-act';

/** 起草协议 */
export const draftAgreement = defineCaseAct({
  input: z.object({ terms: agreementTermsSchema }),
  earlierForm: 'agreement',
  right: 'cases.handle',
  words: {
    button: '写协议书',
    again: '修改协议书',
    about: '逐条写明谁做什么、什么时候做完，签名盖章后生效（人民调解法第29条）。',
    done: '起草了协议',
  },
  undo: 'free',
  objection: objectToAgreeing,
  apply: (one, { terms }, ctx) => numberAgreement(one, rule(one, terms, ctx), ctx),
});
