import type { RecordRow } from './record-row';

/** Rows in the order of their list, the greatest first; sorted when somebody first asks, and kept so. */
export class RowOrder {
  private sorted: RecordRow[] | null = null;

  /** Not to be changed by the caller. @param all what stands in it, asked for once */
  rows(all: () => readonly RecordRow[]): readonly RecordRow[] {
    this.sorted ??= [...all()].sort(compareRows);
    return this.sorted;
  }

  /** A row takes the place of another; null where there is none. */
  put(before: RecordRow | null, after: RecordRow | null): void {
    if (this.sorted === null) return;
    if (before !== null) {
      const at = placeOf(this.sorted, before);
      if (this.sorted[at]?.id === before.id) this.sorted.splice(at, 1);
    }
    if (after !== null) this.sorted.splice(placeOf(this.sorted, after), 0, after);
  }
}

/** Which of two rows stands first in the list of its kind, as `sort` asks it. */
export function compareRows(one: RecordRow, other: RecordRow): number {
  if (one.order !== other.order) return one.order < other.order ? 1 : -1;
  return one.id < other.id ? 1 : one.id > other.id ? -1 : 0;
}

/** Where a row stands, or would. */
function placeOf(sorted: readonly RecordRow[], row: RecordRow): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const there = sorted[middle];
    if (there !== undefined && compareRows(there, row) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}
