/** A file that lies open. Positions and lengths are in bytes. */
export interface DiskFile {
  /** Writes all bytes from `position` on; a failure may leave any part of them written. */
  write(bytes: Uint8Array, position: number): Promise<void>;
  truncate(length: number): Promise<void>;
  /** Content and length survive a power cut from here on. */
  datasync(): Promise<void>;
  /** As `datasync`, with the file's other attributes. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** What the disk knows of a file without reading it. */
export interface FileFacts {
  readonly isFolder: boolean;
  readonly size: number;
  /** Last change, milliseconds since 1970. */
  readonly modifiedMs: number;
  /** Changes whenever the file is written or another takes its place. */
  readonly stamp: string;
  readonly inode: string;
}

/**
 * Everything the store asks of a disk. Failures are the system's own (`error.code`: ENOENT, ENOSPC, …).
 *
 * A new or renamed name is sure to survive a power cut only after `syncFolder` of the folder it stands in.
 */
export interface Disk {
  /** `create` fails when the name is taken, `update` when it is not. */
  open(path: string, mode: 'create' | 'update'): Promise<DiskFile>;
  read(path: string): Promise<Uint8Array>;
  /** From `start` on, up to the end of the file or `length` bytes. */
  readFrom(path: string, start: number, length?: number): Promise<Uint8Array>;
  /** From the beginning, as much as fits into `bytes`. @returns how many were read */
  readInto(path: string, bytes: Uint8Array): Promise<number>;
  list(folder: string): Promise<string[]>;
  facts(path: string): Promise<FileFacts>;
  makeFolder(path: string): Promise<void>;
  removeFolder(path: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** A second name for a file; fails when the name is taken. */
  link(path: string, name: string): Promise<void>;
  remove(path: string): Promise<void>;
  syncFolder(path: string): Promise<void>;
  /**
   * Copies a file as it is stored, synced, where that is not what `read` answers; fails when the name is taken. Absent where
   * both are the same.
   */
  copyStored?(from: string, to: string): Promise<void>;
}
