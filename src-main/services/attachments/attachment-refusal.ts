import {
  AttachmentError,
  type AttachmentErrorKind,
} from '@main/store/attachments/attachment-error';
import { StoreError, type StoreErrorKind } from '@main/store/store-error';
import type { AttachmentRefusal } from '@shared/domain/kernel/refusal-code';
import type { Refusal } from '@shared/domain/kernel/ruling';
import { refuseByRule } from '../service-error';

const CODE_OF = {
  too_large: 'ATTACHMENT_TOO_LARGE',
  empty: 'ATTACHMENT_EMPTY',
  not_a_file: 'ATTACHMENT_NOT_A_FILE',
  source_gone: 'ATTACHMENT_SOURCE_GONE',
  source_unreadable: 'ATTACHMENT_SOURCE_UNREADABLE',
  source_changed: 'ATTACHMENT_SOURCE_CHANGED',
  damaged: 'ATTACHMENT_DAMAGED',
  missing: 'ATTACHMENT_MISSING',
  unreadable: 'ATTACHMENT_UNREADABLE',
} as const satisfies Record<AttachmentErrorKind, AttachmentRefusal>;

/** Why one file cannot be taken or shown; null when the error is about something else. */
export function toRefusal(error: unknown, name: string): Refusal | null {
  return error instanceof AttachmentError ? { code: CODE_OF[error.kind], data: { name } } : null;
}

/** Does something with one file; what is wrong with it is refused by its name. Throws ServiceError or StoreError. */
export async function namingFile<T>(name: string, task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    const refusal = toRefusal(error, name);
    throw refusal === null ? error : refuseByRule(refusal);
  }
}

const DISK_CODE_OF: Partial<Record<StoreErrorKind, AttachmentRefusal>> = {
  disk_full: 'ATTACHMENT_DISK_FULL',
  file_busy: 'ATTACHMENT_DISK_BUSY',
  unreadable: 'ATTACHMENT_DISK_FAULT',
};

/** Stores something; where the disk fails, that is said of the files and not of a text that was typed. Throws ServiceError or StoreError. */
export async function namingDisk<T>(task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    const code = error instanceof StoreError ? DISK_CODE_OF[error.kind] : undefined;
    throw code === undefined ? error : refuseByRule({ code });
  }
}
