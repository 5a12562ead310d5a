import { z } from 'zod';
import { allow, refuse } from '../../kernel/ruling';
import { idSchema } from '../../kernel/schemas';
import { objectToUnknownParty } from '../rules/parties';
import { defineCaseAct } from './case-act';

/**
 * Ties parties of an earlier case to the register (人员库) when somebody picks them there. Follows from that alone, in
 * whatever state the case is: what is written in it of the parties stays as it is.
 */
export const linkPerson = defineCaseAct({
  input: z.object({ personId: idSchema, partyIds: z.array(idSchema).min(1).max(60) }),
  right: 'cases.handle',
  words: { button: '对应到人员库', done: '把当事人对应到了人员库' },
  undo: 'free',
  worksInArchive: true,
  objection: () => refuse('NOT_NOW', { data: { why: '从人员库里选这个人时，会自动对应。' } }),
  apply: (one, { personId, partyIds }) =>
    objectToUnknownParty(one, partyIds, 'partyIds') ??
    allow({
      ...one,
      parties: one.parties.map((party) =>
        partyIds.includes(party.id) ? { ...party, personId } : party,
      ),
    }),
});
