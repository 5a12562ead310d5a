import { z } from 'zod';
import { CASE_ACTS } from '../domain/case/acts/case-acts';
import { agendaItemSchema } from '../domain/case/dues/agenda';
import { limitLineSchema } from '../domain/case/dues/limit-line';
import { CASE_STATUSES } from '../domain/case/model/case-status';
import { caseQuerySchema } from '../domain/case/view/case-query';
import { type CaseView, caseSummarySchema, caseViewSchema } from '../domain/case/view/case-view';
import { deskGroupSchema } from '../domain/case/view/desk-answer';
import { DESK_WHOSE } from '../domain/case/view/desk-words';
import { foundLineSchema, highlightSchema } from '../domain/case/view/found';
import { WAITING_DAYS } from '../domain/case/view/next-steps';
import { clockTimeSchema, idSchema, localDateSchema } from '../domain/kernel/schemas';
import { PARTY_KINDS, PARTY_SIDES } from '../domain/party/party';
import { dayGroupSchema } from '../domain/record/due';
import { actRoutes, caseTarget } from './act-routes';
import { defineRoute } from './define';
import { recordDueSchema } from './routes-of-kinds';

export const casePageSchema = z.object({
  total: z.int(),
  /**
   * How much was looked through for the text, from 0 to 1. Below 1 the counts are of what was found so
   * far: who asks the same again is told more; who does not ask, or asks something else, ends it.
   */
  searched: z.number().min(0).max(1),
  items: z.array(
    caseSummarySchema.extend({
      /** Where the day lies since which it waits, or for which. */
      waitingDay: z.enum(WAITING_DAYS),
      highlights: z.array(highlightSchema),
      /** Null when there is no text, and when the row itself shows every word. */
      found: foundLineSchema.nullable(),
    }),
  ),
  /** Numbers of all cases by status, the other filters applied. */
  countsByStatus: z.partialRecord(z.enum(CASE_STATUSES), z.int()),
});
export type CasePage = z.infer<typeof casePageSchema>;

/** A person or organisation met in the cases, same name and same paper number taken together. */
export const partyEntrySchema = z.object({
  name: z.string(),
  kind: z.enum(['natural_person', 'company', 'organization']),
  /** Of a person masked (前6后4), of an organisation whole: its code is public. */
  maskedNumber: z.string(),
  /** Masked: middle four digits. */
  maskedPhone: z.string(),
  cases: z.array(
    z.object({
      caseId: z.string(),
      number: z.string(),
      title: z.string(),
      side: z.enum(['applicant', 'respondent']),
    }),
  ),
});
export type PartyEntry = z.infer<typeof partyEntrySchema>;

/** How far, in months, the cases are described anew by which the days go; null when nothing waits. */
const countingSchema = z.object({ done: z.int(), total: z.int() }).nullable();

/** A case that may be the same quarrel, or that the same people had. */
const alikeCaseSchema = z.object({
  caseId: z.string(),
  number: z.string(),
  title: z.string(),
  registeredOn: localDateSchema,
  status: z.enum(CASE_STATUSES),
  applicants: z.array(z.string()),
  respondents: z.array(z.string()),
});

/** As much of a party as is typed so far. */
const typedPartySchema = z.object({
  name: z.string().max(200),
  kind: z.enum(PARTY_KINDS),
  paperNumber: z.string().max(60),
  phone: z.string().max(60),
  side: z.enum(PARTY_SIDES),
  personId: idSchema.nullable(),
});

const view: z.ZodType<CaseView> = caseViewSchema;

/** Key of a due, of whatever kind of record. */
const limitKindSchema = z.string().max(40);
/** A limit of a dispute, or of another record that asks for something. */
const anyLimitSchema = z.union([
  limitLineSchema,
  z.object({ item: recordDueSchema, clock: z.null() }),
]);
const limitsAsked = {
  whose: z.enum(DESK_WHOSE),
  /** Null for all kinds. */
  kind: limitKindSchema.nullable(),
  /** Only those whose last day is past. */
  isLate: z.boolean(),
};

