import { z } from 'zod';
import { CASE_ACTS } from '../domain/case/acts/case-acts';
import { agendaItemSchema } from '../domain/case/dues/agenda';
import { CASE_STATUSES } from '../domain/case/model/case-status';
import { DISPUTE_CATEGORIES } from '../domain/case/model/dispute-category';
import { type CaseView, caseSummarySchema, caseViewSchema } from '../domain/case/view/case-view';
import { idSchema, localDateSchema, yearMonthSchema } from '../domain/kernel/schemas';
import { actRoutes, caseTarget } from './act-routes';
import { defineRoute } from './define';

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
  field: z.enum([
    ...['title', 'agents', 'place', 'referral', 'description', 'requests', 'papers'],
    ...['session', 'agreement', 'course', 'attachment'],
  ] as const),
  text: z.string(),
  ranges: z.array(z.object({ start: z.int(), end: z.int() })),
});
export type FoundLine = z.infer<typeof foundLineSchema>;

export const casePageSchema = z.object({
  total: z.int(),
  /**
   * How much was looked through for the text, from 0 to 1. Below 1 the counts are of what was found so
   * far: who asks the same again is told more; who does not ask, or asks something else, ends it.
   */
  searched: z.number().min(0).max(1),
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
  ...actRoutes('cases', CASE_ACTS, caseTarget, view),
  'cases.list': defineRoute({
    right: 'cases.read',
    input: caseQuerySchema,
    output: casePageSchema,
  }),
  'cases.get': defineRoute({
    right: 'cases.read',
    input: z.object({ caseId: idSchema }),
    output: view,
  }),
  /** Everything due from `from` to `to`, overdue items included when `from` is today or earlier. */
  'agenda.list': defineRoute({
    right: 'cases.read',
    input: z.object({ from: localDateSchema, to: localDateSchema }),
    output: z.object({
      today: localDateSchema,
      items: z.array(agendaItemSchema),
      /** How far, in months, the cases are described anew by which the days go; null when nothing waits. */
      counting: z.object({ done: z.int(), total: z.int() }).nullable(),
    }),
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
