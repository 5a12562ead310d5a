import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Disk } from '../disk/disk';
import type { SearchTexts } from '../search/search-text';
import { StoreError } from '../store-error';
import { Turn } from '../turn';
import type { RowSpan } from './case-columns';
import type { RowFiles } from './case-rows';
import { IndexFiles } from './index-files';
import { type HeadOfMonth, IndexHeadFile } from './index-head';
import {
  decodeColumns,
  decodeTexts,
  type EncodedMonth,
  hashOf,
  type IndexedMonth,
  linesOf,
} from './index-part';
import type { Recount } from './recount';

/** The memory of which the index on disk is a copy. */
export interface IndexedArchive {
  /** Makes room for so many cases. */
  reserve(count: number): void;
  /** What it describes cases by, and the months that still have to be described by it. */
  readonly recount: Recount;
  /** Takes over a month's cases as they were indexed. Throws TypeError when the parts do not belong together. */
  takeMonth(month: IndexedMonth): void;
  /** Takes over what a case is found by, unless it changed since. */
  takeTexts(caseId: string, texts: SearchTexts): void;
  /** Finishes what taking texts left to be done, and answers other things in between. */
  work(): Promise<void>;
  /** As `work`, and whatever else waits for a quiet moment. */
  settle(): Promise<void>;
  /** Every case of a month, those in 回收站 too, as of now. Throws StoreError. */
  encodeMonth(month: string): Promise<EncodedMonth>;
  /** Puts a month's cases in again from their ledger. Throws StoreError. */
  remake(month: string): Promise<void>;
}

export interface KeeperOptions {
  readonly root: string;
  readonly disk: Disk;
  readonly archive: IndexedArchive;
  /** Where the file of a month's cases lies. */
  readonly pathOf: (month: string) => string;
}

/** So many files are read at the same time. */
const READ_AT_ONCE = 8;

/**
 * Keeps the index of each month beside its ledger, so that opening reads no ledger that it knows.
 * All of it is derived: what is missing, damaged, out of date or of another version is left unused
 * and written anew from the ledger.
 */
export class IndexKeeper implements RowFiles {
  private readonly options: KeeperOptions;
  private readonly head: IndexHeadFile;
  private readonly files: IndexFiles;
  private readonly months = new Map<string, HeadOfMonth>();
  private readonly usable = new Set<string>();
  /** Of these the months of which the texts were not taken yet. */
  private readonly lacking = new Set<string>();
  /** Months of which memory has all that the index says. */
  private readonly held = new Set<string>();
  /** Months whose files are being written. */
  private readonly writing = new Map<string, Promise<void>>();
  private hasStamps = false;
  private isStopped = false;

  constructor(options: KeeperOptions) {
    this.options = options;
    this.head = new IndexHeadFile(options.root, options.disk);
    this.files = new IndexFiles(options.root, options.disk);
  }

  /** Reads index.json. Throws only what is no failure of a file. */
  async open(): Promise<void> {
    const head = await this.head.load();
    for (const month of head?.months ?? []) this.months.set(month.month, month);
  }

  /**
   * Takes months from the index, read side by side and taken over in their order.
   * @param leftHash SHA-256 of a month's ledger as this program last left it; null when that is not
   * known. An index of any other ledger is not taken: an older pair of both fits together and lacks cases
   * @returns the months that were taken; the index does not know the ledgers of the others as they are now
   */
  async take(
    months: readonly string[],
    leftHash: (month: string) => string | null = () => null,
  ): Promise<ReadonlySet<string>> {
    const ordered = [...months].sort();
    const counts = ordered.map((month) => this.months.get(month)?.count ?? 0);
    this.options.archive.reserve(counts.reduce((sum, count) => sum + count, 0));
    const reading = new Map<string, Promise<IndexedMonth | null>>();
    ordered.forEach((month, at) => {
      // A few at a time, each beginning when one before it is done.
      const before = reading.get(ordered[at - READ_AT_ONCE] ?? '') ?? Promise.resolve(null);
      reading.set(
        month,
        before.then(() => this.readMonth(month, leftHash(month))),
      );
    });
    for (const month of ordered) {
      const found = await reading.get(month);
      if (found === undefined || found === null || !this.takeOver(found)) continue;
      this.usable.add(month);
      this.lacking.add(month);
      this.held.add(month);
    }
    return this.usable;
  }

  /** Whether memory already holds what a ledger of these bytes says. @param hash SHA-256; null for a ledger that is in no file */
  isOf(month: string, hash: string | null): boolean {
    return this.held.has(month) && this.months.get(month)?.ledgerHash === hash;
  }

  /** See RowFiles. */
  async whole(month: string): Promise<Uint8Array | null> {
    await this.writing.get(month);
    if (await this.isMadeAnew(month)) return null;
    const hash = this.months.get(month)?.rowsHash ?? '';
    const bytes = await this.files.read(month, 'rows', hash);
    if (bytes !== null) return bytes;
    // What was read may have been written a moment ago.
    if (this.writing.has(month) || this.months.get(month)?.rowsHash !== hash)
      return this.whole(month);
    await this.options.archive.remake(month);
    return null;
  }

  /** See RowFiles. */
  async pieces(month: string, spans: () => readonly RowSpan[]): Promise<Uint8Array[] | null> {
    await this.writing.get(month);
    if (await this.isMadeAnew(month)) return null;
    const hash = this.months.get(month)?.rowsHash;
    const rows = await this.files.readRows(month, spans());
    if (rows !== null) return rows;
    if (this.writing.has(month) || this.months.get(month)?.rowsHash !== hash)
      return this.pieces(month, spans);
    await this.options.archive.remake(month);
    return null;
  }

