import { z } from 'zod';
import { mendPlaceSchema } from '../domain/case/dossier/dossier';
import { idSchema } from '../domain/kernel/schemas';
import { periodKeySchema, periodSchema } from '../domain/reports/period-schemas';
import {
  claimSchema,
  saidSchema,
  stoppingSchema,
  subsidyRowSchema,
} from '../domain/subsidy/subsidy';
import { SUBSIDY_STEPS } from '../domain/subsidy/subsidy-steps';
import { defineRoute } from './define';
import { recordTarget } from './routes-of-kinds';

/** Cases that may be applied for, and the steps that claims stand at. */
export const SUBSIDY_LISTS = ['open', ...SUBSIDY_STEPS] as const;
export type SubsidyList = (typeof SUBSIDY_LISTS)[number];

const lackSchema = z.object({ message: z.string(), mend: mendPlaceSchema });

const caseSchema = z.object({ caseId: z.string(), number: z.string(), title: z.string() });

/** A case that may be applied for: what it comes to, what its file lacks. */
const openSchema = caseSchema.extend({
  /** What it would come to; null where the scheme gives nothing. */
  claim: claimSchema.nullable(),
  lacks: z.array(lackSchema),
  /** Applied for cases in which the same people stand against each other: one dispute is paid once. */
  repeats: z.array(caseSchema),
});
export type OpenCase = z.infer<typeof openSchema>;

const claimedSchema = subsidyRowSchema.extend({
  ...{ id: z.string(), revision: z.int(), title: z.string() },
  /** Its case is no longer in the lists, or its file lacks something by now. */
  troubles: z.array(lackSchema),
});
export type ClaimedCase = z.infer<typeof claimedSchema>;

/** What became of many at once: how many were done, what they come to, and which were not, with why. */
const doneSchema = z.object({
  done: z.int(),
  fen: z.int(),
  failed: z.array(caseSchema.extend({ lacks: z.array(lackSchema) })),
});
export type DoneWithMany = z.infer<typeof doneSchema>;

const MOST_AT_ONCE = 500;
const claims = z.array(z.object(recordTarget)).min(1).max(MOST_AT_ONCE);

/** 以案定补: what may be applied for, what was, and how it stands. */
export const SUBSIDY_ROUTES = {
  /** A period's cases by the day that their scheme counts, those of one list. */
  'subsidies.overview': defineRoute({
    right: 'subsidies.read',
    input: z.object({
      period: periodKeySchema,
      list: z.enum(SUBSIDY_LISTS),
      page: z.int().min(1).max(100_000),
      pageSize: z.int().min(1).max(100),
    }),
    output: z.object({
      period: periodSchema,
      /** How many stand in each list, and what they come to; of those that may be applied for that is not known. */
      counts: z.record(z.enum(SUBSIDY_LISTS), z.object({ count: z.int(), fen: z.int() })),
      /** Ended in the period and paid nothing by their scheme, or in no scheme's days. */
      unpaid: z.int(),
      open: z.array(openSchema),
      claims: z.array(claimedSchema),
      /** What each mediator gets of the claims of the period that stand. */
      people: z.array(
        z.object({ id: z.string(), name: z.string(), count: z.int(), fen: z.int(), paid: z.int() }),
      ),
    }),
  }),
  /** Applies for these cases, new ones and those that were returned; those that lack something are named. */
  'subsidies.applyFor': defineRoute({
    right: 'subsidies.apply',
    input: z.object({
      caseIds: z.array(idSchema).min(1).max(MOST_AT_ONCE),
      said: saidSchema,
    }),
    output: doneSchema,
  }),
  /** Applies for all cases of a period that lack nothing; what may be the same dispute as another is left to a person. */
  'subsidies.applyForAll': defineRoute({
    right: 'subsidies.apply',
    input: z.object({ period: periodKeySchema, said: saidSchema }),
    output: doneSchema,
  }),
  'subsidies.forward': defineRoute({
    right: 'subsidies.review',
    input: z.object({
      claims,
      step: z.enum(['first', 'second', 'approved', 'paid']),
      said: saidSchema,
    }),
    output: doneSchema,
  }),
  'subsidies.stop': defineRoute({
    right: 'subsidies.read',
    input: z.object({
      claims,
      step: z.enum(['returned', 'refused', 'withdrawn']),
      said: stoppingSchema,
    }),
    output: doneSchema,
  }),
} as const;
