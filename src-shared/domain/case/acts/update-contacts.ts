import { z } from 'zod';
import { partyContactSchema } from '../../party/party';
import { keepPaper } from '../papers/kept-paper';
import { objectToInForce } from '../rules/follow-through';
import { updateContacts as rule } from '../rules/parties';
import { defineCaseAct } from './case-act';

/** New phones and addresses, once an agreement is in force; its signed paper stays as it is. */
export const updateContacts = defineCaseAct({
  input: z.object({ contacts: z.array(partyContactSchema).min(1).max(60) }),
  earlierForm: 'contacts',
  right: 'cases.register',
  words: { button: '更新电话、住址', done: '更新了当事人的电话、住址' },
  undo: 'free',
  objection: objectToInForce,
  apply: (one, { contacts }, ctx) =>
    // Where an earlier version kept no paper, it is kept as it still reads before the change.
    rule(keepPaper(one, ctx.studio, ctx.today), contacts, ctx),
});
