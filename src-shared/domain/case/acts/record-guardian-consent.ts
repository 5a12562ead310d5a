import { z } from 'zod';
import { refuse } from '../../kernel/ruling';
import { idSchema } from '../../kernel/schemas';
import { isUnderFourteen } from '../../party/under-fourteen';
import { guardianConsentPart } from '../model/guardian-consent';
import { recordGuardianConsent as rule } from '../rules/guardian-consents';
import { defineCaseAct } from './case-act';

/** 登记监护人同意: at every stage, for the data is kept as long as the file. */
export const recordGuardianConsent = defineCaseAct({
  input: z.object({ consentId: idSchema.nullable(), consent: guardianConsentPart }),
  right: 'cases.handle',
  words: {
    button: '登记监护人同意',
    again: '再登记监护人同意',
    about:
      '不满14周岁的人，登记、保存他的信息，要有父母或者其他监护人同意（《个人信息保护法》第31条）。签字的告知书附到材料里。',
    done: '登记了监护人同意',
  },
  undo: 'free',
  objection: ({ parties }, { today }) =>
    parties.some((party) => isUnderFourteen(party, today))
      ? null
      : refuse('NOT_NOW', { data: { why: '当事人里没有不满14周岁的。' } }),
  apply: (one, { consentId, consent }, ctx) => rule(one, consentId, consent, ctx),
});
