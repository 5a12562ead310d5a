import { join } from 'node:path';
import { makeFolders } from '../data-folder';
import { StoreError } from '../store-error';
import { TaskQueue } from '../task-queue';
import { JsonFile } from './json-file';
import { PREFERENCES_FORMAT, type StoredPreferences } from './preferences-v2';
import { setAside } from './set-aside';

const DEFAULTS: StoredPreferences = {
  dataFolder: null,
  textSize: 'normal',
  deskMediatorId: null,
  deskAskedOn: null,
  deskWhose: 'all',
  backupFolder: null,
  halfMoves: [],
};

/** `preferences.json` in the user's own folder. */
export class PreferencesRepository {
  private readonly folder: string;
  private readonly file: JsonFile<StoredPreferences>;
  private readonly queue = new TaskQueue();

  constructor(folder: string) {
    this.folder = folder;
    this.file = new JsonFile(join(folder, 'preferences.json'), PREFERENCES_FORMAT);
  }

  /**
   * Reads the file once; defaults when there is none. A damaged file is set aside and the defaults
   * are used, for nothing in it is worth a program that does not start. One that cannot be read or is
   * newer also gives the defaults, but is never overwritten.
   * @param stamp wall-clock time for the name of a damaged file
   */
  async load(stamp: string): Promise<void> {
    try {
      await this.file.load();
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      if (error.kind === 'damaged' && (await setAside(this.file.path, stamp)) !== null)
        await this.file.load();
    }
  }

  get preferences(): StoredPreferences {
    return this.file.data ?? DEFAULTS;
  }

  /** Keeps a change. Throws StoreError. */
  save(change: Partial<StoredPreferences>): Promise<StoredPreferences> {
    return this.queue.run(async () => {
      // Reads first when nothing was read yet: what cannot be read must not be overwritten.
      if (this.file.data === null) await this.file.load();
      await makeFolders(this.folder);
      await this.file.replace({ ...this.preferences, ...change });
      return this.preferences;
    });
  }
}
