import { z } from 'zod';
import { clockTimeSchema, localDateSchema } from '../domain/kernel/schemas';
import { DOINGS } from '../domain/look/doing';
import { defineRoute } from './define';
import { savedFileSchema } from './routes-documents';
import { recordRefSchema } from './routes-of-kinds';

/** What is asked of the list: of these days, both included. */
const audited = {
  from: localDateSchema,
  to: localDateSchema,
  /** Empty for everybody. */
  who: z.string().max(60),
  /** Null for whatever was done. */
  doing: z.enum(DOINGS).nullable(),
  /** One record alone; null for all. */
  of: recordRefSchema.nullable(),
};

const entrySchema = z.object({
  on: localDateSchema,
  time: clockTimeSchema,
  /** Empty where nobody was named. */
  who: z.string(),
  /** What they are in the studio; empty where there is no such account. */
  role: z.string(),
  doing: z.enum(DOINGS),
  /** What was done, in words. */
  what: z.string(),
  /** The record, with where its pages are; null for none. */
  of: recordRefSchema.extend({ prefix: z.string() }).nullable(),
  title: z.string(),
});
export type AuditEntry = z.infer<typeof entrySchema>;

/** 谁看过、印过、改过 */
export const AUDIT_ROUTES = {
  /** One page, the newest first; `people`: whoever did something in these days. */
  'audit.list': defineRoute({
    right: 'audit.read',
    input: z.object({
      ...audited,
      page: z.int().min(1).max(100_000),
      pageSize: z.int().min(1).max(100),
    }),
    output: z.object({
      total: z.int(),
      people: z.array(z.string()),
      items: z.array(entrySchema),
    }),
  }),
  /** Asks where to save and writes it as an Excel file. `isCut`: that held more than a file takes. */
  'audit.export': defineRoute({
    right: 'audit.read',
    input: z.object(audited),
    output: savedFileSchema.extend({ isCut: z.boolean() }).nullable(),
  }),
  /** Who looked at a record last, each person once. */
  'audit.lookers': defineRoute({
    right: 'audit.read',
    input: recordRefSchema,
    output: z.object({
      items: z.array(
        z.object({
          who: z.string(),
          role: z.string(),
          on: localDateSchema,
          time: clockTimeSchema,
        }),
      ),
    }),
  }),
} as const;