export const CASE_ROUTES = {
  ...actRoutes('cases', CASE_ACTS, caseTarget, view),
  'cases.list': defineRoute({
    right: 'cases.read',
    input: caseQuerySchema,
    output: casePageSchema,
  }),
  /** Open and recently closed cases that may be what is being registered; asked while it is typed. */
  'cases.alike': defineRoute({
    right: 'cases.read',
    input: z.object({
      parties: z.array(typedPartySchema).max(60),
      place: z.string().max(200),
      placeId: idSchema.nullable(),
      description: z.string().max(10_000),
    }),
    /** With each by what it looks the same, in words. */
    output: z.object({ items: z.array(alikeCaseSchema.extend({ why: z.string() })) }),
  }),
  /** Other cases in which the same people stand against each other, the newest first. */
  'cases.sameSides': defineRoute({
    right: 'cases.read',
    input: z.object({ caseId: idSchema }),
    output: z.object({ items: z.array(alikeCaseSchema) }),
  }),
  /** By what a mediator looks tied to the case, as sentences to be asked about. */
  'cases.mediatorTies': defineRoute({
    right: 'cases.read',
    input: z.object({ caseId: idSchema, mediatorId: idSchema }),
    output: z.object({ ties: z.array(z.string()) }),
  }),
  /** How many open cases each mediator has who has any: shown beside the names where one is chosen. */
  'cases.workload': defineRoute({
    right: 'cases.read',
    input: z.null(),
    output: z.object({
      items: z.array(
        z.object({
          mediatorId: z.string(),
          open: z.int(),
          /** 事项 in hand; none where the studio does not use them. */
          matters: z.int(),
        }),
      ),
    }),
  }),
  /** The open cases that a mediator holds or mediates, to be handed over. */
  'cases.inHand': defineRoute({
    right: 'cases.read',
    input: z.object({ mediatorId: idSchema }),
    output: z.object({
      items: z.array(
        caseSummarySchema
          .pick({ number: true, applicants: true, respondents: true, status: true })
          .extend({ caseId: z.string(), fromId: z.string().nullable() }),
      ),
    }),
  }),
  /** The sessions that are planned with a mediator on days on which they will be away. */
  'cases.plannedWhileAway': defineRoute({
    right: 'cases.read',
    input: z.object({ mediatorId: idSchema, from: localDateSchema, to: localDateSchema }),
    output: z.object({
      items: z.array(
        caseSummarySchema
          .pick({ number: true, applicants: true, respondents: true })
          .extend({ caseId: z.string(), on: localDateSchema }),
      ),
    }),
  }),
  'cases.get': defineRoute({
    right: 'cases.read',
    input: z.object({ caseId: idSchema }),
    output: view,
  }),
  /** 今日: the open cases on the desk, the first `limit` of them, and what else has a day within the week. */
  'agenda.desk': defineRoute({
    right: 'cases.read',
    input: z.strictObject({ whose: z.enum(DESK_WHOSE), limit: z.int().min(1).max(500) }),
    output: z.object({
      today: localDateSchema,
      /** How many cases are open in the studio, and how many of them are theirs who works; null when nobody was named. */
      all: z.int(),
      mine: z.int().nullable(),
      /** Whether what follows is of their own cases alone. */
      isMineAlone: z.boolean(),
      groups: z.array(deskGroupSchema),
      /** Headings under which something stands. */
      days: z.array(
        z.object({ group: dayGroupSchema, total: z.int(), items: z.array(agendaItemSchema) }),
      ),
      counting: countingSchema,
    }),
  }),
  /** 今天办过的, the last first. */
  'agenda.done': defineRoute({
    right: 'cases.read',
    input: z.strictObject({}),
    output: z.object({
      items: z.array(
        z.object({
          /** Number of its line in the journal. */
          seq: z.int(),
          /** Of its kind: what its pages' addresses begin with. */
          prefix: z.string(),
          id: z.string(),
          time: clockTimeSchema,
          who: z.string().nullable(),
          /** What was done, in order: 办理了受理. */
          acts: z.array(z.string()),
          title: z.string(),
          /** The people of a dispute; empty for other records. */
          applicants: z.array(z.string()),
          respondents: z.array(z.string()),
          isRemoved: z.boolean(),
        }),
      ),
      hasMore: z.boolean(),
    }),
  }),
  /** Everything due from `from` to `to`, overdue items included when today lies between them. */
  'agenda.list': defineRoute({
    right: 'cases.read',
    input: z.object({ from: localDateSchema, to: localDateSchema }),
    output: z.object({
      today: localDateSchema,
      items: z.array(agendaItemSchema),
      counting: countingSchema,
    }),
  }),
  /** 期限一览: what has a last day in all cases and other records and is not done yet, the earliest first. */
  'agenda.limits': defineRoute({
    right: 'cases.read',
    input: z.strictObject({
      ...limitsAsked,
      page: z.int().min(1),
      pageSize: z.int().min(1).max(100),
    }),
    output: z.object({
      today: localDateSchema,
      /** Whether what follows is of their own cases alone. */
      isMineAlone: z.boolean(),
      /** How many were asked for. */
      total: z.int(),
      /** How many of all kinds are past their day. */
      late: z.int(),
      /** The kinds of which there are any. */
      kinds: z.array(z.object({ kind: limitKindSchema, name: z.string(), total: z.int() })),
      items: z.array(anyLimitSchema),
      counting: countingSchema,
    }),
  }),
  /** Asks with the system's dialog and prints the list that was asked for. */
  'agenda.printLimits': defineRoute({
    right: 'papers.make',
    input: z.strictObject(limitsAsked),
    output: z.object({ outcome: z.enum(['printed', 'cancelled']) }),
  }),
  'parties.search': defineRoute({
    right: 'cases.read',
    input: z.object({
      text: z.string().max(100),
      page: z.int().min(1),
      pageSize: z.int().min(1).max(100),
    }),
    output: z.object({ total: z.int(), items: z.array(partyEntrySchema) }),
  }),
} as const;
