import { z } from 'zod';
import { MAX_PARTIES, TOO_MANY_PARTIES } from '../../party/party';
import { partyInputSchema } from '../../party/party-input';
import { joiningPart } from '../model/party-change';
import { objectToJoining, addParties as rule } from '../rules/party-changes';
import { beginPeople, linkPeople, NEEDS_PEOPLE } from '../rules/people';
import { defineCaseAct } from './case-act';

/** 追加当事人, 承继 */
export const addParties = defineCaseAct({
  input: z.object({
    parties: z.array(partyInputSchema).max(MAX_PARTIES, { error: TOO_MANY_PARTIES }),
    joining: joiningPart,
  }),
  right: 'cases.register',
  words: {
    button: '追加当事人、登记承继',
    about: '追加的当事人，下一场调解以前要征询他的意愿（人民调解法第17条）。',
    done: '追加了当事人',
  },
  undo: 'free',
  objection: objectToJoining,
  needs: NEEDS_PEOPLE,
  apply: (one, { parties, joining }, ctx) => rule(one, linkPeople(parties, ctx), joining, ctx),
  followUps: (one, { parties }, ctx) =>
    beginPeople(
      one.parties.filter(({ id }) => parties.some((party) => party.id === id)),
      parties,
      ctx,
    ),
});
