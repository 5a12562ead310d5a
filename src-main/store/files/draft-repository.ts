import { join } from 'node:path';
import { DRAFT_FOLDER, listFolder, requireFolder } from '../data-folder';
import type { Disk } from '../disk/disk';
import { StoreError, systemCodeOf, toWriteError } from '../store-error';
import { DRAFT_FORMAT, type Draft, type Json } from './draft-v1';
import { JsonFile } from './json-file';
import { setAside } from './set-aside';

// Names that Windows keeps for devices, whatever the extension.
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** A key as a file name: two keys never share a file, also where names ignore case. */
export function draftFileName(key: string): string {
  const name = key.replace(/[A-Z]/g, (letter) => `+${letter.toLowerCase()}`);
  return `${RESERVED.test(name) ? `+${name}` : name}.json`;
}

/** Half-typed forms: `drafts/<key>.json`. Writes run in the caller's queue. */
export class DraftRepository {
  private readonly root: string;
  private readonly disk: Disk;
  private readonly files = new Map<string, JsonFile<Draft>>();

  constructor(root: string, disk: Disk) {
    this.root = root;
    this.disk = disk;
  }

  /**
   * The draft's value; null when there is none. A damaged draft is set aside and answered as none.
   * @param stamp wall-clock time for the name of a damaged draft
   */
  async get(key: string, stamp: string): Promise<Json | null> {
    const file = this.fileOf(key);
    try {
      return (await file.load())?.value ?? null;
    } catch (error) {
      if (!(error instanceof StoreError) || error.kind !== 'damaged') throw error;
      if ((await setAside(file.path, stamp, this.disk)) === null) throw error;
      this.files.delete(key);
      return null;
    }
  }

  /** Keeps a draft in place of the one before it: only the newest typing counts. Throws StoreError. */
  async put(key: string, value: Json, stamp: string): Promise<void> {
    if (this.fileOf(key).data === null) await this.get(key, stamp);
    await this.fileOf(key).replace({ key, value });
  }

  /** Removes a draft; one that does not exist is removed already. Throws StoreError. */
  async clear(key: string): Promise<void> {
    const { path } = this.fileOf(key);
    this.files.delete(key);
    try {
      await this.disk.remove(path);
    } catch (error) {
      if (systemCodeOf(error) !== 'ENOENT') throw toWriteError(error, draftFileName(key));
      await requireFolder(this.root, this.disk);
    }
  }

  /** File names in the folder of drafts, for finding those that were set aside. */
  listFiles(): Promise<string[]> {
    return listFolder(this.root, DRAFT_FOLDER, this.disk);
  }

  private fileOf(key: string): JsonFile<Draft> {
    const known = this.files.get(key);
    if (known !== undefined) return known;
    const path = join(this.root, DRAFT_FOLDER, draftFileName(key));
    const file = new JsonFile(path, DRAFT_FORMAT, this.disk);
    this.files.set(key, file);
    return file;
  }
}
