import { CASE_DUES, type Due } from '@shared/domain/case/dues/case-dues';
import type { DueMark } from '@shared/domain/record/due';
import { ColumnSet, type ColumnShape } from './column-set';
import { dayNumber } from './day-number';

/** What the numbers in `what` mean: places in this list. */
export const DUE_KINDS: readonly Due['kind'][] = CASE_DUES.map(({ kind }) => kind);
const PLACES: ReadonlyMap<string, number> = new Map(DUE_KINDS.map((kind, at) => [kind, at]));
const UNKNOWN = 255;
const STAYS_OPEN = CASE_DUES.map(({ staysOpen }) => staysOpen);
const IS_LIMIT = CASE_DUES.map(({ isLimit }) => isLimit);

const TYPES = {
  /** Whose it is. */
  slot: Uint32Array,
  on: Uint32Array,
  /** The last day on which it is asked for; 0 when it has to be done all the same. */
  lapsesOn: Uint32Array,
  /** Place in DUE_KINDS. */
  what: Uint8Array,
} as const;
/** As they are written: whose each is follows from how many each record has. */
const WRITTEN = { on: Uint32Array, lapsesOn: Uint32Array, what: Uint8Array } as const;
export const DUE_SHAPE: ColumnShape = new ColumnSet(WRITTEN, 0).shape;

/** Certain days as numbers, and the day from which they are seen. */
export interface AskedNumbers {
  readonly from: number;
  readonly to: number;
  readonly today: number;
}

/** Something that a record asks for. */
export interface AskedDue {
  readonly slot: number;
  /** Key of its definition. */
  readonly kind: Due['kind'];
  readonly on: number;
}

/** What every record asks for, on whatever day: those of a record stand one after another. */
export class DueColumns {
  private readonly all = new ColumnSet(TYPES);
  private readonly places = new ColumnSet({ start: Uint32Array, count: Uint16Array });
  /** How many places are taken, also by what is asked for no more. */
  private used = 0;
  private live = 0;

  /** Takes in all that a record asks for now. */
  put(slot: number, marks: readonly DueMark[]): void {
    this.reserve(slot + 1);
    const { start, count } = this.places.all;
    const before = count[slot] ?? 0;
    if (marks.length > before) start[slot] = this.takePlaces(marks.length);
    count[slot] = marks.length;
    this.live += marks.length - before;
    const at = start[slot] ?? 0;
    const { on, lapsesOn, what, slot: owner } = this.all.all;
    marks.forEach((mark, index) => {
      owner[at + index] = slot;
      on[at + index] = dayNumber(mark.on);
      lapsesOn[at + index] = mark.lapsesOn === null ? 0 : dayNumber(mark.lapsesOn);
      what[at + index] = placeOf(mark.kind);
    });
    if (this.used > this.live * 2 + 4_096) this.pack();
  }

  /** How many places are taken. */
  get taken(): number {
    return this.used;
  }

  /** How many things a record asks for. */
  countAt(slot: number): number {
    return this.places.all.count[slot] ?? 0;
  }

  /** 1 for each slot that asks for something in these days, seen from the day. */
  asking(days: AskedNumbers, slotCount: number): Uint8Array {
    const marks = new Uint8Array(slotCount);
    this.eachAsked(days, (owner) => {
      marks[owner] = 1;
    });
    return marks;
  }

  /** Everything that is asked for in these days, seen from the day, in no particular order. */
  asked(days: AskedNumbers): AskedDue[] {
    const { on, what } = this.all.all;
    const found: AskedDue[] = [];
    this.eachAsked(days, (slot, at) => {
      const kind = DUE_KINDS[what[at] ?? UNKNOWN];
      if (kind !== undefined) found.push({ slot, kind, on: on[at] ?? 0 });
    });
    return found;
  }

  private eachAsked(
    { from, to, today }: AskedNumbers,
    visit: (slot: number, at: number) => void,
  ): void {
    const { on, lapsesOn, what, slot } = this.all.all;
    const isTodays = from <= today && today <= to;
    const isAsked = (at: number, day: number): boolean =>
      day >= from || (isTodays && day < today && STAYS_OPEN[what[at] ?? 0] === true);
    for (let at = 0; at < this.used; at += 1) {
      const [day, lapses, owner] = [on[at] ?? 0, lapsesOn[at] ?? 0, slot[at] ?? 0];
      if (day > to || (lapses !== 0 && lapses < today)) continue;
      // A kind that is known no more asks for nothing.
      if (what[at] === UNKNOWN || !isAsked(at, day)) continue;
      if (this.isLive(at, owner)) visit(owner, at);
    }
  }

  /** The earliest day on which a time limit of a record ends that still runs on a day; NaN for none. */
  limitOn(slot: number, today: number): number {
    const { on, lapsesOn, what } = this.all.all;
    const start = this.places.all.start[slot] ?? 0;
    let earliest = Number.NaN;
    for (let at = start; at < start + this.countAt(slot); at += 1) {
      const [day, lapses] = [on[at] ?? 0, lapsesOn[at] ?? 0];
      if (!IS_LIMIT[what[at] ?? 0] || (lapses !== 0 && lapses < today)) continue;
      if (!(day >= earliest)) earliest = day;
    }
    return earliest;
  }

