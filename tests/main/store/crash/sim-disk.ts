import { basename, dirname } from 'node:path';
import type { Disk, DiskFile, FileFacts } from '@main/store/disk/disk';

/** What a power cut can undo: a change of a file's content or of a folder's names. */
export type DiskOperation =
  | { readonly kind: 'new'; readonly inode: number }
  | {
      readonly kind: 'write';
      readonly inode: number;
      readonly at: number;
      readonly bytes: Uint8Array;
    }
  | { readonly kind: 'truncate'; readonly inode: number; readonly length: number }
  | { readonly kind: 'sync'; readonly inode: number }
  | { readonly kind: 'name'; readonly path: string; readonly inode: number | 'folder' }
  | { readonly kind: 'unname'; readonly path: string }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'syncFolder'; readonly path: string };

/** A disk at rest: every path with its content, or `folder`. */
export type DiskImage = ReadonlyMap<string, Uint8Array | 'folder'>;

/** Told before each change; what it throws is what the disk answers. */
export type DiskWatch = (kind: DiskOperation['kind'] | 'open', path: string) => void;

function systemError(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code });
}

/** A disk in memory that writes down everything that is done to it. */
export class SimDisk implements Disk {
  readonly trace: DiskOperation[] = [];
  watch: DiskWatch = () => undefined;
  private readonly names = new Map<string, number | 'folder'>();
  private readonly contents = new Map<number, Uint8Array>();
  private readonly changes = new Map<number, number>();
  private nextInode = 1;

  constructor(image: DiskImage) {
    for (const [path, content] of image) {
      if (content === 'folder') {
        this.names.set(path, 'folder');
      } else {
        this.names.set(path, this.nextInode);
        this.contents.set(this.nextInode, content);
        this.nextInode += 1;
      }
    }
  }

  /** What is there now, synced or not. */
  image(): DiskImage {
    return new Map(
      [...this.names].map(([path, inode]) => [
        path,
        inode === 'folder' ? inode : this.contentOf(inode),
      ]),
    );
  }

  async open(path: string, mode: 'create' | 'update'): Promise<DiskFile> {
    const found = this.names.get(path);
    if (mode === 'update') {
      this.watch('open', path);
      if (found === undefined) throw systemError('ENOENT', path);
      if (found === 'folder') throw systemError('EISDIR', path);
      return new SimFile(this, found, path);
    }
    if (found !== undefined) throw systemError('EEXIST', path);
    this.requireParent(path);
    this.watch('name', path);
    const inode = this.nextInode;
    this.nextInode += 1;
    this.contents.set(inode, new Uint8Array());
    this.trace.push({ kind: 'new', inode });
    this.setName(path, inode);
    return new SimFile(this, inode, path);
  }

  async read(path: string): Promise<Uint8Array> {
    return this.contentOf(this.fileAt(path));
  }

  async readFrom(path: string, start: number, length = Infinity): Promise<Uint8Array> {
    return this.contentOf(this.fileAt(path)).subarray(start, start + length);
  }

  async readInto(path: string, bytes: Uint8Array): Promise<number> {
    const content = this.contentOf(this.fileAt(path)).subarray(0, bytes.length);
    bytes.set(content);
    return content.length;
  }

  async list(folder: string): Promise<string[]> {
    if (this.names.get(folder) !== 'folder')
      throw systemError(this.names.has(folder) ? 'ENOTDIR' : 'ENOENT', folder);
    return [...this.names.keys()]
      .filter((path) => dirname(path) === folder && path !== folder)
      .map((path) => basename(path));
  }

  async facts(path: string): Promise<FileFacts> {
    const inode = this.names.get(path);
    if (inode === undefined) throw systemError('ENOENT', path);
    const size = inode === 'folder' ? 0 : this.contentOf(inode).length;
    const change = inode === 'folder' ? 0 : (this.changes.get(inode) ?? 0);
    return {
      isFolder: inode === 'folder',
      size,
      modifiedMs: 0,
      stamp: `${change}:${size}:${inode}`,
      inode: String(inode),
    };
  }

