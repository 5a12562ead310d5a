import { isAbsolute, join, normalize, relative, resolve } from 'node:path';
import { copyAndVerify } from '@main/store/backup/copy-folder';
import { inspectFolder, makeFolders } from '@main/store/data-folder';
import type { Bootstrap, BootstrapService } from './bootstrap-service';
import { writeExport } from './exported-files';
import type { OpenDialog } from './ports';
import type { LongWork } from './safekeeping/long-work';
import { nameFolder, refuseField, ServiceError } from './service-error';
import type { StudioDesk } from './studio-desk';

export interface MoveServiceOptions {
  readonly desk: StudioDesk;
  readonly bootstrap: BootstrapService;
  readonly openDialog: OpenDialog;
  readonly work: LongWork;
}

/** Left in the old folder, so that nobody goes on working there by mistake. */
const NOTE_NAME = '资料已经移走.txt';

/** Moves the data folder: copies, compares every file, switches; the old folder stays for the user to remove. */
export class MoveService {
  private readonly options: MoveServiceOptions;

  constructor(options: MoveServiceOptions) {
    this.options = options;
  }

  /** Asks where to; null when the user closed the dialog. A folder that holds something gives one inside it. */
  async chooseTarget(): Promise<{ folder: string } | null> {
    const { desk, openDialog } = this.options;
    const chosen = await openDialog.chooseFolder(desk.store.root);
    if (chosen === null) return null;
    const contents = await inspectFolder(chosen);
    const isFree = contents === 'missing' || contents === 'empty';
    return { folder: isFree ? chosen : join(chosen, '调解工作室资料') };
  }

  /** Throws ServiceError or StoreError; the studio then stays where it was, and nothing is left at the new place. */
  async move(folder: string): Promise<Bootstrap> {
    const { desk, bootstrap, work } = this.options;
    const from = desk.store.root;
    const to = requireOutside(folder, from);
    await work.run('move', (running) =>
      nameFolder(to, async () => {
        await desk.store.write(() => Promise.resolve());
        const contents = await inspectFolder(to);
        if (contents === 'studio' || contents === 'other_files')
          throw new ServiceError('DATA_FOLDER_NOT_EMPTY', { data: { folder: to, contents } });
        const undoFolders = await makeFolders(to);
        await desk.pauseFor(async () => {
          try {
            await copyAndVerify(from, to, running);
            return { folder: to };
          } catch (error) {
            await undoFolders();
            throw error;
          }
        });
      }),
    );
    const moved = await bootstrap.openAndRemember(to);
    const note = `这里的资料已经移到：${to}\n以后请在新的位置使用。确认新位置一切正常以后，这个文件夹可以删除。\n`;
    await writeExport(join(from, NOTE_NAME), Buffer.from(`\uFEFF${note}`)).catch(() => undefined);
    return moved;
  }
}

function requireOutside(folder: string, from: string): string {
  if (folder.includes('\0') || !isAbsolute(folder))
    throw refuseField('folder', '请选择完整的文件夹位置，例如 D:\\调解工作室资料');
  const to = resolve(normalize(folder));
  const way = relative(from, to);
  if (way === '' || (!way.startsWith('..') && !isAbsolute(way)))
    throw refuseField('folder', '新的位置不能就是现在的资料文件夹，也不能在它里面');
  return to;
}
