import { z } from 'zod';
import { idSchema, localDateSchema } from '../domain/kernel/schemas';
import { periodKeySchema } from '../domain/reports/period-schemas';
import { ledgerCellSchema, reportContentSchema } from '../domain/reports/report-content';
import { submissionRowSchema } from '../domain/submission/submission';
import { defineRoute } from './define';
import { savedFileSchema } from './routes-documents';
import { historyEntrySchema } from './routes-history';

/** What was handed in of one report over one period, without the reports themselves. */
const submissionSchema = submissionRowSchema.extend({
  id: z.string(),
  revision: z.int(),
});
export type ShownSubmission = z.infer<typeof submissionSchema>;

/** A record that counts otherwise than when the report was handed in. */
const changeSchema = z.object({
  kind: z.string(),
  id: z.string(),
  title: z.string(),
  effect: z.enum(['added', 'left', 'changed']),
  /** Cells of its row in the ledger that say something else now. */
  cells: z.array(z.object({ heading: z.string(), was: ledgerCellSchema, now: ledgerCellSchema })),
  /** What was done to it since, the newest first. */
  entries: z.array(historyEntrySchema),
});
export type SubmissionChange = z.infer<typeof changeSchema>;

const versionInput = { id: idSchema, versionId: idSchema };

/** 报送: what was handed in and when, what changed since. The acts are derived of the kind. */
export const SUBMISSION_ROUTES = {
  /** All of them, the newest period first. */
  'submissions.overview': defineRoute({
    right: 'reports.read',
    input: z.strictObject({}),
    output: z.object({ items: z.array(submissionSchema) }),
  }),
  /** Of one report over one period; null when nothing was noted. */
  'submissions.of': defineRoute({
    right: 'reports.read',
    input: z.object({ report: z.string().max(60), period: periodKeySchema }),
    output: submissionSchema.nullable(),
  }),
  /** The records that count otherwise than in what was handed in last. @param token of the report as it is shown */
  'submissions.changes': defineRoute({
    right: 'cases.read',
    input: z.object({ token: z.string().max(60) }),
    output: z.object({ total: z.int(), changes: z.array(changeSchema) }),
  }),
  /** A report as it was handed in. */
  'submissions.frozen': defineRoute({
    right: 'reports.read',
    input: z.object(versionInput),
    output: z.object({ content: reportContentSchema }),
  }),
  'submissions.rows': defineRoute({
    right: 'cases.read',
    input: z.object({
      ...versionInput,
      ledger: z.string().max(40),
      page: z.int().min(1),
      pageSize: z.int().min(1).max(200),
    }),
    output: z.object({ rows: z.array(z.array(ledgerCellSchema)) }),
  }),
  /** Asks where to save and writes the workbook of a report as it was handed in, or fills it in the studio's own form. */
  'submissions.export': defineRoute({
    right: 'reports.make',
    input: z.object({ ...versionInput, isInForm: z.boolean().optional() }),
    output: savedFileSchema.nullable(),
  }),
  /** The reports that are over and were not handed in. */
  'submissions.due': defineRoute({
    right: 'reports.read',
    input: z.strictObject({}),
    output: z.object({
      items: z.array(
        z.object({
          report: z.string(),
          label: z.string(),
          period: z.string(),
          dueOn: localDateSchema.nullable(),
        }),
      ),
    }),
  }),
} as const;
