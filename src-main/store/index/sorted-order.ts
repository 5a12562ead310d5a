import type { NumberArray } from './column-set';

/** A column by which slots are sorted; NaN stands at the end either way. */
export type SortColumn = () => NumberArray;

/**
 * Slots kept in order of a column, equal ones in order of their case numbers. Built when it is first
 * asked for; a change then moves one slot and sorts nothing.
 */
export class SortedOrder {
  private readonly values: SortColumn;
  private readonly ties: SortColumn;
  private slots: Uint32Array = new Uint32Array();
  private length = 0;
  private isSorted = false;

  constructor(values: SortColumn, ties: SortColumn) {
    this.values = values;
    this.ties = ties;
  }

  /** Whether the slots were sorted: before that, none need be taken in or out. */
  get isBuilt(): boolean {
    return this.isSorted;
  }

  /** Sorts the slots unless that was done before. */
  build(slots: () => Uint32Array): void {
    if (this.isSorted) return;
    this.slots = slots();
    this.length = this.slots.length;
    // Cases come in the order of their registration: two orders of five are there already.
    if (!this.isInOrder()) this.slots.sort((a, b) => this.compare(a, b));
    this.isSorted = true;
  }

  /** Lets it be built anew when it is next asked for. */
  forget(): void {
    this.isSorted = false;
  }

  /** Takes in a slot whose columns are filled. */
  insert(slot: number): void {
    if (!this.isSorted) return;
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
    if (!this.isSorted) return;
    const at = this.placeOf(slot);
    if (this.slots[at] !== slot) throw new Error(`slot ${slot} is not where it should be`);
    this.slots.copyWithin(at, at + 1, this.length);
    this.length -= 1;
  }

  /** Where a slot stands whose columns are about to change; to be handed to `moved`. */
  placeBefore(slot: number): number {
    return this.isSorted ? this.placeOf(slot) : 0;
  }

  /** Moves a slot whose columns have changed from its place to where it now belongs. */
  moved(slot: number, from: number): void {
    if (!this.isSorted) return;
    const { slots } = this;
    if (slots[from] !== slot) throw new Error(`slot ${slot} is not where it should be`);
    const isAfter = (at: number): boolean => this.compare(slots[at] ?? 0, slot) > 0;
    // The slot itself is left out of the search: everything else is in order.
    if (from > 0 && isAfter(from - 1)) {
      const to = firstWhere(0, from, isAfter);
      slots.copyWithin(to + 1, to, from);
      slots[to] = slot;
    } else if (from + 1 < this.length && !isAfter(from + 1)) {
      const to = firstWhere(from + 1, this.length, isAfter) - 1;
      slots.copyWithin(from, from + 1, to + 1);
      slots[to] = slot;
    }
  }

  /** Shows the slots in order until `visit` answers false. Descending turns the order round, but not what has no value. */
  walk(isDescending: boolean, visit: (slot: number) => boolean): void {
    const { slots, length } = this;
    if (!isDescending) {
      for (let at = 0; at < length; at += 1) if (!visit(slots[at] ?? 0)) return;
      return;
    }
    const valued = this.countValued();
    for (let at = valued - 1; at >= 0; at -= 1) if (!visit(slots[at] ?? 0)) return;
    for (let at = length - 1; at >= valued; at -= 1) if (!visit(slots[at] ?? 0)) return;
  }

  /** Which of two slots stands first: negative when it is `a`. */
  compare(a: number, b: number): number {
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

  private isInOrder(): boolean {
    const [{ slots, length }, values, ties] = [this, this.values(), this.ties()];
    for (let at = 1; at < length; at += 1) {
      const [before, slot] = [slots[at - 1] ?? 0, slots[at] ?? 0];
      const [left, right] = [values[before] ?? 0, values[slot] ?? 0];
      // Of all cases nearly every one is clear at a look; `compare` tells of those that have no value.
      const isClear = left < right || (left === right && (ties[before] ?? 0) < (ties[slot] ?? 0));
      if (!isClear && this.compare(before, slot) > 0) return false;
    }
    return true;
  }

  private placeOf(slot: number): number {
    return firstWhere(0, this.length, (at) => this.compare(this.slots[at] ?? 0, slot) >= 0);
  }

  private countValued(): number {
    const values = this.values();
    return firstWhere(0, this.length, (at) => Number.isNaN(values[this.slots[at] ?? 0] ?? 0));
  }
}

/** The first place from `from` up to `to` at which something holds that holds from there on; `to` when it nowhere does. */
function firstWhere(from: number, to: number, holdsAt: (at: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holdsAt(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
