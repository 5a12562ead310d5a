import { join } from 'node:path';
import type { Submission } from '@shared/domain/reports/submission';
import { REPORT_FOLDER } from '../data-folder';
import type { Disk } from '../disk/disk';
import { StoreError } from '../store-error';
import { JsonFile } from './json-file';
import { setAside } from './set-aside';
import { SUBMISSION_FORMAT } from './submission-v1';

/** Figures that earlier versions of the program remembered of each 月报 that was exported: `reports/YYYY-MM.json`. Nothing is written here any more. */
export class SubmissionRepository {
  private readonly root: string;
  private readonly disk: Disk;

  constructor(root: string, disk: Disk) {
    this.root = root;
    this.disk = disk;
  }

  /** What was handed in for a month; null when nothing was. Throws StoreError; a damaged file is left as it is. */
  get(month: string): Promise<Submission | null> {
    return this.fileOf(month).load();
  }

  /**
   * As `get`, but a damaged file is set aside and answered as none: what was handed in can no longer be compared, and
   * the month's report must go out all the same. Throws StoreError.
   * @param stamp wall-clock time for the name of the damaged file
   */
  async getOrSetAside(month: string, stamp: string): Promise<Submission | null> {
    const file = this.fileOf(month);
    try {
      return await file.load();
    } catch (error) {
      if (!(error instanceof StoreError) || error.kind !== 'damaged') throw error;
      if ((await setAside(file.path, stamp, this.disk)) === null) throw error;
      return null;
    }
  }

  private fileOf(month: string): JsonFile<Submission> {
    const path = join(this.root, REPORT_FOLDER, `${month}.json`);
    return new JsonFile(path, SUBMISSION_FORMAT, this.disk);
  }
}
