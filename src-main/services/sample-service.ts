import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { inspectFolder } from '@main/store/data-folder';
import { toWriteError } from '@main/store/store-error';
import type { Bootstrap, BootstrapService } from './bootstrap-service';
import { type CaseService, createCaseService } from './case-service';
import { fillSample } from './sample/fill-sample';
import type { SampleCall, SampleRoute } from './sample/sample-call';
import { SAMPLE_PROFILE, SAMPLE_SETTINGS, sampleMediators } from './sample/sample-studio';
import { createStudioIn } from './setup-service';
import { type DeskOptions, StudioDesk } from './studio-desk';

const SAMPLE_NAME = '调解工作室示例';

export interface SampleServiceOptions {
  readonly desk: DeskOptions;
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

  /** Opens the sample studio; makes it first when there is none yet. Throws ServiceError or StoreError. */
  async openSample(): Promise<Bootstrap> {
    const { bootstrap, documents } = this.options;
    for (let attempt = 1; ; attempt += 1) {
      const folder = join(documents, attempt === 1 ? SAMPLE_NAME : `${SAMPLE_NAME} ${attempt}`);
      const contents = await inspectFolder(folder);
      if (contents === 'studio' && !(await this.isSample(folder))) continue;
      if (contents === 'other_files') continue;
      if (contents !== 'studio') await this.make(folder);
      return bootstrap.openAndRemember(folder);
    }
  }

  /** Made beside its place and moved there when whole: half a sample never stands under its name. */
  private async make(folder: string): Promise<void> {
    const workshop = `${folder}.正在生成-${this.options.makeId()}`;
    try {
      await writeSampleStudio(workshop, this.options);
      await rm(folder, { recursive: true, force: true });
      await rename(workshop, folder).catch((error: unknown) => {
        throw toWriteError(error, SAMPLE_NAME);
      });
    } catch (error) {
      await rm(workshop, { recursive: true, force: true }).catch(() => undefined);
      throw error;
    }
  }

  private async isSample(folder: string): Promise<boolean> {
    const desk = new StudioDesk({ ...this.options.desk, access: 'read' });
    try {
      await desk.open(folder);
      return desk.studio.isSample;
    } catch {
      return false;
    }
  }
}

/** Makes the sample studio in a folder through the same use cases that the window uses. */
export async function writeSampleStudio(
  folder: string,
  { desk: deskOptions, makeId }: Pick<SampleServiceOptions, 'desk' | 'makeId'>,
): Promise<void> {
  const desk = new StudioDesk(deskOptions);
  const studio = {
    profile: SAMPLE_PROFILE,
    mediators: sampleMediators(desk.today()),
    settings: SAMPLE_SETTINGS,
  };
  await createStudioIn(folder, studio, { isSample: true, makeId });
  await desk.open(folder);
  try {
    const cases = createCaseService({ desk, makeId, onChanged: () => undefined });
    const { mediators } = desk.studio;
    await fillSample({ call: callOf(cases), mediators }, desk.today());
  } finally {
    await desk.close();
  }
}

/** The use cases by the names of their routes. */
export function callOf(cases: CaseService): SampleCall {
  return (route, input) => {
    const name = route.slice('cases.'.length) as NameOf<SampleRoute>;
    // Route and input come as a pair from the sample's own steps, which are typed by route.
    return cases[name](input as never);
  };
}

type NameOf<R extends string> = R extends `cases.${infer Name}` ? Name : never;
