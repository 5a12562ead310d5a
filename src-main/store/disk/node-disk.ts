import {
  type BigIntStats,
  close,
  fdatasync,
  fstat,
  fsync,
  ftruncate,
  open as openFile,
  read,
  type Stats,
  stat,
  write,
} from 'node:fs';
import { link, mkdir, open, readdir, readFile, rename, rm, rmdir } from 'node:fs/promises';
import type { Disk, DiskFile, FileFacts } from './disk';
import { newFileMode, newFolderMode } from './private-mode';

const SHORT_PIECE = 1 << 16;

/** The disk of this computer. What is made on it is the user's alone. */
export const nodeDisk: Disk = {
  open: async (path, mode) =>
    openNodeFile(path, mode, mode === 'create' ? await newFileMode(path) : 0),
  read: (path) => readFile(path),
  readFrom,
  readInto,
  list: (folder) => readdir(folder),
  facts,
  makeFolder: async (path) => {
    await mkdir(path, { mode: await newFolderMode(path) });
  },
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

/** The disk for what is handed on: others may read it as far as the system and the chosen folder let them. */
export const exportDisk: Disk = {
  ...nodeDisk,
  open: (path, mode) => openNodeFile(path, mode, 0o666),
  makeFolder: (path) => mkdir(path),
};

async function openNodeFile(
  path: string,
  mode: 'create' | 'update',
  permissions: number,
): Promise<DiskFile> {
  const flags = mode === 'create' ? 'wx' : 'r+';
  return new NodeFile(await answered<number>((told) => openFile(path, flags, permissions, told)));
}

type Told<T> = (error: NodeJS.ErrnoException | null, answer?: T) => void;

/**
 * By descriptor and callback: a FileHandle's promises take about a twentieth of a millisecond more
 * for each line of the journal. Like a FileHandle, it waits with closing for what is under way and
 * refuses what comes later: the system gives the number of a closed file to the next that is opened.
 */
class NodeFile implements DiskFile {
  private descriptor: number | null;
  private running = 0;
  private whenIdle: () => void = () => undefined;

  constructor(descriptor: number) {
    this.descriptor = descriptor;
  }

  async write(bytes: Uint8Array, position: number): Promise<void> {
    // One call may write less than it was given: on a disk that is nearly full, for one.
    for (let done = 0; done < bytes.length; )
      done += await this.writeSome(bytes.subarray(done), position + done);
  }

  truncate(length: number): Promise<void> {
    return this.ask((descriptor, told) => ftruncate(descriptor, length, told));
  }

  datasync(): Promise<void> {
    return this.ask((descriptor, told) => fdatasync(descriptor, told));
  }

  sync(): Promise<void> {
    return this.ask((descriptor, told) => fsync(descriptor, told));
  }

  async close(): Promise<void> {
    const { descriptor } = this;
    if (descriptor === null) return;
    this.descriptor = null;
    if (this.running > 0)
      await new Promise<void>((resolve) => {
        this.whenIdle = resolve;
      });
    await answered<void>((told) => close(descriptor, told));
  }

  private writeSome(bytes: Uint8Array, position: number): Promise<number> {
    return this.ask((descriptor, told) =>
      write(descriptor, bytes, 0, bytes.length, position, told),
    );
  }

  private async ask<T>(call: (descriptor: number, told: Told<T>) => void): Promise<T> {
    const { descriptor } = this;
    if (descriptor === null) throw Object.assign(new Error('EBADF: closed'), { code: 'EBADF' });
    this.running += 1;
    try {
      return await answered<T>((told) => call(descriptor, told));
    } finally {
      this.running -= 1;
      if (this.running === 0) this.whenIdle();
    }
  }
}

/** What a call of the system answers to its callback. */
function answered<T>(call: (told: Told<T>) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    call((error, answer) => {
      if (error === null) resolve(answer as T);
      else reject(error);
    });
  });
}

/** By descriptor and callback as well: a page of a list is twenty of these. */
async function readFrom(path: string, start: number, length = Infinity): Promise<Uint8Array> {
  return whileOpen(path, async (descriptor) => {
    const bytes = new Uint8Array(await roomFor(descriptor, start, length));
    return bytes.subarray(0, await fill(bytes, descriptor, start));
  });
}

function readInto(path: string, bytes: Uint8Array): Promise<number> {
  return whileOpen(path, (descriptor) => fill(bytes, descriptor, 0));
}

async function whileOpen<T>(path: string, work: (descriptor: number) => Promise<T>): Promise<T> {
  const descriptor = await answered<number>((told) => openFile(path, 'r', told));
  try {
    return await work(descriptor);
  } finally {
    await answered<void>((told) => close(descriptor, told));
  }
}

/**
 * Reads from `start` on until the bytes are full or the file ends. From the beginning it reads on and on, which a pipe lets
 * one do as well. @returns how many were read
 */
async function fill(bytes: Uint8Array, descriptor: number, start: number): Promise<number> {
  let done = 0;
  while (done < bytes.length) {
    const more = await answered<number>((told) =>
      read(descriptor, bytes, done, bytes.length - done, start === 0 ? null : start + done, told),
    );
    if (more === 0) break;
    done += more;
  }
  return done;
}

/** A short piece may as well be given too much room; how long the file is then need not be asked. */
async function roomFor(descriptor: number, start: number, length: number): Promise<number> {
  if (length <= SHORT_PIECE) return length;
  const { size } = await answered<Stats>((told) => fstat(descriptor, told));
  return Math.min(length, Math.max(0, size - start));
}

async function facts(path: string): Promise<FileFacts> {
  const found = await answered<BigIntStats>((told) => stat(path, { bigint: true }, told));
  return {
    isFolder: found.isDirectory(),
    size: Number(found.size),
    modifiedMs: Number(found.mtimeMs),
    // The inode too: two writes within one tick of the clock may leave the same time and size.
    stamp: `${found.mtimeNs}:${found.size}:${found.ino}`,
    inode: String(found.ino),
  };
}
