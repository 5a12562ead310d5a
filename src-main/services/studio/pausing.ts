import type { Refused } from './studio-opener';

/** What works on the files of a studio while it is put away: which folder is opened after it, and how that is undone. */
export type PausedTask = () => Promise<{
  readonly folder?: string;
  readonly undo?: () => Promise<void>;
}>;

/** The studio that is put away and opened again. */
interface Pausable {
  readonly root: string;
  putAway(): Promise<void>;
  open(folder: string): Promise<Refused | null>;
}

/** Puts a studio away while something works on its files; one such work is under way at a time. */
export class Pausing {
  private running: Promise<unknown> | null = null;

  get isUnderWay(): boolean {
    return this.running !== null;
  }

  /** Resolves when what is under way has come to its end, whichever. */
  async over(): Promise<void> {
    await this.running?.catch(() => undefined);
  }

  /**
   * Puts the studio away, lets `task` work and opens it again: the folder that `task` answers, or the same. When that
   * cannot be opened, `undo` is called and the same folder opened as it was; what a restore exchanged needs no `undo`,
   * opening takes it back, and it is answered why. Throws what `task` throws, or why it could not be opened.
   */
  async during(studio: Pausable, task: PausedTask): Promise<Refused | null> {
    const running = this.work(studio, task).finally(() => {
      this.running = null;
    });
    this.running = running;
    return running;
  }

  private async work(studio: Pausable, task: PausedTask): Promise<Refused | null> {
    const { root } = studio;
    await studio.putAway();
    let done: Awaited<ReturnType<PausedTask>> = {};
    try {
      done = await task();
    } catch (error) {
      await studio.open(root);
      throw error;
    }
    return studio.open(done.folder ?? root).catch(async (error: unknown) => {
      await done.undo?.();
      await studio.open(root);
      throw error;
    });
  }
}
