import {
  type FileHandle,
  link,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  rmdir,
  stat,
} from 'node:fs/promises';
import type { Disk, DiskFile, FileFacts } from './disk';

/** The disk of this computer. */
export const nodeDisk: Disk = {
  open: async (path, mode) => new NodeFile(await open(path, mode === 'create' ? 'wx' : 'r+')),
  read: (path) => readFile(path),
  readFrom,
  list: (folder) => readdir(folder),
  facts,
  makeFolder: (path) => mkdir(path),
  removeFolder: (path) => rmdir(path),
  rename: (from, to) => rename(from, to),
  link: (path, name) => link(path, name),
  remove: (path) => rm(path),
  syncFolder: async (path) => {
    const handle = await open(path, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
};

class NodeFile implements DiskFile {
  private readonly handle: FileHandle;

  constructor(handle: FileHandle) {
    this.handle = handle;
  }

  async write(bytes: Uint8Array, position: number): Promise<void> {
    // One call may write less than it was given: on a disk that is nearly full, for one.
    for (let done = 0; done < bytes.length; ) {
      const { bytesWritten } = await this.handle.write(
        bytes,
        done,
        bytes.length - done,
        position + done,
      );
      done += bytesWritten;
    }
  }

  truncate(length: number): Promise<void> {
    return this.handle.truncate(length);
  }

  datasync(): Promise<void> {
    return this.handle.datasync();
  }

  sync(): Promise<void> {
    return this.handle.sync();
  }

  close(): Promise<void> {
    return this.handle.close();
  }
}

async function readFrom(path: string, start: number): Promise<Uint8Array> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    const bytes = new Uint8Array(Math.max(0, size - start));
    let done = 0;
    while (done < bytes.length) {
      const { bytesRead } = await handle.read(bytes, done, bytes.length - done, start + done);
      if (bytesRead === 0) break;
      done += bytesRead;
    }
    return bytes.subarray(0, done);
  } finally {
    await handle.close();
  }
}

async function facts(path: string): Promise<FileFacts> {
  const found = await stat(path, { bigint: true });
  return {
    isFolder: found.isDirectory(),
    size: Number(found.size),
    modifiedMs: Number(found.mtimeMs),
    // The inode too: two writes within one tick of the clock may leave the same time and size.
    stamp: `${found.mtimeNs}:${found.size}:${found.ino}`,
    inode: String(found.ino),
  };
}
