import { join } from 'node:path';
import { copyAside, removeCopy, sweepHalfCopies } from '@main/store/backup/move-copy';
import type { Work } from '@main/store/backup/work';
import { inspectFolder, makeFolders } from '@main/store/data-folder';
import type { HalfMove } from '@main/store/files/preferences-v2';
import type { Bootstrap } from '@shared/ipc/routes-app';
import { writeExport } from '../exports/exported-files';
import { type Places, SUGGESTED_NAME } from '../folder/places';
import type { OpenDialog } from '../ports';
import { nameFolder, ServiceError } from '../service-error';
import type { BootstrapService } from '../studio/bootstrap-service';
import type { CurrentStudio } from '../studio/current-studio';
import type { HalfMoves } from './half-moves';
import type { LongWork } from './long-work';

export interface MoveServiceOptions {
  readonly current: CurrentStudio;
  readonly bootstrap: BootstrapService;
  readonly openDialog: OpenDialog;
  readonly places: Places;
  readonly halfMoves: HalfMoves;
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

  /**
   * Asks where to; null when the user closed the dialog. A folder that holds something gives one
   * inside it. Throws ServiceError PLACE_REFUSED or StoreError.
   */
  async chooseTarget(): Promise<{ folder: string } | null> {
    const { current, openDialog, places } = this.options;
    const chosen = await openDialog.chooseFolder(current.store.root);
    if (chosen === null) return null;
    await places.forMoveChosen(chosen);
    const contents = await inspectFolder(chosen);
    const isFree = contents === 'missing' || contents === 'empty';
    return { folder: isFree ? chosen : join(chosen, SUGGESTED_NAME) };
  }

  /** Throws ServiceError or StoreError; the studio then stays where it was, and nothing is left at the new place. */
  async move(folder: string): Promise<Bootstrap> {
    const { current, bootstrap, places, halfMoves, work } = this.options;
    const from = current.store.root;
    const to = await places.forMove(folder);
    const before = this.whatIsOpen();
    await work.run('move', (running) =>
      nameFolder(to, async () => {
        await current.store.beside.write(() => Promise.resolve());
        await halfMoves.sweep();
        await requireEmpty(to);
        const move = await halfMoves.begin(to);
        await current.pauseFor(() => this.carry(move, from, running));
      }),
    );
    const moved = await bootstrap.openAndRemember(to);
    // Whoever reads the note may delete the old folder: only when the new one holds the same, open for writing.
    if (this.whatIsOpen() === before && current.holder === null) await leaveNote(from, to);
    return moved;
  }

  private async carry(
    move: HalfMove,
    from: string,
    running: Work,
  ): Promise<{ folder: string; undo: () => Promise<void> }> {
    const { halfMoves } = this.options;
    const { folder: to, token } = move;
    let undoFolders = async (): Promise<void> => undefined;
    const takeBack = async (
      names: readonly string[],
      before: { dataFolder?: string | null },
    ): Promise<void> => {
      await removeCopy(to, token, names);
      await undoFolders();
      await halfMoves.undo(move, before);
    };
    try {
      undoFolders = await makeFolders(to);
      await sweepHalfCopies(to);
      const names = await copyAside(from, to, token, running);
      // From here on the copy is whole and the next start finishes what a power cut leaves of the rest.
      const before = await halfMoves.commit(move);
      return { folder: to, undo: () => takeBack(names, before) };
    } catch (error) {
      await takeBack([], {});
      throw error;
    }
  }

  /** Enough to tell the copy of a studio from anything else. */
  private whatIsOpen(): string {
    const { store, studio } = this.options.current;
    return JSON.stringify([studio.id, store.cases.keys().length]);
  }
}

/** Throws ServiceError DATA_FOLDER_NOT_EMPTY, or StoreError. */
async function requireEmpty(folder: string): Promise<void> {
  const contents = await inspectFolder(folder);
  if (contents === 'studio' || contents === 'other_files')
    throw new ServiceError('DATA_FOLDER_NOT_EMPTY', { data: { folder, contents, task: 'move' } });
}

async function leaveNote(from: string, to: string): Promise<void> {
  const note = `这里的资料已经移到：${to}\n以后请在新的位置使用。确认新位置一切正常以后，这个文件夹可以删除。\n`;
  await writeExport(join(from, NOTE_NAME), Buffer.from(`\uFEFF${note}`)).catch(() => undefined);
}
