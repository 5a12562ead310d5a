/** A column by which slots are sorted; NaN stands at the end either way. */
export type SortColumn = () => Float64Array | Uint32Array;

/**
 * Slots kept in order of a column, equal ones in order of their case numbers. Built when it is first
 * asked for; a change then moves one slot and sorts nothing.
 */
export class SortedOrder {
  private readonly values: SortColumn;
  private readonly ties: SortColumn;
  private slots: Uint32Array = new Uint32Array();
  private length = 0;
  private isBuilt = false;

  constructor(values: SortColumn, ties: SortColumn) {
    this.values = values;
    this.ties = ties;
  }

  /** Sorts the slots unless that was done before. */
  build(slots: () => Uint32Array): void {
    if (this.isBuilt) return;
    this.slots = slots().sort((a, b) => this.compare(a, b));
    this.length = this.slots.length;
    this.isBuilt = true;
  }

  /** Takes in a slot whose columns are filled. */
  insert(slot: number): void {
    if (!this.isBuilt) return;
    if (this.length === this.slots.length) {
      const larger = new Uint32Array(Math.max(64, this.length * 2));
      larger.set(this.slots);
      this.slots = larger;
    }
    const at = this.placeOf(slot);
    this.slots.copyWithin(at + 1, at, this.length);
    this.slots[at] = slot;
    this.length += 1;
  }

  /** Takes out a slot whose columns are still those with which it came in. */
  remove(slot: number): void {
    if (!this.isBuilt) return;
    const at = this.placeOf(slot);
    if (this.slots[at] !== slot) throw new Error(`slot ${slot} is not where it should be`);
    this.slots.copyWithin(at, at + 1, this.length);
    this.length -= 1;
  }

  /** Shows the slots in order until `visit` answers false. Descending turns the order round, but not what has no value. */
  walk(isDescending: boolean, visit: (slot: number) => boolean): void {
    const valued = isDescending ? this.countValued() : 0;
    for (let at = 0; at < this.length; at += 1) {
      const place = isDescending ? mirrored(at, valued, this.length) : at;
      if (!visit(this.slots[place] ?? 0)) return;
    }
  }

  private compare(a: number, b: number): number {
    const values = this.values();
    const [left, right] = [values[a] ?? 0, values[b] ?? 0];
    if (left !== right) {
      const [isLeftNone, isRightNone] = [Number.isNaN(left), Number.isNaN(right)];
      if (!isLeftNone && !isRightNone) return left - right;
      if (isLeftNone !== isRightNone) return isLeftNone ? 1 : -1;
    }
    const ties = this.ties();
    return (ties[a] ?? 0) - (ties[b] ?? 0) || a - b;
  }

  private placeOf(slot: number): number {
    return this.firstWhere((other) => this.compare(other, slot) >= 0);
  }

  private countValued(): number {
    const values = this.values();
    return this.firstWhere((slot) => Number.isNaN(values[slot] ?? 0));
  }

  private firstWhere(isThere: (slot: number) => boolean): number {
    let [low, high] = [0, this.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isThere(this.slots[middle] ?? 0)) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** The place that is shown at `at` when both parts, before and after `border`, are turned round. */
function mirrored(at: number, border: number, length: number): number {
  return at < border ? border - 1 - at : length - 1 - (at - border);
}
