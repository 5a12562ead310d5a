import type { Work } from '@main/store/backup/work';
import type { CaseDescriber } from '@main/store/cases/case-describer';
import { inspectFolder, JOURNAL_FOLDER, listFolder } from '@main/store/data-folder';
import type { Disk } from '@main/store/disk/disk';
import { checkFolder } from '@main/store/integrity/check-folder';
import { isRepairable, severityOf } from '@main/store/integrity/finding';
import { repairFindings } from '@main/store/integrity/repair';
import type { Kinds } from '@shared/domain/record/kind-list';
import type { Studio } from '@shared/domain/studio/studio';
import type { CheckReport } from '@shared/ipc/routes-safekeeping';
import { diskByKeyFile } from '../folder/key-from-file';
import type { Clock } from '../ports';
import { ServiceError } from '../service-error';
import { describerFor, readCalendar } from '../studio/case-rules';
import type { CurrentStudio } from '../studio/current-studio';
import { stampOf, todayOf } from '../studio-day';
import type { BackupService } from './backup-service';
import type { LongWork } from './long-work';

/** What a check knows besides the folder. */
export interface CheckContext {
  readonly clock: Clock;
  /** Folder of the files that ship with the program: the holidays by which cases are described. */
  readonly resources: string;
  /** What is kept in the folder; what a studio keeps when left out. */
  readonly kinds?: Kinds;
  /** The disk by which it is read, where that is another than the computer's own: the folder is sealed. */
  readonly disk?: Disk;
  /** A file that holds a password or the printed code, where no disk is given. */
  readonly keyFile?: string | undefined;
}

export interface IntegrityServiceOptions {
  readonly resources: string;
  readonly current: CurrentStudio;
  readonly backups: BackupService;
  readonly work: LongWork;
}

/** 检查资料: looks at everything, and puts right what can be put right. */
export class IntegrityService {
  private readonly options: IntegrityServiceOptions;
  private last: CheckReport | null = null;

  constructor(options: IntegrityServiceOptions) {
    this.options = options;
  }

  /** Checks the open data folder; changes nothing. Throws ServiceError or StoreError. */
  check(): Promise<CheckReport> {
    const { work } = this.options;
    return work.run('check', (running) => this.look(running));
  }

  /**
   * Backs up, sets aside the files that are damaged or not what the journal tells, lets the studio
   * rebuild them from it, and checks again. Throws ServiceError or StoreError; the files are then as they were.
   */
  repair(): Promise<CheckReport> {
    const { current, backups, work } = this.options;
    return work.run('repair', async (running) => {
      await current.store.beside.write(() => Promise.resolve());
      const { findings } = this.last ?? (await this.look(running));
      await backups.makeBefore('before_repair', running);
      const { root, disk } = current.store;
      await current.pauseFor(async () => {
        return { undo: await repairFindings(root, findings, stampOf(current.clock), disk) };
      });
      await current.flush();
      return this.look(running);
    });
  }

  private async look(work: Work): Promise<CheckReport> {
    const { current, resources } = this.options;
    // What memory holds and the files do not yet is no difference.
    await current.flush();
    const { clock } = current;
    this.last = await checkDataFolder(
      current.store.root,
      { clock, resources, kinds: current.store.kinds, disk: current.store.disk },
      work,
    );
    return this.last;
  }
}

/** Checks a data folder that need not be open, for the command line. Throws StoreError, or ServiceError for a folder that holds no studio. */
export async function checkDataFolder(
  root: string,
  { clock, resources, kinds, disk: given, keyFile }: CheckContext,
  work: Work = {},
): Promise<CheckReport> {
  const contents = await inspectFolder(root);
  if (contents === 'empty' || (contents === 'other_files' && !(await looksLikeStudio(root))))
    throw new ServiceError('DATA_FOLDER_NOT_A_STUDIO', { data: { folder: root } });
  const disk = given ?? (await diskByKeyFile(root, keyFile));
  const checkedAt = clock.now().toISOString();
  const describe = async (studio: Studio): Promise<CaseDescriber> =>
    describerFor(
      { clock, today: () => todayOf(clock) },
      () => studio,
      await readCalendar(resources, root, disk),
    );
  const { findings, ...counts } = await checkFolder(root, describe, work, {
    ...(kinds && { kinds }),
    disk,
  });
  const reported = findings.map((finding) => ({
    ...finding,
    severity: severityOf(finding.kind),
    isRepairable: isRepairable(finding.kind, counts.lineCount > 0),
  }));
  return {
    checkedAt,
    ...counts,
    isSound: reported.every(({ severity }) => severity === 'note'),
    isRepairable: reported.some((finding) => finding.isRepairable),
    findings: reported,
  };
}

/** A studio whose studio.json is missing still has its journal. */
async function looksLikeStudio(root: string): Promise<boolean> {
  return (await listFolder(root, JOURNAL_FOLDER).catch(() => [])).length > 0;
}
