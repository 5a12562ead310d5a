import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { LEDGER_FOLDER } from '../data-folder';
import type { Disk } from '../disk/disk';
import { writeDurably } from '../durable-write';
import { StoreError, systemCodeOf, toWriteError } from '../store-error';
import { type IndexedMonth, IndexHeadFile } from './index-head';
import {
  decodeRows,
  decodeTexts,
  encodeRows,
  encodeTexts,
  hashOf,
  type IndexedRow,
  linesOf,
} from './index-part';
import type { SearchTexts } from './search-text';

export const INDEX_FOLDER = 'index';

/** The memory of which the index on disk is a copy. */
export interface IndexedArchive {
  /** Takes over a month's cases as they were indexed. */
  takeRows(month: string, rows: readonly IndexedRow[]): void;
  /** Takes over what a case is found by, unless it changed since. */
  takeTexts(caseId: string, texts: SearchTexts): void;
  /** Every case of a month, those in 回收站 too, as of now. */
  rowsOf(month: string): (Pick<IndexedRow, 'row' | 'removedAt'> & { readonly id: string })[];
  textsOf(caseId: string): SearchTexts | null;
}

export interface KeeperOptions {
  readonly root: string;
  readonly disk: Disk;
  readonly archive: IndexedArchive;
  /** Names the settings and holidays by which cases are described. */
  readonly rules: () => string;
}

/** So long the program may be busy with texts before it answers something else. */
const TURN_MS = 8;

/**
 * Keeps the index of each month beside its ledger, so that opening reads no ledger that it knows.
 * All of it is derived: what is missing, damaged, out of date or of another version is left unused
 * and written anew from the ledger.
 */
export class IndexKeeper {
  private readonly options: KeeperOptions;
  private readonly head: IndexHeadFile;
  private readonly months = new Map<string, IndexedMonth>();
  private readonly usable = new Set<string>();
  private isStopped = false;
  private isTaken = false;

  constructor(options: KeeperOptions) {
    this.options = options;
    this.head = new IndexHeadFile(options.root, options.disk);
  }

  /** Reads index.json. Throws only what is no failure of a file. */
  async open(): Promise<void> {
    const head = await this.head.load();
    if (head === null || head.rules !== this.options.rules()) return;
    for (const month of head.months) this.months.set(month.month, month);
  }

  /**
   * Takes a month's cases from the index.
   * @returns false when the index does not know the ledger as it is now: it must be read
   */
  async take(month: string): Promise<boolean> {
    const known = this.months.get(month);
    if (known === undefined || !(await this.isOfLedger(known))) return false;
    const rows = await this.readPart(`${month}.rows.jsonl`, known.rowsHash, decodeRows);
    if (rows === null) return false;
    this.options.archive.takeRows(month, rows);
    this.usable.add(month);
    return true;
  }

  /**
   * Takes what the cases are found by, the newest month first, in small pieces.
   * @param remake what is done for a month whose texts cannot be used
   */
  async takeTexts(remake: (month: string) => Promise<void>): Promise<void> {
    for (const month of [...this.usable].sort().reverse()) {
      if (this.isStopped) return;
      const hash = this.months.get(month)?.textsHash ?? '';
      const lines = await this.readPart(`${month}.texts.jsonl`, hash, linesOf);
      if (lines === null || !(await this.takeLines(lines))) {
        this.months.delete(month);
        // A ledger that cannot be read is spoken of when somebody opens one of its cases.
        await remake(month).catch(ignoreStoreError);
      }
    }
    this.isTaken = !this.isStopped;
  }

  /** Reads no further: the folder is put away. */
  stop(): void {
    this.isStopped = true;
  }

  /** Whether memory has all that the index says, so that an index can be made of it. */
  get isWhole(): boolean {
    return this.isTaken;
  }

  /** Writes the index of the months and says so in index.json. Throws StoreError; the index is then made anew later. */
  async save(months: readonly string[]): Promise<void> {
    for (const month of months) {
      await nextTurn();
      await this.saveMonth(month);
    }
    const known = [...this.months.values()].sort((a, b) => (a.month < b.month ? -1 : 1));
    await this.head.save({ rules: this.options.rules(), months: known });
  }

  private async saveMonth(month: string): Promise<void> {
    const { archive, disk } = this.options;
    const path = this.ledgerPath(month);
    const [ledgerStamp, ledger] = [
      await this.stampOf(path),
      await disk.read(path).catch(() => null),
    ];
    this.months.delete(month);
    if (ledgerStamp === null || ledger === null) return;
    const rows = archive.rowsOf(month);
    const rowBytes = encodeRows(month, rows, (index) => rows[index]?.id ?? '');
    const textBytes = encodeTexts(
      rows.flatMap(({ id, removedAt }) => {
        const texts = removedAt === null ? archive.textsOf(id) : null;
        return texts === null ? [] : [{ id, texts }];
      }),
    );
    await this.write(`${month}.rows.jsonl`, rowBytes);
    await this.write(`${month}.texts.jsonl`, textBytes);
    this.months.set(month, {
      ...{ month, ledgerStamp, ledgerHash: hashOf(ledger) },
      ...{ rowsHash: hashOf(rowBytes), textsHash: hashOf(textBytes) },
    });
  }

  private async takeLines(lines: readonly Uint8Array[]): Promise<boolean> {
    let turnEndsAt = performance.now() + TURN_MS;
    for (const line of lines) {
      if (this.isStopped) return true;
      const { id, texts } = decodeTexts(line);
      this.options.archive.takeTexts(id, texts);
      if (performance.now() < turnEndsAt) continue;
      await nextTurn();
      turnEndsAt = performance.now() + TURN_MS;
    }
    return true;
  }

  private async isOfLedger(known: IndexedMonth): Promise<boolean> {
    const path = this.ledgerPath(known.month);
    const stamp = await this.stampOf(path);
    if (stamp === null || stamp === known.ledgerStamp) return stamp !== null;
    const content = await this.options.disk.read(path).catch(() => null);
    return content !== null && hashOf(content) === known.ledgerHash;
  }

  private async readPart<T>(
    name: string,
    hash: string,
    decode: (bytes: Uint8Array) => T,
  ): Promise<T | null> {
    const path = join(this.options.root, INDEX_FOLDER, name);
    const bytes = await this.options.disk.read(path).catch(() => null);
    return bytes === null || hashOf(bytes) !== hash ? null : decode(bytes);
  }

  private async write(name: string, bytes: Uint8Array): Promise<void> {
    const { root, disk } = this.options;
    const folder = join(root, INDEX_FOLDER);
    try {
      await writeDurably(join(folder, name), bytes, disk);
    } catch (error) {
      if (!(error instanceof StoreError) || error.kind !== 'folder_gone') throw error;
      await disk.makeFolder(folder).catch((failure: unknown) => {
        if (systemCodeOf(failure) !== 'EEXIST') throw toWriteError(failure, INDEX_FOLDER);
      });
      await writeDurably(join(folder, name), bytes, disk);
    }
  }

  private ledgerPath(month: string): string {
    return join(this.options.root, LEDGER_FOLDER, `${month}.json`);
  }

  private async stampOf(path: string): Promise<string | null> {
    return this.options.disk.facts(path).then(
      ({ stamp }) => stamp,
      () => null,
    );
  }
}

function ignoreStoreError(error: unknown): void {
  if (!(error instanceof StoreError)) throw error;
}
