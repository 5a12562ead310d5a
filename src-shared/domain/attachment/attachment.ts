import { z } from 'zod';
import {
  idSchema,
  lineSchema,
  localDateSchema,
  requiredTextSchema,
  textSchema,
} from '../kernel/schemas';
import { MAX_ATTACHMENT_NAME } from './attachment-name';
import { MAX_ATTACHMENT_ENTRIES } from './limits';
import { MEDIA_TYPES } from './media-type';

/** What a piece of the file proves, in the words of the paper file (司发通〔2010〕239号, 证据材料). */
export const ATTACHMENT_KINDS = [
  'identity_proof',
  'evidence',
  'scene',
  'fulfillment_proof',
  'other',
] as const;
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];
export const ATTACHMENT_KIND_LABELS = {
  identity_proof: '身份证明',
  evidence: '证据材料',
  scene: '调解现场',
  fulfillment_proof: '履行凭证',
  other: '其他材料',
} as const satisfies Record<AttachmentKind, string>;

/** What an attachment belongs to: the case as a whole, one party, or one session. */
export const attachmentSubjectSchema = z.discriminatedUnion('of', [
  z.object({ of: z.literal('case') }),
  z.object({ of: z.literal('party'), partyId: idSchema }),
  z.object({ of: z.literal('session'), sessionId: idSchema }),
]);
export type AttachmentSubject = z.infer<typeof attachmentSubjectSchema>;

export const attachmentKindSchema = z.enum(ATTACHMENT_KINDS, { error: '请选择材料种类' });
export const attachmentNoteSchema = textSchema('说明', 500);
export const removalReasonSchema = requiredTextSchema('移出的原因', 500);

/** Name of a content: its SHA-256 in lower-case hexadecimal. */
export const contentHashSchema = z.string().regex(/^[0-9a-f]{64}$/, { error: '指纹不合格式' });

/** Who took an attachment out of the file, when and why. Its bytes are kept all the same. */
const removalSchema = z.object({
  removedOn: localDateSchema,
  removedBy: lineSchema('经手人', 60),
  reason: removalReasonSchema,
});

/**
 * 材料: a photo, scan or recording that belongs to a case. Its bytes lie in the data folder under
 * `sha256`; the entry says what they are. Nothing in it changes once it is there but kind, subject,
 * note and removal.
 */
export const attachmentSchema = z.object({
  id: idSchema,
  sha256: contentHashSchema,
  bytes: z.int().min(1),
  mediaType: z.enum(MEDIA_TYPES),
  /** Length of a recording; null where the file does not say, and for what has none. */
  seconds: z.int().min(0).nullable().default(null),
  /** The source's name, cleaned; its extension is the one of the content. */
  name: z
    .string()
    .min(1)
    .max(MAX_ATTACHMENT_NAME * 2),
  kind: attachmentKindSchema,
  subject: attachmentSubjectSchema,
  addedOn: localDateSchema,
  /** Who sat at the desk, or empty when nobody was chosen. */
  addedBy: lineSchema('经手人', 60),
  note: attachmentNoteSchema,
  removal: removalSchema.nullable(),
});
export type Attachment = z.infer<typeof attachmentSchema>;

/** The attachments of a case; none in files that were written before there were any. */
export const attachmentListSchema = z
  .array(attachmentSchema)
  .max(MAX_ATTACHMENT_ENTRIES)
  .default([]);

/** What is in the file now: all that was not taken out again. */
export function attachmentsInFile(attachments: readonly Attachment[]): Attachment[] {
  return attachments.filter(({ removal }) => removal === null);
}

/** Whether two subjects are the same thing. */
export function isSameSubject(one: AttachmentSubject, other: AttachmentSubject): boolean {
  return subjectKey(one) === subjectKey(other);
}

/** The subject as a text that can be compared: `case`, `party-…`, `session-…`. */
export function subjectKey(subject: AttachmentSubject): string {
  if (subject.of === 'party') return `party-${subject.partyId}`;
  return subject.of === 'session' ? `session-${subject.sessionId}` : 'case';
}
