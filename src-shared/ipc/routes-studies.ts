import { z } from 'zod';
import { idSchema } from '../domain/kernel/schemas';
import { studySchema, toldSchema } from '../domain/study/study';
import { defineRoute } from './define';
import { savedFileSchema } from './routes-documents';

/** A case that can be told, or was. */
const toldCaseSchema = z.object({ id: z.string(), number: z.string(), title: z.string() });

const leakSchema = z.object({ word: z.string(), what: z.string(), instead: z.string() });
export type ShownLeak = z.infer<typeof leakSchema>;

/** 案例: which were told, one of them with what is left of its case in it, and its Word file. The acts are derived of the kind. */
export const STUDY_ROUTES = {
  /** What was told, the newest month first, and the closed cases that can be told, with how often each was. */
  'studies.overview': defineRoute({
    right: 'reports.read',
    input: z.strictObject({}),
    output: z.object({
      told: z.array(
        z.object({ id: z.string(), month: z.string(), title: z.string(), number: z.string() }),
      ),
      closed: z.array(toldCaseSchema.extend({ times: z.int() })),
    }),
  }),
  'studies.open': defineRoute({
    right: 'cases.read',
    input: z.object({ id: idSchema }),
    output: z.object({ study: studySchema, case: toldCaseSchema }),
  }),
  /** What of the case is left in a text that is being written. */
  'studies.check': defineRoute({
    right: 'cases.read',
    input: z.object({ caseId: idSchema, told: toldSchema }),
    output: z.object({ leaks: z.array(leakSchema) }),
  }),
  /** Asks where to save and writes the Word file; refused while anything of the case is left in it that nobody let stand. */
  'studies.export': defineRoute({
    right: 'reports.make',
    input: z.object({ id: idSchema }),
    output: savedFileSchema.nullable(),
  }),
} as const;
