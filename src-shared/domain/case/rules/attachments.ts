import {
  type Attachment,
  type AttachmentContent,
  type AttachmentKind,
  type AttachmentSubject,
  attachmentsInFile,
  isSameSubject,
} from '../../attachment/attachment';
import { MAX_ATTACHMENT_ENTRIES, MAX_ATTACHMENTS, maxBytesOf } from '../../attachment/limits';
import { allow, assertNever, type Ruling, refuse } from '../../kernel/ruling';
import type { Objection } from '../../record/act';
import { type Actor, signatureOf } from '../../record/actor';
import type { MediationCase } from '../model/mediation-case';
import type { RuleContext } from '../model/rule-context';
import { titleOfOriginal } from '../papers/find-sheet';

/** An attachment as it comes in; day and removal are the rule's. */
export type NewAttachment = Omit<Attachment, 'addedOn' | 'removal'>;

/**
 * Takes attachments into the file of a case. Allowed at every stage: a receipt or a signed scan may
 * come long after the case was closed. The same content under the same subject is taken once.
 */
export function addAttachments(
  mediationCase: MediationCase,
  added: readonly NewAttachment[],
  ctx: RuleContext,
): Ruling<MediationCase> {
  let { attachments } = mediationCase;
  for (const item of added) {
    const objection =
      objectToNumber(attachments) ??
      objectToSize(item) ??
      objectToSubject(mediationCase, item.subject) ??
      objectToTwin(attachments, item);
    if (objection) return objection;
    const subject = named(mediationCase, item.subject);
    attachments = [...attachments, { ...item, subject, addedOn: ctx.today, removal: null }];
  }
  return allow({ ...mediationCase, attachments });
}

/** Which waiting files are taken in, and what a person says of them. */
export interface WaitingNamed {
  readonly subject: AttachmentSubject;
  readonly items: readonly {
    readonly token: string;
    readonly kind: AttachmentKind;
    readonly note: string;
  }[];
}

/** Takes files that wait into the file of a case, all or none; refused when one of them waits no more. */
export function addWaiting(
  mediationCase: MediationCase,
  { subject, items }: WaitingNamed,
  ctx: RuleContext & {
    readonly actor: Actor;
    readonly waiting: ReadonlyMap<string, AttachmentContent>;
  },
): Ruling<MediationCase> {
  const addedBy = signatureOf(ctx.actor);
  const added: NewAttachment[] = [];
  for (const { token, kind, note } of items) {
    const content = ctx.waiting.get(token);
    if (content === undefined) return refuse('ATTACHMENT_NOT_WAITING');
    added.push({ ...content, kind, note, subject, addedBy });
  }
  return addAttachments(mediationCase, added, ctx);
}

/** What a person may still say differently about an attachment. */
export interface AttachmentWords {
  readonly attachmentId: string;
  readonly kind: AttachmentKind;
  readonly subject: AttachmentSubject;
  readonly note: string;
}

/** Changes kind, subject and note of an attachment; never its content or name. */
export function describeAttachment(
  mediationCase: MediationCase,
  { attachmentId, kind, subject, note }: AttachmentWords,
  _ctx: RuleContext,
): Ruling<MediationCase> {
  const found = findInFile(mediationCase, attachmentId);
  if (!found.ok) return found;
  const changed = { ...found.value, kind, subject: named(mediationCase, subject), note };
  const others = mediationCase.attachments.filter(({ id }) => id !== attachmentId);
  const objection = objectToSubject(mediationCase, subject) ?? objectToTwin(others, changed);
  return objection ?? allow(replaceAttachment(mediationCase, changed));
}

/** Why and by whom an attachment is taken out. */
export interface AttachmentRemoval {
  readonly attachmentId: string;
  readonly removedBy: string;
  readonly reason: string;
}

/**
 * Takes an attachment out of the file, with a reason, at every stage of the case. Nothing is
 * destroyed: the entry stays with its removal and the bytes are kept (《档案法》第14条: archives are
 * not disposed of at will).
 */
export function removeAttachment(
  mediationCase: MediationCase,
  { attachmentId, removedBy, reason }: AttachmentRemoval,
  ctx: RuleContext,
): Ruling<MediationCase> {
  const found = findInFile(mediationCase, attachmentId);
  if (!found.ok) return found;
  const removal = { removedOn: ctx.today, removedBy, reason };
  return allow(replaceAttachment(mediationCase, { ...found.value, removal }));
}

/** The attachment with this id that is in the file; refused when there is none or it was taken out. */
export function findInFile(
  { attachments }: MediationCase,
  attachmentId: string,
): Ruling<Attachment> {
  const found = attachments.find(({ id }) => id === attachmentId);
  if (found === undefined) return refuse('ATTACHMENT_NOT_FOUND');
  return found.removal === null ? allow(found) : refuse('ATTACHMENT_ALREADY_REMOVED');
}

function replaceAttachment(mediationCase: MediationCase, changed: Attachment): MediationCase {
  const attachments = mediationCase.attachments.map((one) =>
    one.id === changed.id ? changed : one,
  );
  return { ...mediationCase, attachments };
}

function objectToNumber(attachments: readonly Attachment[]): Objection {
  const isFull =
    attachmentsInFile(attachments).length >= MAX_ATTACHMENTS ||
    attachments.length >= MAX_ATTACHMENT_ENTRIES;
  return isFull ? refuse('TOO_MANY_ATTACHMENTS', { data: { max: MAX_ATTACHMENTS } }) : null;
}

function objectToSize({ bytes, mediaType, name }: NewAttachment): Objection {
  return bytes > maxBytesOf(mediaType) ? refuse('ATTACHMENT_TOO_LARGE', { data: { name } }) : null;
}

function objectToSubject(one: MediationCase, subject: AttachmentSubject): Objection {
  return isKnownSubject(one, subject)
    ? null
    : refuse('ATTACHMENT_SUBJECT_UNKNOWN', { field: 'subject' });
}

function isKnownSubject(one: MediationCase, subject: AttachmentSubject): boolean {
  switch (subject.of) {
    case 'case':
      return true;
    case 'party':
      return one.parties.some(({ id }) => id === subject.partyId);
    case 'session':
      return one.sessions.some(({ id }) => id === subject.sessionId);
    case 'fulfillment':
      return one.fulfillmentRecords.some(({ id }) => id === subject.recordId);
    case 'paper':
      return titleOfOriginal(one, subject) !== null;
    default:
      return assertNever(subject);
  }
}

/** A paper is called as the case calls it, whatever was sent. */
function named(one: MediationCase, subject: AttachmentSubject): AttachmentSubject {
  if (subject.of !== 'paper') return subject;
  return { ...subject, title: titleOfOriginal(one, subject) ?? subject.title };
}

function objectToTwin(
  attachments: readonly Attachment[],
  item: Pick<Attachment, 'id' | 'sha256' | 'subject' | 'name'>,
): Objection {
  if (attachments.some(({ id }) => id === item.id)) return refuse('ID_NOT_UNIQUE');
  const twin = attachmentsInFile(attachments).find(
    ({ sha256, subject }) => sha256 === item.sha256 && isSameSubject(subject, item.subject),
  );
  if (twin === undefined) return null;
  return refuse('ATTACHMENT_TWICE', { data: { name: item.name, twin: twin.name } });
}
