import { z } from 'zod';
import { REFUSAL_CODES } from '../domain/kernel/refusal-code';

/** What can go wrong between window and main process. Worded in `error-sentence.ts`. */
export const APP_ERROR_CODES = [
  'VALIDATION_FAILED',
  'RULE_REFUSED',
  'NOT_FOUND',
  'CHANGED_MEANWHILE',
  'CANCELLED',
  'NO_DATA_FOLDER',
  'DATA_FOLDER_GONE',
  'DATA_FOLDER_READ_ONLY',
  'DATA_FOLDER_NOT_EMPTY',
  'DATA_FOLDER_NOT_A_STUDIO',
  /** Data, when it was seen before anything was written: `needed` and `free` bytes. */
  'DISK_FULL',
  'FILE_BUSY',
  'FILE_DAMAGED',
  'FILE_FROM_NEWER_VERSION',
  'FILE_CHANGED_OUTSIDE',
  'FILE_UNREADABLE',
  /** The folder chosen for an exported file cannot be written to. Data: `folder`. */
  'TARGET_NOT_WRITABLE',
  /** A place that was chosen and would not keep what is put there. Data: `use` and `fault`, see `place-sentence.ts`. */
  'PLACE_REFUSED',
  /** The data folder holds a link, so that it cannot be copied whole. Data: `file`. */
  'LINK_IN_DATA',
  /** The data folder is open for writing elsewhere, or was taken over. Data: `file` (the computer, may be empty). */
  'DATA_FOLDER_HELD',
  /** A backup archive that is cut off or changed. Data: `file`. */
  'BACKUP_DAMAGED',
  /** Data: `name` of the studio it belongs to. */
  'BACKUP_OF_ANOTHER_STUDIO',
  /** Something that starts with a backup was not begun, for the backup could not be made. Data: `folder`. */
  'BACKUP_FAILED',
  /** The data folder is in the middle of a restore, here or on another computer. Data: `folder`. */
  'RESTORE_UNFINISHED',
  /** What says how far a restore came cannot be gone by. Data: `folder`, `file`, and `cases` where the data that lie there are whole. */
  'RESTORE_PLAN_UNUSABLE',
  /** A part of the data folder is a link to somewhere else, so that nothing can be restored into it. Data: `file`. */
  'DATA_LINKED_ELSEWHERE',
  /** The data are sealed, and no key was given yet: a state, no damage. Data: `file`. */
  'DATA_FOLDER_LOCKED',
  /** The key in hand, or the secret that was given, is not the one by which these data are sealed. Data: `file`. */
  'DATA_FOLDER_OTHER_KEY',
  /** The file that says who can unlock the data cannot be read. Data: `file`. */
  'KEYRING_DAMAGED',
  /** The data are in the middle of being sealed or unsealed, here or on another computer. Data: `folder`. */
  'SEAL_UNFINISHED',
  'DESTRUCTION_UNFINISHED',
  /** Another backup, restore, move, check or export is still at work. */
  'STILL_WORKING',
  /** The report that was shown cannot be answered for any more: cases changed before their rows were read. */
  'REPORT_OUTDATED',
  /** This computer has no printer. */
  'NO_PRINTER',
  /** The pages were not drawn, or the system did not print them. Data: `step`. */
  'PRINT_FAILED',
  /** Who works has not the right that the route needs. Data: `right`. */
  'FORBIDDEN',
  /** A protected studio is locked: somebody must unlock it first. */
  'LOCKED',
  'FORBIDDEN_SENDER',
  'ROUTE_NOT_FOUND',
  'INTERNAL',
] as const;
export type AppErrorCode = (typeof APP_ERROR_CODES)[number];

/** One wrong field: `path` like `parties.0.name`. The message is a Chinese sentence made by the schema. */
export const fieldIssueSchema = z.object({ path: z.string(), message: z.string() });
export type FieldIssue = z.infer<typeof fieldIssueSchema>;

/** An error as it travels: a code and plain data, never a sentence (field messages excepted) and never a stack. */
export const appErrorSchema = z.object({
  code: z.enum(APP_ERROR_CODES),
  /** With VALIDATION_FAILED. */
  issues: z.array(fieldIssueSchema).optional(),
  /** With RULE_REFUSED. */
  refusal: z
    .object({
      code: z.enum(REFUSAL_CODES),
      field: z.string().optional(),
      data: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    })
    .optional(),
  /** File, folder or field names that the sentence needs. */
  data: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  /** With INTERNAL: where the log has the details. */
  faultId: z.string().optional(),
});
export type AppErrorShape = z.infer<typeof appErrorSchema>;

/** An error that a person can understand and act on. Thrown by services, turned into an envelope by the router. */
export class AppError extends Error implements AppErrorShape {
  readonly code: AppErrorCode;
  readonly issues?: FieldIssue[];
  readonly refusal?: AppErrorShape['refusal'];
  readonly data?: Record<string, string | number>;
  readonly faultId?: string;

  constructor(shape: AppErrorShape, options?: ErrorOptions) {
    super(shape.code, options);
    this.name = 'AppError';
    this.code = shape.code;
    if (shape.issues) this.issues = shape.issues;
    if (shape.refusal) this.refusal = shape.refusal;
    if (shape.data) this.data = shape.data;
    if (shape.faultId) this.faultId = shape.faultId;
  }

  /** The part that travels. */
  toShape(): AppErrorShape {
    return {
      code: this.code,
      ...(this.issues && { issues: this.issues }),
      ...(this.refusal && { refusal: this.refusal }),
      ...(this.data && { data: this.data }),
      ...(this.faultId && { faultId: this.faultId }),
    };
  }
}
