import type { CellArea } from './cell-address';

/** A row that stands several times in the filled sheet. */
export interface Repeat {
  /** Its number in the form. */
  readonly row: number;
  /** At least one: a row of no records stays once, empty. */
  readonly count: number;
}

/** Where the rows of a form stand once some of them were repeated. */
export class RowGrowth {
  /** In order of their rows. */
  private readonly repeats: readonly Repeat[];

  constructor(repeats: readonly Repeat[] = []) {
    this.repeats = [...repeats].sort((a, b) => a.row - b.row);
  }

  /** Whether any row moves. */
  get isNone(): boolean {
    return this.repeats.every(({ count }) => count === 1);
  }

  countOf(row: number): number {
    return this.repeats.find((one) => one.row === row)?.count ?? 1;
  }

  isRepeated(row: number): boolean {
    return this.repeats.some((one) => one.row === row);
  }

  /** Where a row stands; of a repeated one its first copy. */
  first(row: number): number {
    let place = row;
    for (const one of this.repeats) if (one.row < row) place += one.count - 1;
    return place;
  }

  /** Where a row stands; of a repeated one its last copy. */
  last(row: number): number {
    return this.first(row) + this.countOf(row) - 1;
  }

  /** An area that ends in a repeated row has all its copies. */
  grown({ from, to }: CellArea): CellArea {
    return {
      from: { ...from, row: this.first(from.row) },
      to: { ...to, row: this.last(to.row) },
    };
  }
}
