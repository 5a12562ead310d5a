import { z } from 'zod';
import { signatureOf } from '../../record/actor';
import { againSchema } from '../model/again';
import { beginAgain, objectToAgain, partiesAgain, registrationAgain } from '../rules/again';
import { defineCaseAct } from './case-act';

/** 再次调解: the same quarrel comes back, and a case of its own is registered of this one. */
export const mediateAgain = defineCaseAct({
  input: z.object({ registration: againSchema }),
  right: 'cases.register',
  words: {
    button: '再次调解',
    about:
      '同一件纠纷又来调解的，另立一件：当事人、类别、地点、请求从这一件带过去，两件互相连着。意愿重新征询，从头办起。',
    done: '登记了再次调解',
  },
  undo: {
    never: '再次调解不能在这里撤销。登记错了，请打开新的那一件，写明原因删除。',
  },
  // The file of then stays as it is; that the quarrel came back is written on it.
  worksInArchive: true,
  objection: objectToAgain,
  apply: (one, { registration }, ctx) => beginAgain(one, registration, ctx),
  followUps: (one, { registration }, { actor }) => {
    const later = one.laterCases.at(-1);
    if (later === undefined) return [];
    const { id: caseId, number } = one;
    return [
      {
        ...{ kind: 'case', act: 'registerAgain', id: later.caseId },
        input: {
          registration: registrationAgain(one, registration, signatureOf(actor)),
          parties: partiesAgain(one),
          earlier: { caseId, number },
        },
      },
    ];
  },
});
