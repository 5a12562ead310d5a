import { z } from 'zod';
import { idSchema, localDateSchema } from '../kernel/schemas';
import { sheetSchema } from '../paper/paperwork';
import { field, kept, lineField, requiredTextField, textField } from '../record/field';
import { code, day, refersTo } from '../record/words';
import { MAX_ATTACHMENT_NAME } from './attachment-name';
import { MAX_ATTACHMENT_ENTRIES } from './limits';
import { MEDIA_TYPES } from './media-type';

/** What a piece of the file proves, in the words of the paper file (司发通〔2010〕239号, 证据材料). */
export const ATTACHMENT_KINDS = [
  'identity_proof',
  'evidence',
  'scene',
  'fulfillment_proof',
  'signed_original',
  'other',
] as const;
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];
export const ATTACHMENT_KIND_LABELS = {
  identity_proof: '身份证明',
  evidence: '证据材料',
  scene: '调解现场',
  fulfillment_proof: '履行凭证',
  signed_original: '签字原件',
  other: '其他材料',
} as const satisfies Record<AttachmentKind, string>;

const SUBJECT_LABELS = {
  case: '整个案件',
  party: '当事人',
  session: '调解场次',
  fulfillment: '履行登记',
  paper: '文书的签字原件',
} as const;

function subjectField<S extends keyof typeof SUBJECT_LABELS>(subject: S) {
  return field(z.literal(subject), {
    label: '归到',
    words: code(SUBJECT_LABELS),
    privacy: 'none',
  });
}

/**
 * What an attachment belongs to: the case as a whole, one party, one session, a finding of performance that it
 * proves, or a paper of which it shows the signed original.
 */
export const attachmentSubjectSchema = z.discriminatedUnion('of', [
  z.object({ of: subjectField('case') }),
  z.object({
    of: subjectField('party'),
    partyId: field(idSchema, {
      label: '归到当事人',
      words: refersTo('parties', '已删去的当事人'),
      privacy: 'name',
    }),
  }),
  z.object({
    of: subjectField('session'),
    sessionId: field(idSchema, {
      label: '归到场次',
      words: refersTo('sessions', '已取消的场次'),
      privacy: 'none',
    }),
  }),
  z.object({
    of: subjectField('fulfillment'),
    recordId: field(idSchema, {
      label: '归到履行登记',
      words: refersTo('fulfillmentRecords', '已撤回的履行登记'),
      privacy: 'none',
    }),
  }),
  z.object({
    of: subjectField('paper'),
    ...{ paper: kept(sheetSchema.shape.paper), ofId: kept(sheetSchema.shape.ofId) },
    title: lineField('是哪一份文书', 200, 'name'),
  }),
]);
export type AttachmentSubject = z.infer<typeof attachmentSubjectSchema>;

export const attachmentKindSchema = field(z.enum(ATTACHMENT_KINDS, { error: '请选择材料种类' }), {
  label: '材料种类',
  words: code(ATTACHMENT_KIND_LABELS),
  privacy: 'none',
});
export const attachmentNoteSchema = textField('说明', 500, 'private');
export const removalReasonSchema = requiredTextField('移出的原因', 500, 'inside');

/** Name of a content: its SHA-256 in lower-case hexadecimal. */
export const contentHashSchema = z.string().regex(/^[0-9a-f]{64}$/, { error: '指纹不合格式' });

/** Who took an attachment out of the file, when and why. Its bytes are kept all the same. */
const removalSchema = z.object({
  removedOn: field(localDateSchema, { label: '移出日期', words: day, privacy: 'none' }),
  removedBy: lineField('移出经手人', 60, 'none'),
  reason: removalReasonSchema,
});

/**
 * 材料: a photo, scan or recording that belongs to a case. Its bytes lie in the data folder under
 * `sha256`; the entry says what they are. Nothing in it changes once it is there but kind, subject,
 * note and removal.
 */
export const attachmentSchema = z.object({
  id: kept(idSchema),
  sha256: kept(contentHashSchema),
  bytes: kept(z.int().min(1)),
  mediaType: kept(z.enum(MEDIA_TYPES)),
  /** Length of a recording; null where the file does not say, and for what has none. */
  seconds: kept(z.int().min(0).nullable().default(null)),
  /** The source's name, cleaned; its extension is the one of the content. */
  name: field(
    z
      .string()
      .min(1)
      .max(MAX_ATTACHMENT_NAME * 2),
    { label: '文件名', privacy: 'private' },
  ),
  kind: attachmentKindSchema,
  subject: attachmentSubjectSchema,
  addedOn: field(localDateSchema, { label: '加入日期', words: day, privacy: 'none' }),
  /** Who sat at the desk, or empty when nobody was chosen. */
  addedBy: lineField('经手人', 60, 'none'),
  note: attachmentNoteSchema,
  removal: removalSchema.nullable(),
});
export type Attachment = z.infer<typeof attachmentSchema>;

/** The attachments of a case; none in files that were written before there were any. */
export const attachmentListSchema = z
  .array(attachmentSchema)
  .max(MAX_ATTACHMENT_ENTRIES)
  .default([]);

/** A file that was copied in and waits to be named: what is known of it before a person says what it is. */
export const attachmentContentSchema = attachmentSchema.pick({
  ...{ id: true, sha256: true, bytes: true, mediaType: true, seconds: true },
  name: true,
});
export type AttachmentContent = z.infer<typeof attachmentContentSchema>;

/** What is in the file now: all that was not taken out again. */
export function attachmentsInFile(attachments: readonly Attachment[]): Attachment[] {
  return attachments.filter(({ removal }) => removal === null);
}

/** Whether two subjects are the same thing. */
export function isSameSubject(one: AttachmentSubject, other: AttachmentSubject): boolean {
  return subjectKey(one) === subjectKey(other);
}

/** The subject as a text that can be compared: `case`, `party-…`, `session-…`, `fulfillment-…`, `paper-…`. */
export function subjectKey(subject: AttachmentSubject): string {
  if (subject.of === 'paper') return `paper-${subject.paper}-${subject.ofId ?? ''}`;
  if (subject.of === 'fulfillment') return `fulfillment-${subject.recordId}`;
  if (subject.of === 'party') return `party-${subject.partyId}`;
  return subject.of === 'session' ? `session-${subject.sessionId}` : 'case';
}
