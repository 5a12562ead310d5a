import { join } from 'node:path';
import { KEY_FOLDER } from '../data-folder';
import type { Disk } from '../disk/disk';
import { JsonFile } from '../files/json-file';
import { setAside } from '../files/set-aside';
import { StoreError } from '../store-error';
import { PINS_FORMAT, type PinHash, type Pins } from './pins-v1';

/** Where they lie below the data folder, sealed like every other file. */
export const PINS_PATH = [KEY_FOLDER, 'pins.json'] as const;

/** 短密码 of the people of a sealed studio: `keys/pins.json`. In a plain folder there are none. */
export class PinsRepository {
  private readonly disk: Disk;
  private readonly file: JsonFile<Pins>;

  constructor(root: string, disk: Disk) {
    this.disk = disk;
    this.file = new JsonFile(join(root, ...PINS_PATH), PINS_FORMAT, disk);
  }

  /** Nobody has one where the file is damaged: the password opens, and another can be set. Throws StoreError. */
  async get(): Promise<readonly PinHash[]> {
    try {
      return (await this.file.load())?.people ?? [];
    } catch (error) {
      if (error instanceof StoreError && error.kind === 'damaged') return [];
      throw error;
    }
  }

  /** Throws StoreError. @param stamp wall-clock time for the name of a damaged file that this one replaces */
  async put(people: readonly PinHash[], stamp: string): Promise<void> {
    try {
      await this.file.load();
    } catch (error) {
      const isDamaged = error instanceof StoreError && error.kind === 'damaged';
      if (!isDamaged || (await setAside(this.file.path, stamp, this.disk)) === null) throw error;
    }
    await this.file.replace({ people });
  }
}
