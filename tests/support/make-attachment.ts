import type { Attachment } from '@shared/domain/attachment/attachment';
import type { NewAttachment } from '@shared/domain/case/rules/attachments';
import { TODAY } from './day';

/** A photo of a receipt as it comes into a case. */
export function makeNewAttachment(overrides: Partial<NewAttachment> = {}): NewAttachment {
  return {
    id: 'f1',
    sha256: 'a'.repeat(64),
    bytes: 12,
    mediaType: 'image/jpeg',
    seconds: null,
    name: '收条.jpg',
    kind: 'fulfillment_proof',
    subject: { of: 'case' },
    addedBy: '赵信花',
    note: '',
    ...overrides,
  };
}

/** The same in the file of a case. */
export function makeAttachment(overrides: Partial<Attachment> = {}): Attachment {
  return { ...makeNewAttachment(), addedOn: TODAY, removal: null, ...overrides };
}
