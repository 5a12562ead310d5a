import { z } from 'zod';
import { MAX_PARTIES, TOO_MANY_PARTIES } from '../../party/party';
import { partyInputSchema } from '../../party/party-input';
import { objectToWork } from '../rules/objections';
import { saveParties as rule } from '../rules/parties';
import { beginPeople, linkPeopleAgain, NEEDS_PEOPLE } from '../rules/people';
import { defineCaseAct } from './case-act';

/** 补齐当事人情况 */
export const saveParties = defineCaseAct({
  input: z.object({
    parties: z.array(partyInputSchema).max(MAX_PARTIES, { error: TOO_MANY_PARTIES }),
  }),
  earlierForm: 'parties',
  right: 'cases.register',
  words: { button: '修改当事人', done: '修改了当事人' },
  undo: 'free',
  objection: (one) => objectToWork(one, 'prepare'),
  needs: NEEDS_PEOPLE,
  apply: (one, { parties }, ctx) => rule(one, linkPeopleAgain(one.parties, parties, ctx), ctx),
  followUps: (one, { parties }, ctx) => beginPeople(one.parties, parties, ctx),
});
