import type { LocalDate } from '@shared/domain/kernel/local-date';
import type { Column, ColumnSpec, ValuesOf } from '@shared/domain/record/columns';
import type { CountedRecord, FactRow, FactTable } from '@shared/domain/record/fact-table';
import { ColumnSet, type ColumnTypes, type NumberArray } from './column-set';
import { dayNumber, dayOfNumber } from './day-number';

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

/** The columns that a kind of record declares, a number a slot each. */
export class FactColumns<Spec extends ColumnSpec> {
  readonly set: ColumnSet<ColumnTypes>;
  private readonly entries: readonly [name: string, column: Column][];

  constructor(spec: Spec) {
    this.entries = Object.entries(spec);
    this.set = new ColumnSet(
      Object.fromEntries(this.entries.map(([name, { type }]) => [name, TYPES[type]])),
    );
  }

  /** The lists in which the numbers of the columns of codes are places, by column. */
  get codes(): CodeLists {
    return Object.fromEntries(
      this.entries.flatMap(([name, column]) =>
        column.type === 'code' ? [[name, column.codes]] : [],
      ),
    );
  }

  /** Turns codes that were taken from a file into places in the present lists. */
  recode(from: number, count: number, stored: CodeLists): void {
    for (const [name, column] of this.entries)
      if (column.type === 'code')
        recodeColumn(this.column(name).subarray(from, from + count), stored[name], column.codes);
  }

  /** The numbers of one column. */
  column(name: keyof Spec & string): NumberArray {
    return this.set.all[name] ?? NOTHING;
  }

  put(slot: number, values: ValuesOf<Spec>): void {
    this.set.reserve(slot + 1);
    for (const [name, column] of this.entries)
      this.column(name)[slot] = toNumber(column, (values as Record<string, Value>)[name] ?? null);
  }

  read(slot: number): ValuesOf<Spec> {
    const values: Record<string, Value> = {};
    for (const [name, column] of this.entries)
      values[name] = toValue(column, this.column(name)[slot] ?? 0);
    return values as ValuesOf<Spec>;
  }
}

/** Who knows which slots count, how they are ordered and whose they are. */
export interface CountedSlots {
  readonly count: () => number;
  readonly isCounted: (slot: number) => boolean;
  readonly orderAt: (slot: number) => number;
  readonly recordAt: (slot: number) => CountedRecord;
}

/** The facts as reports count them: what is looked at is numbers, and only of what happened is anything made. */
export function factTable<Spec extends ColumnSpec>(
  facts: FactColumns<Spec>,
  slots: CountedSlots,
): FactTable<ValuesOf<Spec>> {
  const column = (name: string): NumberArray => facts.column(name);
  return {
    happened: (events, days) => {
      const columns = events.map(column);
      const [from, to] = [dayNumber(days.from), dayNumber(days.to)];
      const rows: FactRow<ValuesOf<Spec>>[] = [];
      for (const slot of slotsWithin(columns, { from, to, count: slots.count() }))
        if (slots.isCounted(slot))
          rows.push({ facts: facts.read(slot), order: slots.orderAt(slot), place: slot });
      return rows;
    },
    countStanding: (came, left, on) => {
      const [since, until, day] = [column(came), column(left), dayNumber(on)];
      const count = slots.count();
      let standing = 0;
      for (let slot = 0; slot < count; slot += 1) {
        const [cameOn, leftOn] = [since[slot] ?? 0, until[slot] ?? 0];
        if (cameOn === 0 || cameOn > day || (leftOn !== 0 && leftOn <= day)) continue;
        if (slots.isCounted(slot)) standing += 1;
      }
      return standing;
    },
    recordAt: slots.recordAt,
  };
}

/** The slots in which one of the columns has a number of the range. */
function slotsWithin(
  columns: readonly NumberArray[],
  { from, to, count }: { readonly from: number; readonly to: number; readonly count: number },
): number[] {
  const marks = new Uint8Array(count);
  // Column by column, so that the processor reads each from its beginning to its end.
  for (const column of columns)
    for (let slot = 0; slot < count; slot += 1) {
      const day = column[slot] ?? 0;
      if (day >= from && day <= to) marks[slot] = 1;
    }
  const found: number[] = [];
  for (let slot = marks.indexOf(1); slot >= 0; slot = marks.indexOf(1, slot + 1)) found.push(slot);
  return found;
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
