/** What can go wrong with the files of a data folder. */
export const STORE_ERROR_KINDS = [
  'folder_gone',
  'read_only',
  'disk_full',
  'file_busy',
  'damaged',
  'newer_version',
  'changed_outside',
  'unreadable',
  'changed_meanwhile',
  'not_found',
  /** Another program has the folder open for writing; `file` is the name of its computer. */
  'held_elsewhere',
  /** A backup that is cut off, changed or no backup at all. */
  'backup_damaged',
  /** The data are in the middle of being exchanged by a restore, here or on another computer. */
  'restore_unfinished',
  /** They may be, but the plan that says so cannot be gone by. */
  'plan_unusable',
  /** A part of the data folder is a link to somewhere else. */
  'linked_elsewhere',
  /** A link in a data folder that is to be copied whole; `file` is its path in the folder. */
  'link_inside',
  /** The folder is sealed, and nobody gave its key: a state, no damage. */
  'locked',
  /** The key that was given is another folder's. */
  'other_key',
  /** The folder is in the middle of being sealed or unsealed, here or on another computer. */
  'seal_unfinished',
  /** Files are being destroyed in the folder, and only who writes to it can go on with that. */
  'destruction_unfinished',
  /** Who can open the folder cannot be read; nothing in it was touched. */
  'keyring_damaged',
] as const;
export type StoreErrorKind = (typeof STORE_ERROR_KINDS)[number];

/** A failure of the store that a person can act on. `file` is a file name or folder, never its content. */
export class StoreError extends Error {
  readonly kind: StoreErrorKind;
  readonly file: string;
  /** Further facts for the sentence. */
  readonly data: Readonly<Record<string, number>>;
  /** What in the file, for the log: the names that a later program gave, never what people typed. */
  readonly what: string | null;

  constructor(
    kind: StoreErrorKind,
    file: string,
    options: ErrorOptions & {
      readonly data?: Readonly<Record<string, number>>;
      readonly what?: string;
    } = {},
  ) {
    super(`${kind}: ${file}${options.what === undefined ? '' : ` (${options.what})`}`, options);
    this.name = 'StoreError';
    this.kind = kind;
    this.file = file;
    this.data = options.data ?? {};
    this.what = options.what ?? null;
  }
}

/** How the system names its errors: others give theirs a code too. `UNKNOWN` is Windows' word for a code of its own. */
const SYSTEM_CODE = /^(?:E[A-Z0-9]+|UNKNOWN)$/;

/** The system's error code (`ENOSPC`, …), or null when the error is not the system's. */
export function systemCodeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  const { code } = error;
  return typeof code === 'string' && SYSTEM_CODE.test(code) ? code : null;
}

// A drive that was pulled out or a share that went away answers with one of these.
const GONE = new Set(['ENODEV', 'ENXIO', 'ENOTCONN', 'ESTALE', 'EHOSTDOWN', 'ENETUNREACH']);
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const READ_ONLY = new Set(['EROFS', 'EACCES', 'EPERM']);

/** Words a failed read; a missing file is the caller's own case. */
export function toReadError(error: unknown, file: string): unknown {
  const code = systemCodeOf(error);
  if (error instanceof StoreError || code === null) return error;
  return new StoreError(GONE.has(code) ? 'folder_gone' : 'unreadable', file, { cause: error });
}

/** Words a failed write. */
export function toWriteError(error: unknown, file: string): unknown {
  const code = systemCodeOf(error);
  if (error instanceof StoreError || code === null) return error;
  if (FULL.has(code)) return new StoreError('disk_full', file, { cause: error });
  if (READ_ONLY.has(code)) return new StoreError('read_only', file, { cause: error });
  if (GONE.has(code) || code === 'ENOENT' || code === 'ENOTDIR')
    return new StoreError('folder_gone', file, { cause: error });
  if (code === 'EBUSY' || code === 'ETXTBSY')
    return new StoreError('file_busy', file, { cause: error });
  return new StoreError('unreadable', file, { cause: error });
}

/** Whether it is that a later program wrote something: no damage, and nothing to mend. */
export function isNewer(error: unknown): boolean {
  return error instanceof StoreError && error.kind === 'newer_version';
}

/** Something that only a later program can know; nothing of it is thrown away. @param what its name */
export function newerThanKnown(file: string, what: string): StoreError {
  return new StoreError('newer_version', file, { what });
}