  /** Takes what the cases are found by, the newest month first, in small pieces. */
  async takeTexts(): Promise<void> {
    for (const month of [...this.usable].sort().reverse()) {
      if (this.isStopped) return;
      if (await this.isMadeAnew(month)) continue;
      const hash = this.months.get(month)?.textsHash ?? '';
      const bytes = await this.files.read(month, 'texts', hash);
      if (bytes !== null) {
        await this.takeLines(linesOf(bytes));
        if (!this.isStopped) this.lacking.delete(month);
      } else {
        this.months.delete(month);
        // A ledger that cannot be read is spoken of when somebody opens one of its cases.
        await this.options.archive.remake(month).catch(ignoreStoreError);
      }
      await this.options.archive.work();
    }
    if (!this.isStopped) await this.options.archive.settle();
  }

  /** Reads no further: the folder is put away. */
  stop(): void {
    this.isStopped = true;
  }

  /** Whether memory has all that the cases of a month are found by, so that an index can be made of it. */
  knowsTexts(month: string): boolean {
    return !this.lacking.has(month) || this.options.archive.recount.wasPutIn(month);
  }

  /** Whether ledgers were found under other stamps (a copied folder), so that index.json is worth writing. */
  get hasNewStamps(): boolean {
    return this.hasStamps;
  }

  /** Writes the index of the months and says so in index.json. Throws StoreError; the index is then made anew later. */
  async save(months: readonly string[]): Promise<void> {
    for (const month of months) {
      await nextTurn();
      await this.saveMonth(month);
    }
    const known = [...this.months.values()].sort((a, b) => (a.month < b.month ? -1 : 1));
    await this.head.save({ months: known });
    this.hasStamps = false;
  }

  private async saveMonth(month: string): Promise<void> {
    const { archive, disk } = this.options;
    const path = this.ledgerPath(month);
    const [ledgerStamp, ledger] = [
      await this.stampOf(path),
      await disk.read(path).catch(() => null),
    ];
    if (ledgerStamp === null || ledger === null) {
      this.months.delete(month);
      return;
    }
    const encoded = await archive.encodeMonth(month);
    // Of a month that waits to be described anew some cases may have been: it waits on.
    const { recount } = archive;
    const made = recount.isStale(month) ? { ...recount.made, rules: '' } : recount.made;
    const writing = this.files.write(month, encoded).then(() => {
      this.months.set(month, {
        ...{
          month,
          count: encoded.count,
          ledgerStamp,
          ledgerHash: hashOf(ledger),
          rowsHash: hashOf(encoded.rows),
        },
        ...{ columnsHash: hashOf(encoded.columns), textsHash: hashOf(encoded.texts), ...made },
      });
      this.held.add(month);
      encoded.onWritten();
    });
    this.writing.set(month, writing.catch(ignoreStoreError));
    try {
      await writing;
    } finally {
      this.writing.delete(month);
    }
  }

  private isOfOthers(month: string): boolean {
    const { made } = this.options.archive.recount;
    const known = this.months.get(month);
    return known?.definitions !== made.definitions || known.rules !== made.rules;
  }

  /**
   * Whether the month's cases were put in anew from their ledger just now, since rows and texts of other definitions
   * cannot be read. When that ledger cannot be read they are all there is.
   */
  private async isMadeAnew(month: string): Promise<boolean> {
    const { archive } = this.options;
    const { made } = archive.recount;
    const known = this.months.get(month);
    if (known === undefined || known.definitions === made.definitions) return false;
    if (!archive.recount.isStale(month)) return false;
    try {
      await archive.remake(month);
      return true;
    } catch (error) {
      ignoreStoreError(error);
      return false;
    }
  }

  private takeOver(month: IndexedMonth): boolean {
    try {
      this.options.archive.takeMonth(month);
      if (this.isOfOthers(month.month)) this.options.archive.recount.add([month.month]);
      return true;
    } catch (error) {
      if (error instanceof TypeError) return false;
      throw error;
    }
  }

  private async readMonth(month: string, leftHash: string | null): Promise<IndexedMonth | null> {
    const known = this.months.get(month);
    if (known === undefined || (leftHash ?? known.ledgerHash) !== known.ledgerHash) return null;
    const [isCurrent, columns] = await Promise.all([
      this.isOfLedger(known),
      this.files.read(month, 'columns', known.columnsHash),
    ]);
    return isCurrent && columns !== null ? decodeColumns(columns) : null;
  }

  private async takeLines(lines: readonly Uint8Array[]): Promise<void> {
    const turn = new Turn();
    for (const line of lines) {
      if (this.isStopped) return;
      const { id, texts } = decodeTexts(line);
      this.options.archive.takeTexts(id, texts);
      if (turn.isOver) await turn.end();
    }
  }

  private async isOfLedger(known: HeadOfMonth): Promise<boolean> {
    const path = this.ledgerPath(known.month);
    const stamp = await this.stampOf(path);
    if (stamp === null || stamp === known.ledgerStamp) return stamp !== null;
    const content = await this.options.disk.read(path).catch(() => null);
    if (content === null || hashOf(content) !== known.ledgerHash) return false;
    this.months.set(known.month, { ...known, ledgerStamp: stamp });
    this.hasStamps = true;
    return true;
  }

  private ledgerPath(month: string): string {
    return this.options.pathOf(month);
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
