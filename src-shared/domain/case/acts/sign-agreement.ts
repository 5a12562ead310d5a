import { z } from 'zod';
import { allow } from '../../kernel/ruling';
import { signatureSchema, signingSchema } from '../model/agreement';
import { keepPaper } from '../papers/kept-paper';
import { objectToSigning, signAgreement as rule } from '../rules/agreement';
import { defineCaseAct } from './case-act';

/** 登记签字盖章; what was signed is kept word for word. */
export const signAgreement = defineCaseAct({
  input: z.object({
    signing: signingSchema,
    /** Whose hands signed, of those that were not noted before; the usual one where nothing is said. */
    hands: z.array(signatureSchema.pick({ partyId: true, by: true })).optional(),
  }),
  earlierForm: 'sign',
  right: 'cases.handle',
  words: {
    button: '登记签字盖章',
    about:
      '当事人签名、盖章或者按指印，调解员签名并加盖调委会印章，三样齐了协议才生效，生效日是最后一样的日子（人民调解法第29条）。请照纸上的日期填写。',
    done: '登记了签字盖章',
  },
  undo: 'ask',
  objection: objectToSigning,
  apply: (one, { signing, hands }, ctx) => {
    const ruling = rule(one, signing, ctx, hands);
    return ruling.ok ? allow(keepPaper(ruling.value, ctx.studio, ctx.today)) : ruling;
  },
});