  /** The last day on which a record asks for anything; Infinity for what has to be done all the same, 0 for nothing. */
  asksUntil(slot: number): number {
    const { on, lapsesOn, what } = this.all.all;
    const start = this.places.all.start[slot] ?? 0;
    let last = 0;
    for (let at = start; at < start + this.countAt(slot); at += 1) {
      const [day, lapses, kind] = [on[at] ?? 0, lapsesOn[at] ?? 0, what[at] ?? UNKNOWN];
      if (kind === UNKNOWN) continue;
      if (lapses === 0 && STAYS_OPEN[kind] === true) return Number.POSITIVE_INFINITY;
      last = Math.max(last, day, lapses);
    }
    return last;
  }

  /** Whether something that stays to be done fell due before a day, and whether something falls on it. */
  standingOn(slot: number, today: number): { hasLate: boolean; hasToday: boolean } {
    const { on, lapsesOn, what } = this.all.all;
    const start = this.places.all.start[slot] ?? 0;
    let [hasLate, hasToday] = [false, false];
    for (let at = start; at < start + this.countAt(slot); at += 1) {
      const [day, lapses] = [on[at] ?? 0, lapsesOn[at] ?? 0];
      if (lapses !== 0 && lapses < today) continue;
      if (day === today) hasToday = true;
      else if (day < today && STAYS_OPEN[what[at] ?? 0] === true) hasLate = true;
    }
    return { hasLate, hasToday };
  }

  /** The slots that ask for something which lapses: what is said of them may be another thing on another day. */
  lapsing(): number[] {
    const { lapsesOn, slot } = this.all.all;
    const found: number[] = [];
    for (let at = 0; at < this.used; at += 1) {
      const owner = slot[at] ?? 0;
      if (lapsesOn[at] !== 0 && this.isLive(at, owner)) found.push(owner);
    }
    return found;
  }

  /** What these slots ask for, one after another. */
  encode(slots: readonly number[]): Uint8Array {
    const { start } = this.places.all;
    const places = slots.flatMap((slot) =>
      Array.from({ length: this.countAt(slot) }, (_, index) => (start[slot] ?? 0) + index),
    );
    const written = new ColumnSet(WRITTEN, 0);
    return written.encode(this.all.pick(places), places.length);
  }

  /**
   * Puts in what `encode` made, of the slots from `from` on. Throws TypeError when it is of others.
   * @param counts how many things each of them asks for
   * @param kinds the list in which `what` was a place
   */
  decode(
    from: number,
    counts: Uint16Array,
    bytes: Uint8Array,
    { shape, kinds }: { readonly shape: ColumnShape; readonly kinds: readonly string[] },
  ): void {
    const total = counts.reduce((sum, count) => sum + count, 0);
    this.reserve(from + counts.length);
    let at = this.takePlaces(total);
    const lacks = this.all.decode(at, total, bytes, shape).filter((name) => name !== 'slot');
    if (lacks.length > 0) throw new TypeError(`dues without ${lacks.join()}`);
    const { what, slot } = this.all.all;
    const places = kinds.map(placeOf);
    if (places.some((place, index) => place !== index))
      for (let one = at; one < at + total; one += 1) what[one] = places[what[one] ?? 0] ?? UNKNOWN;
    const { start, count } = this.places.all;
    counts.forEach((many, index) => {
      start[from + index] = at;
      count[from + index] = many;
      slot.fill(from + index, at, at + many);
      at += many;
    });
    this.live += total;
  }

  /** Makes room for so many slots. */
  reserve(slots: number): void {
    this.places.reserve(slots);
  }

  private isLive(at: number, owner: number): boolean {
    const { start, count } = this.places.all;
    const first = start[owner] ?? 0;
    return at >= first && at < first + (count[owner] ?? 0);
  }

  private takePlaces(count: number): number {
    const first = this.used;
    this.used += count;
    this.all.reserve(this.used);
    return first;
  }

  /** Gives up the places of what is asked for no more. */
  private pack(): void {
    const { start } = this.places.all;
    const { on, lapsesOn, what, slot } = this.all.all;
    let to = 0;
    for (let at = 0; at < this.used; at += 1) {
      const owner = slot[at] ?? 0;
      if (!this.isLive(at, owner)) continue;
      // Those of one record stand together, so that its first place is known when the first of them moves.
      const isFirst = at === start[owner];
      [on[to], lapsesOn[to], what[to], slot[to]] = [
        ...[on[at] ?? 0, lapsesOn[at] ?? 0, what[at] ?? 0, owner],
      ] as [number, number, number, number];
      if (isFirst) this.moved.set(owner, to);
      to += 1;
    }
    for (const [owner, first] of this.moved) start[owner] = first;
    this.moved.clear();
    this.used = to;
  }

  private readonly moved = new Map<number, number>();
}

/** Place of a kind in DUE_KINDS; UNKNOWN for one that is known no more. */
function placeOf(kind: string): number {
  return PLACES.get(kind) ?? UNKNOWN;
}
