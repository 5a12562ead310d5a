import { z } from 'zod';
import { registrationSchema } from '../model/registration';
import { objectToWork } from '../rules/objections';
import { updateRegistration as rule } from '../rules/registration';
import { defineCaseAct } from './case-act';

/** 改正登记信息 */
export const updateRegistration = defineCaseAct({
  input: z.object({ registration: registrationSchema }),
  earlierForm: 'registration',
  right: 'cases.register',
  words: { button: '修改登记', done: '修改了登记信息' },
  undo: 'free',
  objection: (one) => objectToWork(one, 'prepare'),
  apply: (one, { registration }, ctx) => rule(one, registration, ctx),
});
