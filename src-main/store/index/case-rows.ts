import { NOWHERE, type RowSpan } from './case-columns';
import { RecentBytes } from './recent-bytes';

/** So many bytes of whole files stay in memory, and of single rows: who types a word sees many of them again. */
const KEPT_OF_FILES = 6 << 20;
const KEPT_OF_ROWS = 2 << 20;
/** From so many rows on, a file is read as a whole. */
const WHOLE_FROM = 8;

/** The files of the index in which the rows stand. */
export interface RowFiles {
  /**
   * The file of a month as it was last written or found right. Null when it cannot be used, and the
   * cases were put in again from their ledger. Throws StoreError.
   */
  whole(month: string): Promise<Uint8Array | null>;
  /** Single rows out of it, in the order of the spans, which are asked for when nothing is being written. */
  pieces(month: string, spans: () => readonly RowSpan[]): Promise<Uint8Array[] | null>;
}

/**
 * The cases' lines in lists, which are asked for a page at a time: they stay in the files of the
 * index, but for those that no file has yet.
 */
export class CaseRows {
  private readonly source: RowFiles;
  /** Where a row stands in the file of its month; null for a case that was forgotten. */
  private readonly spanOf: (slot: number) => RowSpan | null;
  /** Rows that are in no file, by slot. */
  private readonly unwritten = new Map<number, Uint8Array>();
  private readonly files = new RecentBytes<string>(KEPT_OF_FILES);
  /** Single rows out of files, by slot. */
  private readonly single = new RecentBytes<number>(KEPT_OF_ROWS);
  /** How often the file of each month was written: rows then stand elsewhere. */
  private readonly versions = new Map<string, number>();

  constructor(source: RowFiles, spanOf: (slot: number) => RowSpan | null) {
    this.source = source;
    this.spanOf = spanOf;
  }

  put(slot: number, row: Uint8Array): void {
    this.unwritten.set(slot, row);
    this.single.delete(slot);
  }

  /** The rows of cases of one month; a case that was forgotten in the meantime is left out. Throws StoreError. */
  async take(month: string, slots: readonly number[]): Promise<Map<number, Uint8Array>> {
    for (;;) {
      const known = slots.filter((slot) => this.spanOf(slot) !== null);
      const file = this.files.get(month);
      const held = new Map(known.map((slot) => [slot, this.heldAt(slot, file)]));
      const missing = known.filter((slot) => held.get(slot) === undefined);
      if (missing.length === 0) return held as Map<number, Uint8Array>;
      await this.fetch(month, missing);
    }
  }

  /** Reads rows, or the whole file in which they stand; what cannot be kept any more is read again. */
  private async fetch(month: string, missing: readonly number[]): Promise<void> {
    const version = this.versions.get(month);
    const isSame = (): boolean => this.versions.get(month) === version;
    if (missing.length >= WHOLE_FROM) {
      const whole = await this.source.whole(month);
      if (whole !== null && isSame()) this.files.put(month, whole);
      return;
    }
    const spans = (): RowSpan[] => missing.map((slot) => this.spanOf(slot) ?? NOWHERE);
    const pieces = await this.source.pieces(month, spans);
    if (pieces === null || !isSame()) return;
    missing.forEach((slot, at) => {
      // What was put in while the disk was read is newer.
      if (!this.unwritten.has(slot)) this.single.put(slot, pieces[at] ?? NOTHING);
    });
  }

  /** Takes over what was written: rows that did not change since then are in the file now. */
  written(month: string, bytes: Uint8Array, rows: ReadonlyMap<number, Uint8Array>): void {
    for (const [slot, row] of rows)
      if (this.unwritten.get(slot) === row) this.unwritten.delete(slot);
    this.versions.set(month, (this.versions.get(month) ?? 0) + 1);
    this.files.put(month, bytes);
  }

  drop(slot: number): void {
    this.unwritten.delete(slot);
    this.single.delete(slot);
  }

  private heldAt(slot: number, file: Uint8Array | undefined): Uint8Array | undefined {
    const { start, length } = this.spanOf(slot) ?? NOWHERE;
    return (
      this.unwritten.get(slot) ?? file?.subarray(start, start + length) ?? this.single.get(slot)
    );
  }
}

const NOTHING = new Uint8Array();
