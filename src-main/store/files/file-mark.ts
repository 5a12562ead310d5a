/** By what a file's content is known again. */
export interface FileMark {
  /** SHA-256 of the bytes, hex. */
  readonly hash: string;
  /** Bytes. */
  readonly size: number;
  /** Last change by the clock of the disk, milliseconds since 1970. */
  readonly modifiedMs: number;
}

/** FAT, on most USB sticks, keeps times to two seconds. */
const COARSE_MS = 2_000;

/**
 * Whether nothing says that the file was written since: the same length, the same time. Another
 * content was then made by no program, but by the disk.
 */
export function isUntouched(
  record: Omit<FileMark, 'hash'> | null,
  found: Omit<FileMark, 'hash'> | null,
): boolean {
  if (record === null || found === null) return false;
  const isSameTime =
    found.modifiedMs === record.modifiedMs ||
    found.modifiedMs === record.modifiedMs - (record.modifiedMs % COARSE_MS);
  return found.size === record.size && isSameTime;
}
