import { z } from 'zod';
import { agreementTermsSchema, signingSchema } from '../domain/agreement/agreement';
import {
  followUpSchema,
  fulfillmentRecordSchema,
  judicialConfirmationSchema,
} from '../domain/agreement/follow-through';
import { agendaItemSchema } from '../domain/case/agenda';
import { CASE_STATUSES } from '../domain/case/case-status';
import { type CaseView, caseSummarySchema, caseViewSchema } from '../domain/case/case-view';
import {
  closureSchema,
  declineSchema,
  terminationSchema,
  withdrawalSchema,
} from '../domain/case/closing';
import { DISPUTE_CATEGORIES } from '../domain/case/dispute-category';
import { acceptanceSchema, consentSchema, extensionSchema } from '../domain/case/mediation-case';
import { registrationSchema } from '../domain/case/registration';
import { sessionSchema } from '../domain/case/session';
import { localDateSchema, yearMonthSchema } from '../domain/kernel/local-date';
import { idSchema } from '../domain/kernel/text';
import { caseMediatorSchema } from '../domain/mediator/mediator';
import { naturalPersonSchema, organizationSchema, partyContactSchema } from '../domain/party/party';
import { defineRoute } from './define';

/** The case and the revision that the window saw: a save based on an older one is refused (CHANGED_MEANWHILE). */
const target = { caseId: idSchema, revision: z.int().min(1) };

/** New entries are made with ids of the window's own (nanoid); the domain checks that they are unique. */
const partyInputSchema = z.discriminatedUnion('kind', [naturalPersonSchema, organizationSchema], {
  error: '请选择当事人是个人还是单位',
});

export const CASE_SORT_KEYS = [
  'number',
  'registeredOn',
  'dueOn',
  'amount',
  'updatedAt',
  /** What is still to be done first: red, yellow, blue, without colour; among equals what waits longest. */
  'urgency',
  /** The best finds of the text first; without a text the newest number first. */
  'relevance',
] as const;
export type CaseSortKey = (typeof CASE_SORT_KEYS)[number];

export const caseQuerySchema = z.object({
  text: z.string().max(100),
  statuses: z.array(z.enum(CASE_STATUSES)),
  categories: z.array(z.enum(DISPUTE_CATEGORIES)),
  /** Month of registration. */
  month: yearMonthSchema.nullable(),
  mediatorId: idSchema.nullable(),
  sortBy: z.enum(CASE_SORT_KEYS),
  isDescending: z.boolean(),
  page: z.int().min(1),
  pageSize: z.int().min(1).max(100),
});
export type CaseQuery = z.infer<typeof caseQuerySchema>;

/** A place in what a row shows of a case that answers the search; `end` is not counted. */
export const highlightSchema = z.object({
  field: z.enum(['number', 'applicants', 'respondents']),
  /** Which of several names; 0 elsewhere. */
  index: z.int(),
  /** In UTF-16 units of the shown text. */
  start: z.int(),
  end: z.int(),
});
export type Highlight = z.infer<typeof highlightSchema>;

/** What answers the search without standing in the row; see FoundLine in src-main/store/search/found-line.ts. */
export const foundLineSchema = z.object({
  field: z.enum(['title', 'agents', 'place', 'referral', 'description', 'requests', 'papers']),
  text: z.string(),
  ranges: z.array(z.object({ start: z.int(), end: z.int() })),
});
export type FoundLine = z.infer<typeof foundLineSchema>;

