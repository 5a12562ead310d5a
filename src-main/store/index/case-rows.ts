import type { RowSpan } from './case-columns';

/** So many bytes of rows stay in memory; those of a month that was just read always do. */
const KEPT_BYTES = 8 << 20;

/**
 * Reads the file of a month's rows as it was last written or found right. Null when it cannot be
 * used, and the cases were put in again from their ledger. Throws StoreError.
 */
export type ReadRows = (month: string) => Promise<Uint8Array | null>;

export interface RowPlace extends RowSpan {
  readonly month: string;
}

/**
 * The cases' lines in lists, which are asked for a page at a time: they stay in the files of the
 * index, but for those that no file has yet and those of the months looked at last.
 */
export class CaseRows {
  private readonly readRows: ReadRows;
  private readonly placeOf: (slot: number) => RowPlace;
  /** Rows that are in no file, by slot. */
  private readonly unwritten = new Map<number, Uint8Array>();
  /** Files of months, the least recently used first. */
  private readonly files = new Map<string, Uint8Array>();
  private keptBytes = 0;
  /** How often the file of each month was written. */
  private readonly versions = new Map<string, number>();

  constructor(readRows: ReadRows, placeOf: (slot: number) => RowPlace) {
    this.readRows = readRows;
    this.placeOf = placeOf;
  }

  put(slot: number, row: Uint8Array): void {
    this.unwritten.set(slot, row);
  }

  /** Brings a row into memory, where `at` finds it until the caller waits for something else. Throws StoreError. */
  async fetch(slot: number): Promise<void> {
    const { month } = this.placeOf(slot);
    while (!this.unwritten.has(slot)) {
      const known = this.files.get(month);
      if (known !== undefined) {
        this.files.delete(month);
        this.files.set(month, known);
        return;
      }
      const version = this.versions.get(month);
      const bytes = await this.readRows(month);
      if (bytes === null) return;
      // Rows stand elsewhere in a file that was written in the meantime.
      if (this.versions.get(month) === version) this.keep(month, bytes);
    }
  }

  /** The row as it is; undefined when it must be fetched. */
  at(slot: number): Uint8Array | undefined {
    const unwritten = this.unwritten.get(slot);
    if (unwritten !== undefined) return unwritten;
    const { month, start, length } = this.placeOf(slot);
    return this.files.get(month)?.subarray(start, start + length);
  }

  /** Takes over what was written: rows that did not change since then are in the file now. */
  written(month: string, bytes: Uint8Array, rows: ReadonlyMap<number, Uint8Array>): void {
    for (const [slot, row] of rows)
      if (this.unwritten.get(slot) === row) this.unwritten.delete(slot);
    this.versions.set(month, (this.versions.get(month) ?? 0) + 1);
    this.keep(month, bytes);
  }

  drop(slot: number): void {
    this.unwritten.delete(slot);
  }

  private keep(month: string, bytes: Uint8Array): void {
    this.keptBytes += bytes.length - (this.files.get(month)?.length ?? 0);
    this.files.delete(month);
    this.files.set(month, bytes);
    for (const [oldest, file] of this.files) {
      if (this.keptBytes <= KEPT_BYTES || oldest === month) return;
      this.files.delete(oldest);
      this.keptBytes -= file.length;
    }
  }
}
