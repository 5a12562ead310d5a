import { chmod, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DiskFile } from '@main/store/disk/disk';
import { nodeDisk } from '@main/store/disk/node-disk';

/** How a copy comes about. */
export interface CopySteps {
  readonly fill: (file: DiskFile) => Promise<void>;
  /** Looks at the finished copy before anybody is told of it. */
  readonly check: (path: string) => Promise<void>;
}

/**
 * Copies of attachments that other programs show. They are read-only, so that nobody works on a copy
 * and believes the file of the case changed, and they are deleted when the screen is locked, at
 * the program's end, and at its next start: they hold people's data outside the data folder.
 */
export class OpenedCopies {
  private readonly folder: string;
  /** Copies that are not finished: nobody was told of them yet. */
  private readonly inTheMaking = new Set<string>();

  /** @param folder a folder of this program alone; everything in it is deleted */
  constructor(folder: string) {
    this.folder = folder;
  }

  /**
   * Makes a copy under its proper name and answers its path; when `fill` or `check` fails no copy
   * stays. Throws what they throw, and the system's own error.
   */
  async make(name: string, { fill, check }: CopySteps): Promise<string> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    // A folder of its own for each: two cases may both have a 收条.jpg. Nobody else can look into it.
    const path = join(await mkdtemp(join(this.folder, 'a-')), name);
    this.inTheMaking.add(dirname(path));
    try {
      const file = await nodeDisk.open(path, 'create');
      await fill(file).finally(() => file.close());
      await chmod(path, 0o400);
      await check(path);
    } catch (error) {
      await rm(dirname(path), { recursive: true, force: true }).catch(() => undefined);
      throw error;
    } finally {
      this.inTheMaking.delete(dirname(path));
    }
    return path;
  }

  /** Deletes all copies; one that another program holds open stays until the next time. */
  async clear(): Promise<void> {
    for (const name of await readdir(this.folder).catch(() => [])) {
      const copy = join(this.folder, name);
      if (this.inTheMaking.has(copy)) continue;
      // Windows does not delete what is marked read-only.
      for (const file of await readdir(copy).catch(() => []))
        await chmod(join(copy, file), 0o600).catch(() => undefined);
      await rm(copy, { recursive: true, force: true }).catch(() => undefined);
    }
  }
}
