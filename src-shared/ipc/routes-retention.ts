import { z } from 'zod';
import { idSchema } from '../domain/kernel/schemas';
import {
  appraisalRowSchema,
  appraisedFileSchema,
  MOST_FILES,
  opinionSchema,
  orderSchema,
  VERDICTS,
} from '../domain/retention/appraisal';
import { defineRoute } from './define';
import { recordTarget } from './routes-of-kinds';
import { backupEntrySchema } from './routes-safekeeping';

/** What is typed before files are destroyed. */
export const DESTROY_WORD = '销毁';

/** Why a backup still holds what was destroyed. */
export const NOT_CLEANED = ['damaged', 'other_key', 'disk', 'newer'] as const;

const dueSchema = appraisedFileSchema
  .omit({ fileNumber: true, verdict: true, registeredOn: true, endedOn: true })
  .extend({ title: z.string() });
export type DueCase = z.infer<typeof dueSchema>;

/** What became of the backups: how many were made anew, and which still hold what was destroyed, with why. */
const cleanedSchema = z.object({
  rewritten: z.int(),
  clean: z.int(),
  failed: z.array(z.object({ backup: backupEntrySchema, why: z.enum(NOT_CLEANED) })),
  /** The place of the backups that is not there now, such as a stick that is not plugged in; null when all are. */
  missingPlace: z.string().nullable(),
});
export type CleanedBackups = z.infer<typeof cleanedSchema>;

/** 到期档案: appraisal and destruction. Nothing of it ever happens by itself. */
export const RETENTION_ROUTES = {
  'retention.overview': defineRoute({
    right: 'archive.appraise',
    input: z.null(),
    output: z.object({
      /** The first of them, those that are due longest first. */
      due: z.array(dueSchema),
      dueTotal: z.int(),
      appraisals: z.array(appraisalRowSchema.extend({ id: z.string() })),
    }),
  }),
  'retention.appraise': defineRoute({
    right: 'archive.appraise',
    input: z.object({
      opinion: opinionSchema,
      files: z
        .array(z.object({ caseId: idSchema, verdict: z.enum(VERDICTS) }))
        .min(1, { error: '请先选定这次鉴定的案卷' })
        .max(MOST_FILES, { error: `一次最多鉴定 ${MOST_FILES} 卷，请分几次` }),
    }),
    output: z.object({ id: z.string() }),
  }),
  /** Destroys the files of an appraisal, in the data and in the backups that are at hand. */
  'retention.destroy': defineRoute({
    right: 'archive.appraise',
    input: z.object({
      ...recordTarget,
      order: orderSchema,
      word: z.literal(DESTROY_WORD, { error: `请输入“${DESTROY_WORD}”两个字` }),
    }),
    output: cleanedSchema,
  }),
  /** Goes on with what was ordered and cut off, and takes what was ever destroyed out of the backups that are at hand. */
  'retention.cleanBackups': defineRoute({
    right: 'archive.appraise',
    input: z.null(),
    output: cleanedSchema,
  }),
  /** Removes backups that could not be made anew, for good. */
  'retention.discardBackups': defineRoute({
    right: 'archive.appraise',
    input: z.object({ ids: z.array(z.string().min(1).max(500)).min(1).max(10_000) }),
    output: z.null(),
  }),
};
