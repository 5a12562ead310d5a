import { ReadRoom } from '../disk/read-room';
import type { IndexOnDisk } from '../index/index-on-disk';
import { decodeTexts, linesOf } from '../index/index-part';
import type { SearchTexts } from '../search/search-text';
import { StoreError } from '../store-error';
import { Turn } from '../turn';
import type { MadeAnew } from './made-anew';

export interface CaseTextsOptions {
  readonly onDisk: IndexOnDisk;
  readonly madeAnew: MadeAnew;
  /** Takes over what a case is found by, unless it changed since. */
  readonly put: (caseId: string, texts: SearchTexts) => void;
  /** Finishes what taking them left to be done, and answers other things in between. */
  readonly work: () => Promise<void>;
}

/** Takes what cases are found by out of the index, in a quiet moment or when somebody searches. */
export class CaseTexts {
  private readonly options: CaseTextsOptions;
  /** Months that were taken from the index. */
  private readonly expected = new Set<string>();
  /** Of these the months of which the texts were not taken yet. */
  private readonly lacking = new Set<string>();
  private isStopped = false;

  constructor(options: CaseTextsOptions) {
    this.options = options;
  }

  /** A month came from the index: its texts are still to be taken. */
  expect(month: string): void {
    this.expected.add(month);
    this.lacking.add(month);
  }

  /** Whether the texts of a month's cases are still in the index alone. */
  lacks(month: string): boolean {
    return this.lacking.has(month);
  }

  /** Takes them, the newest month first, in small pieces. @returns whether nobody stopped it */
  async take(): Promise<boolean> {
    const { onDisk, madeAnew, work } = this.options;
    const room = new ReadRoom();
    for (const month of [...this.expected].sort().reverse()) {
      if (this.isStopped) return false;
      if (await madeAnew.ifOfOthers(month)) continue;
      const bytes = await onDisk.textsOf(month, room);
      if (bytes !== null) {
        await this.takeLines(linesOf(bytes));
        if (!this.isStopped) this.lacking.delete(month);
      } else {
        onDisk.forget(month);
        // A shard that cannot be read is spoken of when somebody opens one of its cases.
        await madeAnew.now(month).catch(ignoreStoreError);
      }
      await work();
    }
    return !this.isStopped;
  }

  /** Takes no more: the folder is put away. */
  stop(): void {
    this.isStopped = true;
  }

  private async takeLines(lines: readonly Uint8Array[]): Promise<void> {
    const turn = new Turn();
    for (const line of lines) {
      if (this.isStopped) return;
      const { id, texts } = decodeTexts(line);
      this.options.put(id, texts);
      if (turn.isOver) await turn.end();
    }
  }
}

function ignoreStoreError(error: unknown): void {
  if (!(error instanceof StoreError)) throw error;
}