export const casePageSchema = z.object({
  total: z.int(),
  items: z.array(
    caseSummarySchema.extend({
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
  /** Masked: 前6后4. */
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

const view: z.ZodType<CaseView> = caseViewSchema;

export const CASE_ROUTES = {
  'cases.list': defineRoute({ input: caseQuerySchema, output: casePageSchema }),
  'cases.get': defineRoute({ input: z.object({ caseId: idSchema }), output: view }),
  'cases.register': defineRoute({
    input: z.object({
      registration: registrationSchema,
      parties: z.array(partyInputSchema).max(60),
    }),
    output: view,
  }),
  'cases.updateRegistration': defineRoute({
    input: z.object({ ...target, registration: registrationSchema }),
    output: view,
  }),
  'cases.saveParties': defineRoute({
    input: z.object({ ...target, parties: z.array(partyInputSchema).max(60) }),
    output: view,
  }),
  /** New phones and addresses, once an agreement is in force; its signed paper stays as it is. */
  'cases.updateContacts': defineRoute({
    input: z.object({ ...target, contacts: z.array(partyContactSchema).min(1).max(60) }),
    output: view,
  }),
  'cases.recordConsents': defineRoute({
    input: z.object({
      ...target,
      consents: z.array(consentSchema.omit({ earlier: true })).max(60),
    }),
    output: view,
  }),
  'cases.appointMediators': defineRoute({
    input: z.object({
      ...target,
      mediators: z.array(caseMediatorSchema.omit({ name: true, nickname: true })).max(10),
    }),
    output: view,
  }),
  'cases.accept': defineRoute({
    input: z.object({ ...target, acceptance: acceptanceSchema.omit({ partyIds: true }) }),
    output: view,
  }),
  'cases.decline': defineRoute({
    input: z.object({ ...target, decline: declineSchema }),
    output: view,
  }),
  'cases.withdraw': defineRoute({
    input: z.object({ ...target, withdrawal: withdrawalSchema }),
    output: view,
  }),
  'cases.extend': defineRoute({
    input: z.object({ ...target, extension: extensionSchema }),
    output: view,
  }),
  /** Adds the session or replaces the one of the same id; called again and again while the mediator types. */
  'cases.saveSession': defineRoute({
    input: z.object({ ...target, session: sessionSchema }),
    output: view,
  }),
  /** Only a session without any record can be removed. */
  'cases.removeSession': defineRoute({
    input: z.object({ ...target, sessionId: idSchema }),
    output: view,
  }),
  'cases.draftAgreement': defineRoute({
    input: z.object({ ...target, terms: agreementTermsSchema }),
    output: view,
  }),
  'cases.signAgreement': defineRoute({
    input: z.object({ ...target, signing: signingSchema }),
    output: view,
  }),
  'cases.concludeOrally': defineRoute({
    input: z.object({ ...target, terms: agreementTermsSchema, agreedOn: localDateSchema }),
    output: view,
  }),
  'cases.terminate': defineRoute({
    input: z.object({ ...target, termination: terminationSchema }),
    output: view,
  }),
  'cases.recordFulfillment': defineRoute({
    input: z.object({ ...target, record: fulfillmentRecordSchema }),
    output: view,
  }),
  'cases.recordFollowUp': defineRoute({
    input: z.object({ ...target, followUp: followUpSchema }),
    output: view,
  }),
  'cases.resolveRework': defineRoute({
    input: z.object({
      ...target,
      followUpId: idSchema,
      resolvedOn: localDateSchema,
      note: followUpSchema.shape.reworkNote,
    }),
    output: view,
  }),
  'cases.recordConfirmation': defineRoute({
    input: z.object({ ...target, confirmation: judicialConfirmationSchema }),
    output: view,
  }),
  'cases.close': defineRoute({
    input: z.object({ ...target, closure: closureSchema }),
    output: view,
  }),

  /** Everything due from `from` to `to`, overdue items included when `from` is today or earlier. */
  'agenda.list': defineRoute({
    input: z.object({ from: localDateSchema, to: localDateSchema }),
    output: z.object({ today: localDateSchema, items: z.array(agendaItemSchema) }),
  }),
  'parties.search': defineRoute({
    input: z.object({
      text: z.string().max(100),
      page: z.int().min(1),
      pageSize: z.int().min(1).max(100),
    }),
    output: z.object({ total: z.int(), items: z.array(partyEntrySchema) }),
  }),
} as const;
