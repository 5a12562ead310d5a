import { join } from 'node:path';
import { type FolderContents, inspectFolder, makeFolders } from '@main/store/data-folder';
import { writeNewStudio } from '@main/store/new-studio';
import { partsOf } from '@shared/domain/kernel/local-date';
import { blankOf } from '@shared/domain/record/blank';
import { caseCounter, passOver } from '@shared/domain/studio/numbering';
import { DEFAULT_SETTINGS, type Studio, studioSchema } from '@shared/domain/studio/studio';
import type { ParsedInput } from '@shared/ipc/define';
import type { APP_ROUTES, Bootstrap } from '@shared/ipc/routes-app';
import { type Places, requireAbsolute, SUGGESTED_NAME } from '../folder/places';
import type { OpenDialog, Shell } from '../ports';
import { nameFolder, ServiceError } from '../service-error';
import type { BootstrapService } from './bootstrap-service';
import type { CurrentStudio } from './current-studio';
import { readPicture } from './picture-file';

/** What a person says of a studio that is to be made. */
type NewStudio = ParsedInput<(typeof APP_ROUTES)['setup.createStudio']>;

interface NewStudioFacts {
  readonly isSample: boolean;
  readonly makeId: () => string;
  /** Puts in the numbers that were given out before. */
  readonly numbered?: (studio: Studio) => Studio;
}

export interface SetupServiceOptions {
  readonly current: CurrentStudio;
  readonly bootstrap: BootstrapService;
  readonly openDialog: OpenDialog;
  readonly shell: Shell;
  readonly makeId: () => string;
  /** The user's documents folder. */
  readonly documents: string;
  readonly places: Places;
}

/** First start: where the data lie and whose studio it is. */
export class SetupService {
  private readonly options: SetupServiceOptions;

  constructor(options: SetupServiceOptions) {
    this.options = options;
  }

  suggestDataFolder(): { dataFolder: string } {
    return { dataFolder: join(this.options.documents, SUGGESTED_NAME) };
  }

  /** Asks for a folder and looks into it; null when the user closed the dialog. Throws StoreError. */
  async chooseDataFolder(): Promise<{ dataFolder: string; contents: FolderContents } | null> {
    const dataFolder = await this.options.openDialog.chooseFolder(this.options.documents);
    if (dataFolder === null) return null;
    return { dataFolder, contents: await inspectFolder(dataFolder) };
  }

  /** Asks for the logo's picture; null when the user closed the dialog. Throws ServiceError. */
  async chooseLogo(): Promise<{ dataUrl: string } | null> {
    const path = await this.options.openDialog.chooseFile({
      label: '图片',
      extensions: ['png', 'jpg', 'jpeg'],
    });
    return path === null ? null : { dataUrl: await readPicture(path) };
  }

  /** Makes a studio in an empty or missing folder and opens it. Throws ServiceError or StoreError; nothing is left behind. */
  async createStudio({ nextOrdinal = 1, ...input }: NewStudio): Promise<Bootstrap> {
    const { bootstrap, current, makeId, places } = this.options;
    const dataFolder = await places.forStudio(input.dataFolder);
    return nameFolder(dataFolder, async () => {
      const { year } = partsOf(current.today());
      const numbered = (studio: Studio) =>
        passOver(studio, caseCounter(year), nextOrdinal - 1, {
          notedOn: current.today(),
          because: '启用软件以前在纸上编的号',
        });
      await createStudioIn(dataFolder, input, { isSample: false, makeId, numbered });
      const { studio } = await bootstrap.openAndRemember(dataFolder);
      // Who sets it up stands first on the roster, and sits at the desk.
      return bootstrap.seat(studio?.mediators[0]?.id ?? null);
    });
  }

  /** Opens a folder that already holds a studio. Throws ServiceError or StoreError; what was open stays open. */
  openStudio(folder: string): Promise<Bootstrap> {
    return this.openExisting(folder, { isPlanPassedOver: false });
  }

  /**
   * Opens a folder in which a restore was cut off, although nobody can go by its plan: the data that
   * lie there count, when they are whole, and the plan is kept under a dated name. Throws ServiceError
   * or StoreError; nothing is then changed.
   */
  openPresent(folder: string): Promise<Bootstrap> {
    return this.openExisting(folder, { isPlanPassedOver: true });
  }

  private async openExisting(
    folder: string,
    how: { readonly isPlanPassedOver: boolean },
  ): Promise<Bootstrap> {
    const dataFolder = requireAbsolute(folder, 'dataFolder');
    return nameFolder(dataFolder, async () => {
      const contents = await inspectFolder(dataFolder);
      const data = { folder: dataFolder };
      if (contents === 'missing') throw new ServiceError('DATA_FOLDER_GONE', { data });
      if (contents !== 'studio') throw new ServiceError('DATA_FOLDER_NOT_A_STUDIO', { data });
      return this.options.bootstrap.openAndRemember(dataFolder, how);
    });
  }

  leaveStudio(): Promise<Bootstrap> {
    return this.options.bootstrap.leave();
  }

  async showDataFolder(): Promise<void> {
    await this.options.shell.showInFolder(this.options.current.store.root);
  }
}

/**
 * Writes a new studio's file into an empty or missing folder; never among other files.
 * Throws ServiceError DATA_FOLDER_NOT_EMPTY or StoreError; folders made on the way are taken away again.
 */
export async function createStudioIn(
  dataFolder: string,
  input: Omit<NewStudio, 'dataFolder' | 'nextOrdinal'>,
  { isSample, makeId, numbered = (studio) => studio }: NewStudioFacts,
): Promise<void> {
  const contents = await inspectFolder(dataFolder);
  if (contents === 'studio' || contents === 'other_files')
    throw new ServiceError('DATA_FOLDER_NOT_EMPTY', { data: { folder: dataFolder, contents } });
  const withDefaults = {
    mediators: input.mediators.map((mediator) => ({ ...mediator, id: makeId() })),
    settings: { ...DEFAULT_SETTINGS, ...withoutUndefined(input.settings) },
  };
  const undo = await makeFolders(dataFolder);
  try {
    const made: Studio = {
      ...blankOf(studioSchema),
      ...{ id: makeId(), isSample, profile: input.profile },
      ...withDefaults,
    };
    await writeNewStudio(dataFolder, numbered(made));
  } catch (error) {
    await undo();
    throw error;
  }
}

function withoutUndefined<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(value).filter(([, item]) => item !== undefined),
  ) as Partial<T>;
}
