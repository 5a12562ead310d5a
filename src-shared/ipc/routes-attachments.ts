import { z } from 'zod';
import { MAX_ATTACHMENT_BYTES } from '../domain/attachment/limits';
import { MEDIA_TYPES } from '../domain/attachment/media-type';
import { REFUSAL_CODES } from '../domain/kernel/refusal-code';
import { idSchema } from '../domain/kernel/schemas';
import { defineRoute } from './define';
import { savedFileSchema } from './routes-documents';

/** The most that a small picture takes, in bytes. */
export const MAX_THUMBNAIL_BYTES = 300 * 1024;

function bytesSchema(max: number) {
  return z.instanceof(Uint8Array).refine(({ length }) => length <= max, {
    error: `内容太大，最多 ${Math.floor(max / 1024)} KB`,
  });
}

const attachmentTarget = z.object({ caseId: idSchema, attachmentId: idSchema });

/** A file that was copied into the data folder and waits for a person to say what it is. */
export const waitingFileSchema = z.object({
  token: idSchema,
  name: z.string(),
  bytes: z.int(),
  mediaType: z.enum(MEDIA_TYPES),
  /** Length of a recording, when it says. */
  seconds: z.int().nullable(),
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

/** What became of files that were chosen, dropped or pasted. */
const takenSchema = z.object({
  waiting: z.array(waitingFileSchema),
  refused: z.array(refusedFileSchema),
  /** A person stopped the copying: nothing of it was taken. */
  isCancelled: z.boolean(),
});
export type TakenFiles = z.infer<typeof takenSchema>;

/** How far the copying for a case is. */
export interface CopyProgress {
  readonly caseId: string;
  /** The file that is being copied, and the how manieth it is of how many. */
  readonly name: string;
  readonly file: number;
  readonly files: number;
  /** Work done and to do; each byte is copied once and read back once. */
  readonly done: number;
  readonly total: number;
}

/** As many files as one drop may have; the case takes fewer. */
export const MAX_HANDED_FILES = 500;

export const ATTACHMENT_ROUTES = {
  /** Native dialog for several files; copies and checks each. Both lists are empty when it was closed. */
  'attachments.choose': defineRoute({
    right: 'cases.handle',
    input: z.object({ caseId: idSchema }),
    output: takenSchema,
  }),
  /** Copies and checks files that were dropped on the window or pasted into it, by the tickets that the preload got for them. */
  'attachments.take': defineRoute({
    right: 'cases.handle',
    input: z.object({ caseId: idSchema, tickets: z.array(idSchema).min(1).max(MAX_HANDED_FILES) }),
    output: takenSchema,
  }),
  /** Takes a picture that was pasted, such as a screenshot: bytes without a file. */
  'attachments.paste': defineRoute({
    right: 'cases.handle',
    input: z.object({ caseId: idSchema, picture: bytesSchema(MAX_ATTACHMENT_BYTES) }),
    output: takenSchema,
  }),
  /** Stops the copying for a case; nothing of what was not finished stays. */
  'attachments.cancel': defineRoute({
    right: 'cases.handle',
    input: z.object({ caseId: idSchema }),
    output: z.null(),
  }),
  /** Throws waiting copies away; unknown tokens are passed over. */
  'attachments.discard': defineRoute({
    right: 'cases.handle',
    input: z.object({ tokens: z.array(idSchema).max(500) }),
    output: z.null(),
  }),
  /**
   * The small picture that was drawn before; or the whole picture, for the window to draw a small
   * one. Both are null for what has none.
   */
  'attachments.thumbnail': defineRoute({
    right: 'cases.read',
    input: attachmentTarget,
    output: z.object({
      dataUrl: z.string().max(450_000).nullable(),
      picture: z.instanceof(Uint8Array).nullable(),
    }),
  }),
  /** Keeps the small JPEG that the window drew, so that it need not be drawn again. */
  'attachments.keepThumbnail': defineRoute({
    right: 'cases.read',
    input: attachmentTarget.extend({ thumbnail: bytesSchema(MAX_THUMBNAIL_BYTES) }),
    output: z.null(),
  }),
  /** Opens a read-only copy with the system's own program, after comparing it with its hash. */
  'attachments.open': defineRoute({
    right: 'cases.read',
    input: attachmentTarget.extend({
      /** The person read why it might do something by itself, and wants to open it. */
      isRiskAccepted: z.boolean(),
    }),
    output: z.null(),
  }),
  /** Asks where to save a copy; null when the dialog was closed. */
  'attachments.export': defineRoute({
    right: 'materials.export',
    input: attachmentTarget,
    output: savedFileSchema.nullable(),
  }),
} as const;
