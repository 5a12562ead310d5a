import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { dropStaging, stagingFolder } from '@main/store/backup/staging';
import { dropPlan, isPlanOf } from '@main/store/backup/swap';
import type { PreferencesRepository } from '@main/store/files/preferences-repository';
import type { HalfMove, StoredPreferences } from '@main/store/files/preferences-v2';
import { TaskQueue } from '@main/store/task-queue';
import type { Notes } from '../ports';

/**
 * Where data were being copied to when they moved: remembered from before the first file until the
 * new place counts, so that a program that was cut off removes its half copy when it starts again.
 */
export class HalfMoves {
  private readonly preferences: PreferencesRepository;
  private readonly notes: Notes;
  private readonly queue = new TaskQueue();

  constructor(preferences: PreferencesRepository, notes: Notes) {
    this.preferences = preferences;
    this.notes = notes;
  }

  /** To be called before anything is copied. */
  begin(folder: string): Promise<HalfMove> {
    return this.queue.run(async () => {
      const move = { folder, token: randomBytes(6).toString('hex') };
      await this.keep({ halfMoves: [...this.all, move] });
      return move;
    });
  }

  /**
   * The new place counts from here on: the next start opens it, and finishes what is not done by
   * then. Answers the folder that the next start would have opened, for `undo`.
   */
  commit(move: HalfMove): Promise<{ dataFolder: string | null }> {
    return this.queue.run(async () => {
      const { dataFolder } = this.preferences.preferences;
      await this.keep({ halfMoves: this.without(move), dataFolder: move.folder });
      return { dataFolder };
    });
  }

  /** The data lie where they were. @param before what `commit` answered, if it came to that */
  undo(move: HalfMove, before: { dataFolder?: string | null }): Promise<void> {
    return this.queue.run(async () => {
      const others = this.without(move);
      const isGone = await this.remove(move);
      await this.keep({ halfMoves: isGone ? others : [...others, move], ...before });
    });
  }

  /** Removes the half copies of moves that were cut off. One on a drive that is away waits for it. */
  sweep(): Promise<void> {
    return this.queue.run(async () => {
      for (const move of this.all)
        if (await this.remove(move)) await this.keep({ halfMoves: this.without(move) });
    });
  }

  private async remove({ folder, token }: HalfMove): Promise<boolean> {
    if (!(await isThere(dirname(folder)))) return false;
    if (await isPlanOf(folder, token)) await dropPlan(folder);
    await dropStaging(folder, token);
    return !(await isThere(stagingFolder(folder, token)));
  }

  private get all(): readonly HalfMove[] {
    return this.preferences.preferences.halfMoves;
  }

  private without({ token }: HalfMove): HalfMove[] {
    return this.all.filter((one) => one.token !== token);
  }

  private async keep(change: Partial<StoredPreferences>): Promise<void> {
    // A computer that cannot remember moves the data all the same.
    await this.preferences
      .save(change)
      .catch((error: unknown) => this.notes.warn('half a move not remembered', error));
  }
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
