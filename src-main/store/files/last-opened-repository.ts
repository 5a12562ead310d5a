import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { RecordRef } from '@shared/domain/record/record';
import { makeFolders } from '../data-folder';
import { TaskQueue } from '../task-queue';
import { JsonFile } from './json-file';
import { LAST_OPENED_FORMAT, type LastOpened } from './last-opened-v1';

/** So many records are remembered of a data folder, and so many folders. */
const RECORDS = 12;
const FOLDERS = 8;

/**
 * `last-opened.json` in the user's own folder, not in the data folder: what somebody looked at is nobody else's
 * business. Nothing in it is worth a fault: a file that cannot be read counts as none.
 */
export class LastOpenedRepository {
  private readonly folder: string;
  private readonly file: JsonFile<LastOpened>;
  private readonly queue = new TaskQueue();

  constructor(folder: string) {
    this.folder = folder;
    this.file = new JsonFile(join(folder, 'last-opened.json'), LAST_OPENED_FORMAT);
  }

  /** The records opened last in a data folder, the last first. */
  of(dataFolder: string): Promise<readonly RecordRef[]> {
    return this.queue.run(async () => {
      const { folders } = await this.read();
      return folders.find(({ folder }) => folder === nameOf(dataFolder))?.records ?? [];
    });
  }

  /** Puts a record first. Throws StoreError when that cannot be written. */
  note(dataFolder: string, { kind, id }: RecordRef): Promise<void> {
    return this.queue.run(async () => {
      const folder = nameOf(dataFolder);
      const { folders } = await this.read();
      const known = folders.find((one) => one.folder === folder)?.records ?? [];
      const [first] = known;
      if (first?.kind === kind && first.id === id) return;
      const others = known.filter((one) => one.kind !== kind || one.id !== id);
      const records = [{ kind, id }, ...others].slice(0, RECORDS);
      const rest = folders.filter((one) => one.folder !== folder);
      await makeFolders(this.folder);
      await this.file.replace({ folders: [{ folder, records }, ...rest].slice(0, FOLDERS) });
    });
  }

  private async read(): Promise<LastOpened> {
    return this.file.data ?? (await this.file.load().catch(() => null)) ?? { folders: [] };
  }
}

function nameOf(dataFolder: string): string {
  return createHash('sha256').update(dataFolder).digest('hex').slice(0, 16);
}
