import { NOWHERE, type RowSpan } from './case-columns';

/** So many bytes of whole files stay in memory; the one that was just read always does. */
const KEPT_BYTES = 8 << 20;
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
  /** Whole files, the least recently used first. */
  private readonly files = new Map<string, Uint8Array>();
  private keptBytes = 0;
  /** How often the file of each month was written: rows then stand elsewhere. */
  private readonly versions = new Map<string, number>();

  constructor(source: RowFiles, spanOf: (slot: number) => RowSpan | null) {
    this.source = source;
    this.spanOf = spanOf;
  }

  put(slot: number, row: Uint8Array): void {
    this.unwritten.set(slot, row);
  }

  /** The rows of cases of one month; a case that was forgotten in the meantime is left out. Throws StoreError. */
  async take(month: string, slots: readonly number[]): Promise<Map<number, Uint8Array>> {
    for (;;) {
      const known = slots.filter((slot) => this.spanOf(slot) !== null);
      const missing = known.filter((slot) => !this.unwritten.has(slot));
      const file = this.fileOf(month);
      if (missing.length === 0 || file !== undefined) return this.cutOut(known, file);
      const version = this.versions.get(month);
      if (missing.length >= WHOLE_FROM) {
        const whole = await this.source.whole(month);
        if (whole !== null && this.versions.get(month) === version) this.keep(month, whole);
        continue;
      }
      const spans = (): RowSpan[] => missing.map((slot) => this.spanOf(slot) ?? NOWHERE);
      const pieces = await this.source.pieces(month, spans);
      if (pieces === null) continue;
      const found = new Map(missing.map((slot, at) => [slot, pieces[at] ?? NOTHING]));
      // What was put in while the disk was read is newer.
      return new Map(
        known.map((slot) => [slot, this.unwritten.get(slot) ?? found.get(slot) ?? NOTHING]),
      );
    }
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

  private cutOut(slots: readonly number[], file: Uint8Array = NOTHING): Map<number, Uint8Array> {
    return new Map(
      slots.map((slot) => {
        const { start, length } = this.spanOf(slot) ?? NOWHERE;
        return [slot, this.unwritten.get(slot) ?? file.subarray(start, start + length)];
      }),
    );
  }

  private fileOf(month: string): Uint8Array | undefined {
    const file = this.files.get(month);
    if (file === undefined) return undefined;
    this.files.delete(month);
    this.files.set(month, file);
    return file;
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

const NOTHING = new Uint8Array();
