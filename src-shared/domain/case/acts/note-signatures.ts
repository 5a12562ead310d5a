import { z } from 'zod';
import { signatureListSchema } from '../model/agreement';
import { objectToSigning, noteSignatures as rule } from '../rules/agreement';
import { defineCaseAct } from './case-act';

/** 登记谁签了名, while others are still missing. */
export const noteSignatures = defineCaseAct({
  input: z.object({ signatures: signatureListSchema }),
  right: 'cases.handle',
  words: {
    button: '先登记签了名的人',
    about:
      '当事人分几天来签名的，签一个记一个。全部签名、调解员签名、盖章三样齐了，协议才生效（人民调解法第29条）。',
    done: '登记了谁在协议书上签了名',
  },
  undo: 'free',
  objection: objectToSigning,
  apply: (one, { signatures }, ctx) => rule(one, signatures, ctx),
});
