import type { Disk } from '@main/store/disk/disk';

/** The bytes of a content, read where and as far as they are wanted. */
export interface ContentBytes {
  readonly bytes: number;
  /** At most `length` bytes from `start`; fewer at the end. */
  readonly read: (start: number, length: number) => Promise<Buffer>;
}

/** A file of the data folder. Reading throws the system's own error. */
export function contentBytesOf(disk: Disk, path: string, bytes: number): ContentBytes {
  return {
    bytes,
    read: async (start, length) => {
      const part = await disk.readFrom(path, start, length);
      // The same bytes, not a copy of them.
      return Buffer.from(part.buffer, part.byteOffset, part.length);
    },
  };
}
