import { z } from 'zod';
import { plannedSessionSchema } from '../domain/case/schedule/planned-session';
import { clockTimeSchema, idSchema, localDateSchema } from '../domain/kernel/schemas';
import { defineRoute } from './define';
import { savedFileSchema } from './routes-documents';

const span = { from: localDateSchema, to: localDateSchema };

/** 日程: the sessions as appointments. What else a day asks for is `agenda.list`. */
export const SCHEDULE_ROUTES = {
  /** The sessions of these days by day and hour, each with the sentences of what it clashes with. */
  'schedule.list': defineRoute({
    right: 'cases.read',
    input: z.object(span),
    output: z.object({
      sessions: z.array(plannedSessionSchema.extend({ clashes: z.array(z.string()) })),
    }),
  }),
  /** What a session would clash with, before it is saved. @param sessionId of the one that is moved; null for a new one */
  'schedule.clashes': defineRoute({
    right: 'cases.read',
    input: z.object({
      ...{ caseId: idSchema, sessionId: idSchema.nullable(), on: localDateSchema },
      ...{ startsAt: clockTimeSchema.nullable(), endsAt: clockTimeSchema.nullable() },
      place: z.string().max(200),
    }),
    output: z.object({ clashes: z.array(z.string()) }),
  }),
  /** Asks with the system's dialog and prints the list of a day. */
  'schedule.printDay': defineRoute({
    right: 'papers.make',
    input: z.object({ day: localDateSchema }),
    output: z.object({ outcome: z.enum(['printed', 'cancelled']) }),
  }),
  /** Asks where to save and writes a calendar file; null when the dialog was closed. */
  'schedule.export': defineRoute({
    right: 'papers.make',
    input: z.object({ ...span, isNamed: z.boolean() }),
    output: savedFileSchema.nullable(),
  }),
} as const;
