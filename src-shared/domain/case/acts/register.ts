import { z } from 'zod';
import { MAX_PARTIES, TOO_MANY_PARTIES } from '../../party/party';
import { partyInputSchema } from '../../party/party-input';
import { registrationSchema } from '../model/registration';
import { beginPeople, linkPeople, NEEDS_PEOPLE } from '../rules/people';
import { registerCase } from '../rules/registration';
import { defineCaseBeginning } from './case-act';

/** 登记 */
export const register = defineCaseBeginning({
  input: z.object({
    registration: registrationSchema,
    parties: z.array(partyInputSchema).max(MAX_PARTIES, { error: TOO_MANY_PARTIES }),
  }),
  right: 'cases.register',
  words: { button: '登记纠纷', done: '登记了这件纠纷' },
  undo: { never: '登记不能撤销；登记错了，可以改正登记信息，或者写明原因删除。' },
  dayOf: ({ registration }) => registration.registeredOn,
  needs: NEEDS_PEOPLE,
  begin: (seat, { registration, parties }, ctx) =>
    registerCase({ ...seat, registration, parties: linkPeople(parties, ctx) }, ctx),
  followUps: (one, { parties }, ctx) => beginPeople(one.parties, parties, ctx),
});
