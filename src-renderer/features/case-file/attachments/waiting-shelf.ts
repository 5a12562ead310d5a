import type { AttachmentKind } from '@shared/domain/attachment/attachment';
import type { CopyProgress, TakenFiles, WaitingFile } from '@shared/ipc/routes-attachments';

/** What a person says of a file that waits to be taken in. */
export interface WaitingEntry extends WaitingFile {
  readonly kind: AttachmentKind | null;
  readonly note: string;
}

/** The files of one case that are between the person's hand and the case. */
export interface WaitingFiles {
  readonly entries: readonly WaitingEntry[];
  /** Why some of the files, or all, were not taken. */
  readonly problems: readonly string[];
  /** What is being copied right now is so many choices. */
  readonly copying: number;
  /** How far that is, once it is known. */
  readonly progress: CopyProgress | null;
}

const NOTHING: WaitingFiles = { entries: [], problems: [], copying: 0, progress: null };

/**
 * Keeps what waits while the window shows other pages: whoever looks something up in another case
 * finds the chosen files, and what was said of them, as they were. The copies themselves wait in the
 * main process until the program ends.
 */
export class WaitingShelf {
  private readonly files = new Map<string, WaitingFiles>();
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  of(caseId: string): WaitingFiles {
    return this.files.get(caseId) ?? NOTHING;
  }

  /**
   * Notes what was chosen, once it is copied.
   * @param word says why something was not taken
   */
  async take(
    caseId: string,
    ask: () => Promise<TakenFiles>,
    word: (failure: { readonly error: unknown } | TakenFiles['refused'][number]) => string,
  ): Promise<void> {
    this.patch(caseId, ({ copying }) => ({ copying: copying + 1, problems: [] }));
    let taken: TakenFiles | null = null;
    const problems: string[] = [];
    try {
      taken = await ask();
      problems.push(...taken.refused.map(word));
    } catch (error) {
      problems.push(word({ error }));
    }
    const added = (taken?.waiting ?? []).map((file) => ({ ...file, kind: null, note: '' }));
    this.patch(caseId, (now) => ({
      copying: now.copying - 1,
      progress: now.copying > 1 ? now.progress : null,
      entries: [...now.entries, ...added],
      // Two hundred files too many are one sentence.
      problems: [...new Set([...now.problems, ...problems])],
    }));
  }

  tell(progress: CopyProgress): void {
    if (this.of(progress.caseId).copying > 0) this.patch(progress.caseId, () => ({ progress }));
  }

  setEntries(caseId: string, entries: readonly WaitingEntry[]): void {
    this.patch(caseId, () => ({ entries }));
  }

  /** The files are in the case now. */
  finish(caseId: string): void {
    this.patch(caseId, () => ({ entries: [], problems: [] }));
  }

  private patch(caseId: string, change: (now: WaitingFiles) => Partial<WaitingFiles>): void {
    const now = this.of(caseId);
    this.files.set(caseId, { ...now, ...change(now) });
    for (const listener of this.listeners) listener();
  }
}
