import { z } from 'zod';
import { CASE_STATUSES } from '../domain/case/model/case-status';
import { idSchema, localDateSchema } from '../domain/kernel/schemas';
import { authorizedAgentSchema, PARTY_KINDS, PARTY_SIDES } from '../domain/party/party';
import { defineRoute } from './define';
import { toldRecordsSchema } from './routes-search';

/** A party of an earlier case who is not in the register yet. */
const standsInSchema = z.object({
  caseId: idSchema,
  /** Its place among the parties of that case. */
  place: z.int().min(0).max(59),
  /** Its name there: a case that was changed meanwhile is not taken for the one that was seen. */
  name: z.string(),
});

/** Somebody who is offered while a name, number or phone is typed. */
export const offeredPersonSchema = z.object({
  /** Of the register; null of somebody who stands in an earlier case alone. */
  personId: z.string().nullable(),
  standsIn: standsInSchema.nullable(),
  kind: z.enum(PARTY_KINDS),
  name: z.string(),
  maskedNumber: z.string(),
  maskedPhone: z.string(),
  address: z.string(),
  /** In how many cases they stand. */
  cases: z.int(),
});
export type OfferedPerson = z.infer<typeof offeredPersonSchema>;

/** Somebody who acted for a party before, with what holds in every case: not what that party allowed them. */
export const offeredAgentSchema = z.object({
  agent: authorizedAgentSchema.omit({ scope: true }),
  maskedPhone: z.string(),
  /** The newest case in which they acted. */
  caseNumber: z.string(),
  partyName: z.string(),
});
export type OfferedAgent = z.infer<typeof offeredAgentSchema>;

/** An earlier case of somebody. */
export const pastCaseSchema = z.object({
  caseId: z.string(),
  number: z.string(),
  title: z.string(),
  registeredOn: localDateSchema,
  status: z.enum(CASE_STATUSES),
  side: z.enum(PARTY_SIDES),
});
export type PastCase = z.infer<typeof pastCaseSchema>;

export const PEOPLE_ROUTES = {
  /** At most five who fit what is typed: name, its pinyin or initials, number, phone. Those of the register first. */
  'people.offer': defineRoute({
    right: 'persons.read',
    input: z.object({ text: z.string().max(100) }),
    output: z.object({ items: z.array(offeredPersonSchema) }),
  }),
  /** At most five who acted for a party before and fit what is typed: name, its pinyin or initials, number, phone. */
  'people.agents': defineRoute({
    right: 'persons.read',
    input: z.object({ text: z.string().max(100) }),
    output: z.object({ items: z.array(offeredAgentSchema) }),
  }),
  /** Puts into the register who is picked out of an earlier case, and ties that case to them. Answers the person's id. */
  'people.takeIn': defineRoute({
    right: 'persons.handle',
    input: standsInSchema,
    output: z.object({ personId: z.string() }),
  }),
  /** Everything that brought somebody here, the newest first: cases and enquiries. */
  'people.past': defineRoute({
    right: 'persons.read',
    input: z.object({ personId: idSchema }),
    output: z.object({
      cases: z.array(pastCaseSchema),
      enquiries: z.array(
        z.object({ id: z.string(), askedOn: localDateSchema, question: z.string() }),
      ),
      /** Of every other kind in which their name and telephone stand. */
      others: toldRecordsSchema,
    }),
  }),
  /** Others of the register with the same number: the same one twice, or a slip of the pen. */
  'people.twins': defineRoute({
    right: 'persons.read',
    input: z.object({ personId: idSchema }),
    output: z.object({ items: z.array(offeredPersonSchema) }),
  }),
  /** Who stands in a dispute registered within these days and in others too, the most often first; how many such there are. */
  'people.repeated': defineRoute({
    right: 'persons.read',
    input: z.object({ from: localDateSchema, to: localDateSchema }),
    output: z.object({
      total: z.int(),
      items: z.array(
        z.object({
          ...{ id: z.string(), name: z.string(), inPeriod: z.int() },
          /** Disputes up to the last of the days, those before them too. */
          untilThen: z.int(),
        }),
      ),
    }),
  }),
  /** Of cases as a list shows them: who of the register stands in others too, and how many others have the same two sides. */
  'people.repeats': defineRoute({
    right: 'persons.read',
    input: z.object({ caseIds: z.array(idSchema).max(100) }),
    output: z.object({
      items: z.array(
        z.object({
          caseId: z.string(),
          /** In how many cases they stand, this one too; who was here most often first. */
          people: z.array(z.object({ name: z.string(), cases: z.int() })),
          sameSides: z.int(),
        }),
      ),
    }),
  }),
  /** Of each party of a case that is in the register: how often they were here, and what the register says otherwise. */
  'people.ofCase': defineRoute({
    right: 'persons.read',
    input: z.object({ caseId: idSchema }),
    output: z.object({
      items: z.array(
        z.object({
          partyId: z.string(),
          personId: z.string(),
          name: z.string(),
          /** Which time this case is: 1 for the first. */
          time: z.int(),
          /** The cases before this one, the newest first. */
          earlier: z.array(pastCaseSchema),
          /** Names of the fields in which the case says something that the register does not. */
          differs: z.array(z.string()),
        }),
      ),
    }),
  }),
  /** Writes into the register what a case says of one of its parties; what the case leaves empty stays. */
  'people.correctFromCase': defineRoute({
    right: 'persons.handle',
    input: z.object({ caseId: idSchema, partyId: idSchema }),
    output: z.object({ personId: z.string() }),
  }),
};
