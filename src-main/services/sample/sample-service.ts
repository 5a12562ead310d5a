import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { inspectFolder } from '@main/store/data-folder';
import { toWriteError } from '@main/store/store-error';
import type { Bootstrap } from '@shared/ipc/routes-app';
import type { BootstrapService } from '../studio/bootstrap-service';
import { CurrentStudio } from '../studio/current-studio';
import type { StudioOpenerOptions } from '../studio/studio-opener';
import type { SampleKind } from './sample-kind';

/** The folder of each, beside the user's documents. */
const SAMPLE_NAMES = {
  studio: '调解工作室示例',
  street: '天桥街街道示例',
} as const satisfies Record<SampleKind, string>;

export interface SampleServiceOptions {
  readonly current: StudioOpenerOptions;
  readonly bootstrap: BootstrapService;
  readonly makeId: () => string;
  /** The user's documents folder. */
  readonly documents: string;
}

/** 示例: a studio with invented cases, in its own folder. */
export class SampleService {
  private readonly options: SampleServiceOptions;

  constructor(options: SampleServiceOptions) {
    this.options = options;
  }

  /** Opens a sample studio; makes it first when there is none yet. Throws ServiceError or StoreError. */
  async openSample(kind: SampleKind): Promise<Bootstrap> {
    const name = SAMPLE_NAMES[kind];
    const { bootstrap, documents } = this.options;
    for (let attempt = 1; ; attempt += 1) {
      const folder = join(documents, attempt === 1 ? name : `${name} ${attempt}`);
      const contents = await inspectFolder(folder);
      if (contents === 'studio' && !(await this.isSample(folder))) continue;
      if (contents === 'other_files') continue;
      if (contents !== 'studio') await this.make(folder, kind);
      return bootstrap.openAndRemember(folder);
    }
  }

  /** Made beside its place and moved there when whole: half a sample never stands under its name. */
  private async make(folder: string, kind: SampleKind): Promise<void> {
    const workshop = `${folder}.正在生成-${this.options.makeId()}`;
    try {
      // Nobody waits at a start for what only the sample needs; its stories are read in there.
      const { writeSampleStudio } = await import('./write-sample-studio');
      await writeSampleStudio(workshop, kind, this.options);
      await rm(folder, { recursive: true, force: true });
      await rename(workshop, folder).catch((error: unknown) => {
        throw toWriteError(error, SAMPLE_NAMES[kind]);
      });
    } catch (error) {
      await rm(workshop, { recursive: true, force: true }).catch(() => undefined);
      throw error;
    }
  }

  private async isSample(folder: string): Promise<boolean> {
    const current = new CurrentStudio({ ...this.options.current, access: 'read' });
    try {
      await current.open(folder);
      return current.studio.isSample;
    } catch {
      return false;
    }
  }
}
