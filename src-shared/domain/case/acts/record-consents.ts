import { z } from 'zod';
import { consentSchema } from '../model/mediation-case';
import { objectToWork } from '../rules/objections';
import { recordConsents as rule } from '../rules/parties';
import { defineCaseAct } from './case-act';

/** 征询意愿 */
export const recordConsents = defineCaseAct({
  input: z.object({ consents: z.array(consentSchema.omit({ earlier: true })).max(60) }),
  earlierForm: 'consents',
  right: 'cases.handle',
  words: {
    button: '征询意愿',
    about: '当事人一方明确拒绝调解的，不得调解（人民调解法第17条）。没有问到的，选“还没有征询”。',
    done: '征询了当事人意愿',
  },
  undo: 'free',
  objection: (one) => objectToWork(one, 'prepare'),
  apply: (one, { consents }, ctx) => rule(one, consents, ctx),
});