  async makeFolder(path: string): Promise<void> {
    if (this.names.has(path)) throw systemError('EEXIST', path);
    this.requireParent(path);
    this.watch('name', path);
    this.setName(path, 'folder');
  }

  async removeFolder(path: string): Promise<void> {
    if (!this.names.has(path)) throw systemError('ENOENT', path);
    if ([...this.names.keys()].some((name) => dirname(name) === path))
      throw systemError('ENOTEMPTY', path);
    this.watch('unname', path);
    this.unname(path);
  }

  async rename(from: string, to: string): Promise<void> {
    const inode = this.names.get(from);
    if (inode === undefined) throw systemError('ENOENT', from);
    this.watch('rename', to);
    this.trace.push({ kind: 'rename', from, to });
    this.names.delete(from);
    this.names.set(to, inode);
  }

  async link(path: string, name: string): Promise<void> {
    const inode = this.fileAt(path);
    if (this.names.has(name)) throw systemError('EEXIST', name);
    this.watch('name', name);
    this.setName(name, inode);
  }

  async remove(path: string): Promise<void> {
    if (!this.names.has(path)) throw systemError('ENOENT', path);
    this.watch('unname', path);
    this.unname(path);
  }

  async syncFolder(path: string): Promise<void> {
    this.watch('syncFolder', path);
    this.trace.push({ kind: 'syncFolder', path });
  }

  /** For the open files of this disk. */
  apply(operation: DiskOperation & { readonly inode: number }, path: string): void {
    this.watch(operation.kind, path);
    this.trace.push(operation);
    if (operation.kind === 'write' || operation.kind === 'truncate') {
      const before = this.contentOf(operation.inode);
      this.contents.set(operation.inode, changed(before, operation));
      this.changes.set(operation.inode, this.trace.length);
    }
  }

  private contentOf(inode: number): Uint8Array {
    return this.contents.get(inode) ?? new Uint8Array();
  }

  private fileAt(path: string): number {
    const inode = this.names.get(path);
    if (inode === undefined) throw systemError('ENOENT', path);
    if (inode === 'folder') throw systemError('EISDIR', path);
    return inode;
  }

  private requireParent(path: string): void {
    if (this.names.get(dirname(path)) !== 'folder') throw systemError('ENOENT', path);
  }

  private setName(path: string, inode: number | 'folder'): void {
    this.trace.push({ kind: 'name', path, inode });
    this.names.set(path, inode);
  }

  private unname(path: string): void {
    this.trace.push({ kind: 'unname', path });
    this.names.delete(path);
  }
}

class SimFile implements DiskFile {
  private readonly disk: SimDisk;
  private readonly inode: number;
  private readonly path: string;

  constructor(disk: SimDisk, inode: number, path: string) {
    this.disk = disk;
    this.inode = inode;
    this.path = path;
  }

  async write(bytes: Uint8Array, position: number): Promise<void> {
    const { inode } = this;
    // A copy: a Buffer's own `slice` would go on looking at what the writer puts into it next.
    const written = new Uint8Array(bytes);
    this.disk.apply({ kind: 'write', inode, at: position, bytes: written }, this.path);
  }

  async truncate(length: number): Promise<void> {
    this.disk.apply({ kind: 'truncate', inode: this.inode, length }, this.path);
  }

  async datasync(): Promise<void> {
    this.disk.apply({ kind: 'sync', inode: this.inode }, this.path);
  }

  async sync(): Promise<void> {
    this.disk.apply({ kind: 'sync', inode: this.inode }, this.path);
  }

  async close(): Promise<void> {
    // Closing brings nothing to the disk.
  }
}

/** The content after a write or a cut. */
export function changed(
  before: Uint8Array,
  operation: Extract<DiskOperation, { kind: 'write' | 'truncate' }>,
): Uint8Array {
  if (operation.kind === 'truncate') {
    const cut = new Uint8Array(operation.length);
    cut.set(before.subarray(0, operation.length));
    return cut;
  }
  const { at, bytes } = operation;
  const after = new Uint8Array(Math.max(before.length, at + bytes.length));
  after.set(before);
  after.set(bytes, at);
  return after;
}
