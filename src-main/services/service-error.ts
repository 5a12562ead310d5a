import { StoreError, type StoreErrorKind } from '@main/store/store-error';
import type { Refusal, Ruling } from '@shared/domain/kernel/ruling';

/** What a use case can answer instead of its result. The words are the contract's error codes. */
export type ServiceErrorCode =
  | 'VALIDATION_FAILED'
  | 'RULE_REFUSED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'CHANGED_MEANWHILE'
  | 'NO_DATA_FOLDER'
  | 'DATA_FOLDER_GONE'
  | 'DATA_FOLDER_READ_ONLY'
  | 'DATA_FOLDER_NOT_EMPTY'
  | 'DATA_FOLDER_NOT_A_STUDIO'
  | 'DISK_FULL'
  | 'FILE_BUSY'
  | 'FILE_DAMAGED'
  | 'FILE_FROM_NEWER_VERSION'
  | 'FILE_CHANGED_OUTSIDE'
  | 'FILE_UNREADABLE'
  | 'TARGET_NOT_WRITABLE'
  | 'PLACE_REFUSED'
  | 'LINK_IN_DATA'
  | 'DATA_FOLDER_HELD'
  | 'BACKUP_DAMAGED'
  | 'BACKUP_OF_ANOTHER_STUDIO'
  | 'BACKUP_FAILED'
  | 'RESTORE_UNFINISHED'
  | 'RESTORE_PLAN_UNUSABLE'
  | 'DATA_LINKED_ELSEWHERE'
  | 'STILL_WORKING'
  | 'REPORT_OUTDATED'
  | 'NO_PRINTER'
  | 'PRINT_FAILED'
  | 'DATA_FOLDER_LOCKED'
  | 'DATA_FOLDER_OTHER_KEY'
  | 'KEYRING_DAMAGED'
  | 'SEAL_UNFINISHED'
  | 'DESTRUCTION_UNFINISHED'
  | 'CANCELLED';

interface Details {
  readonly issues?: readonly { readonly path: string; readonly message: string }[];
  readonly refusal?: Refusal;
  readonly data?: Readonly<Record<string, string | number>>;
}

/** A use case that cannot be done, with what a sentence about it needs. */
export class ServiceError extends Error {
  readonly code: ServiceErrorCode;
  readonly details: Details;

  constructor(code: ServiceErrorCode, details: Details = {}, options?: ErrorOptions) {
    super(code, options);
    this.name = 'ServiceError';
    this.code = code;
    this.details = details;
  }
}

const CODE_OF = {
  folder_gone: 'DATA_FOLDER_GONE',
  read_only: 'DATA_FOLDER_READ_ONLY',
  disk_full: 'DISK_FULL',
  file_busy: 'FILE_BUSY',
  damaged: 'FILE_DAMAGED',
  newer_version: 'FILE_FROM_NEWER_VERSION',
  changed_outside: 'FILE_CHANGED_OUTSIDE',
  unreadable: 'FILE_UNREADABLE',
  changed_meanwhile: 'CHANGED_MEANWHILE',
  not_found: 'NOT_FOUND',
  held_elsewhere: 'DATA_FOLDER_HELD',
  backup_damaged: 'BACKUP_DAMAGED',
  restore_unfinished: 'RESTORE_UNFINISHED',
  plan_unusable: 'RESTORE_PLAN_UNUSABLE',
  linked_elsewhere: 'DATA_LINKED_ELSEWHERE',
  link_inside: 'LINK_IN_DATA',
  locked: 'DATA_FOLDER_LOCKED',
  other_key: 'DATA_FOLDER_OTHER_KEY',
  seal_unfinished: 'SEAL_UNFINISHED',
  destruction_unfinished: 'DESTRUCTION_UNFINISHED',
  keyring_damaged: 'KEYRING_DAMAGED',
} as const satisfies Record<StoreErrorKind, ServiceErrorCode>;

/**
 * The error as a ServiceError, or null when it is a fault of the program.
 * @param folder the data folder at work, for the sentence
 */
export function toServiceError(error: unknown, folder: string | null): ServiceError | null {
  if (error instanceof ServiceError) return error;
  if (!(error instanceof StoreError)) return null;
  const data = { ...error.data, file: error.file, ...(folder !== null && { folder }) };
  return new ServiceError(CODE_OF[error.kind], { data }, { cause: error });
}

/** A wrong field, in a Chinese sentence. */
export function refuseField(path: string, message: string): ServiceError {
  return new ServiceError('VALIDATION_FAILED', { issues: [{ path, message }] });
}

/** A refusal of the mediation rules. */
export function refuseByRule(refusal: Refusal): ServiceError {
  return new ServiceError('RULE_REFUSED', { refusal });
}

/** What a rule answers. Throws ServiceError RULE_REFUSED when it refuses. */
export function valueOfRuling<T>(ruling: Ruling<T>): T {
  if (!ruling.ok) throw refuseByRule(ruling.refusal);
  return ruling.value;
}

/** Does something with a folder that is not open yet; failures name that folder. Throws ServiceError. */
export async function nameFolder<T>(folder: string, task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    throw toServiceError(error, folder) ?? error;
  }
}
