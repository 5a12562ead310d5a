import type { LocalDate } from '@shared/domain/kernel/local-date';
import type { Column, ColumnSpec, ValuesOf } from '@shared/domain/record/columns';
import {
  ColumnSet,
  type ColumnShape,
  type Columns,
  type ColumnTypes,
  type NumberArray,
} from './column-set';
import { dayNumber, dayOfNumber } from './day-number';
import { DayZones, zoneOf } from './day-zones';

const TYPES = {
  day: Uint32Array,
  amount: Float64Array,
  count: Uint16Array,
  flag: Uint8Array,
  code: Uint8Array,
} as const satisfies Record<Column['type'], ColumnTypes[string]>;

/** Of each column of codes the list in which its numbers are places, plus one. */
export type CodeLists = Readonly<Record<string, readonly string[]>>;

type Value = LocalDate | string | number | boolean | null;

/** Numbers out of the columns, taken at one moment. */
export type PickedFacts = Columns<ColumnTypes>;

interface BegunSlots {
  readonly came: string;
  readonly left: string;
  readonly slots: Set<number>;
  readonly perZone: Map<number, number>;
}

/** The columns that a kind of record declares, a number a slot each. */
export class FactColumns<Spec extends ColumnSpec> {
  private readonly set: ColumnSet<ColumnTypes>;
  private readonly entries: readonly [name: string, column: Column][];
  /** Of each column of days that was asked for. */
  private readonly zones = new Map<string, DayZones>();
  /** Of each pair of columns of days that was asked for, what has the first and not the second. */
  private readonly begun = new Map<string, BegunSlots>();
  /** Up to here slots were put in. */
  private end = 0;

  constructor(spec: Spec) {
    this.entries = Object.entries(spec);
    this.set = new ColumnSet(
      Object.fromEntries(this.entries.map(([name, { type }]) => [name, TYPES[type]])),
    );
  }

  get shape(): ColumnShape {
    return this.set.shape;
  }

  /** The lists in which the numbers of the columns of codes are places, by column. */
  get codes(): CodeLists {
    return Object.fromEntries(
      this.entries.flatMap(([name, column]) =>
        column.type === 'code' ? [[name, column.codes]] : [],
      ),
    );
  }

  /** The numbers of one column. */
  column(name: keyof Spec & string): NumberArray {
    return this.set.all[name] ?? NOTHING;
  }

  /** Where the days of a column lie. Throws RangeError for a column that is none of days. */
  zonesOf(name: keyof Spec & string): DayZones {
    const known = this.zones.get(name);
    if (known !== undefined) return known;
    const isOfDays = this.entries.some(([one, { type }]) => one === name && type === 'day');
    if (!isOfDays) throw new RangeError(`no column of days: ${name}`);
    // Not before: whoever opens the studio waits for no report.
    const zones = new DayZones();
    zones.take(this.column(name), 0, this.end);
    this.zones.set(name, zones);
    return zones;
  }

  /** Zone by zone, to how many slots the first has happened and the second has not, whenever it was. */
  begunOf(came: keyof Spec & string, left: keyof Spec & string): ReadonlyMap<number, number> {
    const key = `${came} ${left}`;
    const known = this.begun.get(key);
    if (known !== undefined) return known.perZone;
    const begun = { came, left, slots: new Set<number>(), perZone: new Map<number, number>() };
    this.begun.set(key, begun);
    this.takeBegun(begun, 0, this.end);
    return begun.perZone;
  }

  /** Makes room for so many slots. */
  reserve(length: number): void {
    this.set.reserve(length);
  }

  put(slot: number, values: ValuesOf<Spec>): void {
    this.set.reserve(slot + 1);
    for (const [name, column] of this.entries)
      this.column(name)[slot] = toNumber(column, (values as Record<string, Value>)[name] ?? null);
    this.take(slot, 1);
  }

  /** Nothing has happened to a slot: it counts nowhere. */
  clear(slot: number): void {
    this.set.reserve(slot + 1);
    for (const [name, column] of this.entries) this.column(name)[slot] = toNumber(column, null);
    this.take(slot, 1);
  }

  read(slot: number): ValuesOf<Spec> {
    return this.readFrom(this.set.all, slot);
  }

  /** The numbers of these slots as they are now. */
  pick(slots: readonly number[]): PickedFacts {
    return this.set.pick(slots);
  }

  /** What numbers mean that were taken earlier. @param at their place among them */
  readFrom(picked: PickedFacts, at: number): ValuesOf<Spec> {
    const values: Record<string, Value> = {};
    for (const [name, column] of this.entries)
      values[name] = toValue(column, picked[name]?.[at] ?? 0);
    return values as ValuesOf<Spec>;
  }

  /** The columns of these slots, to be written. */
  encode(slots: readonly number[]): Uint8Array {
    return this.set.encode(this.set.pick(slots), slots.length);
  }

  /** Puts what `encode` made into the slots from `from` on; see `ColumnSet.decode`. */
  decode(
    from: number,
    count: number,
    bytes: Uint8Array,
    { shape, codes }: { readonly shape: ColumnShape; readonly codes: CodeLists },
  ): void {
    this.set.decode(from, count, bytes, shape);
    for (const [name, column] of this.entries)
      if (column.type === 'code')
        recodeColumn(this.column(name).subarray(from, from + count), codes[name], column.codes);
    this.take(from, count);
  }

  private take(from: number, count: number): void {
    this.end = Math.max(this.end, from + count);
    for (const [name, zones] of this.zones) zones.take(this.column(name), from, count);
    for (const begun of this.begun.values()) this.takeBegun(begun, from, count);
  }

  private takeBegun({ came, left, slots, perZone }: BegunSlots, from: number, count: number): void {
    const [since, until] = [this.column(came), this.column(left)];
    for (let slot = from; slot < from + count; slot += 1) {
      const has = since[slot] !== 0 && until[slot] === 0;
      if (has === slots.has(slot)) continue;
      if (has) slots.add(slot);
      else slots.delete(slot);
      const zone = zoneOf(slot);
      perZone.set(zone, (perZone.get(zone) ?? 0) + (has ? 1 : -1));
    }
  }
}

/** Turns places in one list, plus one, into places in another; what is not in that is none. */
export function recodeColumn(
  numbers: NumberArray,
  stored: readonly string[] | undefined,
  codes: readonly string[],
): void {
  if (stored === undefined || stored.join() === codes.join()) return;
  const places = [0, ...stored.map((code) => codes.indexOf(code) + 1)];
  for (let at = 0; at < numbers.length; at += 1) numbers[at] = places[numbers[at] ?? 0] ?? 0;
}

function toNumber(column: Column, value: Value): number {
  switch (column.type) {
    case 'day':
      return value === null ? 0 : dayNumber(String(value));
    case 'amount':
      return value === null ? Number.NaN : Number(value);
    case 'code':
      return value === null ? 0 : column.codes.indexOf(String(value)) + 1;
    default:
      return Number(value);
  }
}

function toValue(column: Column, number: number): Value {
  switch (column.type) {
    case 'day':
      return number === 0 ? null : dayOfNumber(number);
    case 'amount':
      return Number.isNaN(number) ? null : number;
    case 'code':
      return column.codes[number - 1] ?? null;
    case 'flag':
      return number === 1;
    default:
      return number;
  }
}

const NOTHING = new Uint8Array();
