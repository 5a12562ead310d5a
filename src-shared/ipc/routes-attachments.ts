import { z } from 'zod';
import {
  attachmentKindSchema,
  attachmentNoteSchema,
  attachmentSubjectSchema,
  removalReasonSchema,
} from '../domain/attachment/attachment';
import { MEDIA_TYPES } from '../domain/attachment/media-type';
import { caseViewSchema } from '../domain/case/case-view';
import { REFUSAL_CODES } from '../domain/kernel/refusal-code';
import { idSchema } from '../domain/kernel/text';
import { defineRoute } from './define';
import { savedFileSchema } from './routes-documents';

const caseTarget = { caseId: idSchema, revision: z.int().min(1) };
const attachmentTarget = z.object({ caseId: idSchema, attachmentId: idSchema });

/** A file that was copied into the data folder and waits for a person to say what it is. */
export const waitingFileSchema = z.object({
  token: idSchema,
  name: z.string(),
  bytes: z.int(),
  mediaType: z.enum(MEDIA_TYPES),
});
export type WaitingFile = z.infer<typeof waitingFileSchema>;

/** A chosen file that cannot be taken, and why. */
const refusedFileSchema = z.object({
  name: z.string(),
  refusal: z.object({
    code: z.enum(REFUSAL_CODES),
    data: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  }),
});

export const ATTACHMENT_ROUTES = {
  /** Native dialog for several files; copies and checks each. Both lists are empty when it was closed. */
  'attachments.choose': defineRoute({
    input: z.object({ caseId: idSchema }),
    output: z.object({ waiting: z.array(waitingFileSchema), refused: z.array(refusedFileSchema) }),
  }),
  /** Throws waiting copies away; unknown tokens are passed over. */
  'attachments.discard': defineRoute({
    input: z.object({ tokens: z.array(idSchema).max(500) }),
    output: z.null(),
  }),
  /** Takes waiting files into the case, all or none. */
  'attachments.add': defineRoute({
    input: z.object({
      ...caseTarget,
      subject: attachmentSubjectSchema,
      items: z
        .array(
          z.object({ token: idSchema, kind: attachmentKindSchema, note: attachmentNoteSchema }),
        )
        .min(1, { error: '请先选择文件' })
        .max(200),
    }),
    output: caseViewSchema,
  }),
  'attachments.describe': defineRoute({
    input: z.object({
      ...caseTarget,
      attachmentId: idSchema,
      kind: attachmentKindSchema,
      subject: attachmentSubjectSchema,
      note: attachmentNoteSchema,
    }),
    output: caseViewSchema,
  }),
  /** Takes an attachment out of the file; its bytes are kept. */
  'attachments.remove': defineRoute({
    input: z.object({ ...caseTarget, attachmentId: idSchema, reason: removalReasonSchema }),
    output: caseViewSchema,
  }),
  /** A small picture, or null for what has none. */
  'attachments.thumbnail': defineRoute({
    input: attachmentTarget,
    output: z.object({ dataUrl: z.string().max(450_000).nullable() }),
  }),
  /** Opens a read-only copy with the system's own program, after comparing it with its hash. */
  'attachments.open': defineRoute({
    input: attachmentTarget.extend({
      /** The person was asked about macros and wants to open an old Office file. */
      isMacroRiskAccepted: z.boolean(),
    }),
    output: z.null(),
  }),
  /** Asks where to save a copy; null when the dialog was closed. */
  'attachments.export': defineRoute({
    input: attachmentTarget,
    output: savedFileSchema.nullable(),
  }),
} as const;
