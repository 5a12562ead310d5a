import { z } from 'zod';
import { caseViewSchema } from '../domain/case/view/case-view';
import {
  clockTimeSchema,
  idSchema,
  localDateSchema,
  yearMonthSchema,
} from '../domain/kernel/schemas';
import { caseTarget } from './act-routes';
import { defineRoute } from './define';

/** Counts from 1. */
const page = z.int().min(1).max(100_000);

/** When something was done by the studio's wall clock, and by whom; null when nobody was named. */
const doneSchema = { on: localDateSchema, time: clockTimeSchema, who: z.string().nullable() };

/** One thing that a change did; texts are complete, ID numbers and phones masked. */
const fieldChangeSchema = z.object({
  place: z.string(),
  kind: z.enum(['changed', 'added', 'removed']),
  label: z.string(),
  from: z.string(),
  to: z.string(),
});

/** One change of a case in words, or several autosaves of one piece of work. */
export const historyEntrySchema = z.object({
  ...doneSchema,
  /** Number of the last line of the journal in it. */
  seq: z.int(),
  /** What was done, such as 修改了登记信息. */
  act: z.string(),
  /** What the person said about it, or empty. */
  note: z.string(),
  /** How many saves it holds. */
  saves: z.int(),
  /** Null when the record cannot say what changed. */
  changes: z.array(fieldChangeSchema).nullable(),
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

/** What was done to a record, a page of it, and what could be taken back. */
export const historySchema = z.object({
  total: z.int(),
  /** The revision up to which it tells. */
  revision: z.int(),
  entries: z.array(historyEntrySchema),
  /** What would be taken back now; null when that cannot be, and `whyNot` says why. */
  undo: z
    .object({
      kind: z.enum(['undo', 'redo']),
      act: z.string(),
      /** Papers or parties may already go by it. */
      isWeighty: z.boolean(),
      /** The record itself goes to 回收站. */
      isWhole: z.literal(true).optional(),
    })
    .nullable(),
  whyNot: z.string(),
});

/** A case in 回收站. */
export const removedCaseSchema = z.object({
  ...doneSchema,
  id: z.string(),
  revision: z.int(),
  number: z.string(),
  title: z.string(),
  applicants: z.array(z.string()),
  respondents: z.array(z.string()),
  registeredOn: localDateSchema,
  /** Empty when the record of it is lost. */
  reason: z.string(),
});
export type RemovedCase = z.infer<typeof removedCaseSchema>;

export const HISTORY_ROUTES = {
  /** Who changed what and when, newest first. */
  'cases.history': defineRoute({
    right: 'cases.read',
    input: z.object({ caseId: idSchema, page }),
    output: historySchema,
  }),
  /** Takes the last change back, as a new change. */
  'cases.undo': defineRoute({
    right: 'cases.handle',
    input: z.object(caseTarget),
    output: caseViewSchema,
  }),
  /** Takes back what began the case, where its undo `isWhole`: the case goes to 回收站. */
  'cases.undoWhole': defineRoute({
    right: 'cases.remove',
    input: z.object(caseTarget),
    output: z.null(),
  }),
  /** Months (`YYYY-MM`) whose report was handed in and counts this case. */
  'cases.reportsCounting': defineRoute({
    right: 'cases.remove',
    input: z.object({ caseId: idSchema }),
    output: z.object({ months: z.array(yearMonthSchema) }),
  }),
  /** 回收站, the last deleted first. */
  'cases.removed': defineRoute({
    right: 'cases.remove',
    input: z.object({ page }),
    output: z.object({ total: z.int(), items: z.array(removedCaseSchema) }),
  }),
};

/** Entries on one page of a history, cases on one page of 回收站. */
export const HISTORY_PAGE_SIZE = 20;
