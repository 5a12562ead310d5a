import { join } from 'node:path';
import { KEY_FOLDER } from '../data-folder';
import type { Disk } from '../disk/disk';
import { JsonFile } from './json-file';
import { STUDIO_KEY_FORMAT, type StudioKey } from './studio-key-v1';

/** The studio's signing key: `keys/studio-key.json`. */
export class StudioKeyRepository {
  private readonly file: JsonFile<StudioKey>;

  constructor(root: string, disk: Disk) {
    this.file = new JsonFile(join(root, KEY_FOLDER, 'studio-key.json'), STUDIO_KEY_FORMAT, disk);
  }

  /** Null while there is none. Throws StoreError; a damaged one is left as it is, for a backup may have it whole. */
  get(): Promise<StudioKey | null> {
    return this.file.load();
  }

  /** The key that is there, or a new one, kept before it is answered. Throws StoreError. */
  async getOrKeep(make: () => StudioKey): Promise<StudioKey> {
    const known = await this.file.load();
    if (known !== null) return known;
    const made = make();
    await this.file.replace(made);
    return made;
  }
}
