import { z } from 'zod';
import { idSchema, yearMonthSchema } from '../../kernel/schemas';
import { CASE_STATUSES } from '../model/case-status';
import { DISPUTE_CATEGORIES } from '../model/dispute-category';

/** Orders of a list that stand in columns. */
export const COLUMN_SORT_KEYS = [
  'number',
  'registeredOn',
  'dueOn',
  'amount',
  'updatedAt',
  /** What is still to be done first: red, yellow, blue, without colour; among equals what waits longest; ended cases last. */
  'urgency',
] as const;
export type ColumnSortKey = (typeof COLUMN_SORT_KEYS)[number];

export const CASE_SORT_KEYS = [
  ...COLUMN_SORT_KEYS,
  /** The best finds of the text first; without a text the newest number first. */
  'relevance',
] as const;
export type CaseSortKey = (typeof CASE_SORT_KEYS)[number];

/** What a list of cases is asked for. */
export const caseQuerySchema = z.object({
  text: z.string().max(100),
  statuses: z.array(z.enum(CASE_STATUSES)).readonly(),
  categories: z.array(z.enum(DISPUTE_CATEGORIES)).readonly(),
  /** Month of registration. */
  month: yearMonthSchema.nullable(),
  mediatorId: idSchema.nullable(),
  sortBy: z.enum(CASE_SORT_KEYS),
  isDescending: z.boolean(),
  page: z.int().min(1),
  pageSize: z.int().min(1).max(100),
});
export type CaseQuery = Readonly<z.infer<typeof caseQuerySchema>>;
