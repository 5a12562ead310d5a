/** What a column is made of: one number a slot. */
export type NumberArray = Float64Array | Uint32Array | Uint16Array | Uint8Array;
type NumberArrayType =
  | Float64ArrayConstructor
  | Uint32ArrayConstructor
  | Uint16ArrayConstructor
  | Uint8ArrayConstructor;
export type ColumnTypes = Readonly<Record<string, NumberArrayType>>;
export type Columns<Types extends ColumnTypes> = {
  [name in keyof Types]: InstanceType<Types[name]>;
};

/** Of each column its name and the width of its numbers in bytes. */
export type ColumnShape = readonly (readonly [name: string, width: number])[];

const WIDEST = Float64Array.BYTES_PER_ELEMENT;

/** Columns of numbers of one length, kept and written together. */
export class ColumnSet<Types extends ColumnTypes> {
  all: Columns<Types>;
  private readonly entries: readonly (readonly [keyof Types & string, NumberArrayType])[];
  private length: number;

  constructor(types: Types, length = 1_024) {
    this.entries = Object.entries(types);
    this.length = length;
    this.all = this.make(length);
  }

  /** Makes room for so many slots. */
  reserve(length: number): void {
    if (length <= this.length) return;
    const { all } = this;
    // By a quarter: a hundred thousand records must not take twice the room when one more comes.
    this.length = Math.max(length, Math.ceil(this.length * 1.25));
    this.all = this.make(this.length);
    for (const [name] of this.entries) this.all[name].set(all[name]);
  }

  /** The columns of these slots as they are. */
  pick(slots: readonly number[]): Columns<Types> {
    const picked = this.entries.map(([name, type]) => {
      const from: NumberArray = this.all[name];
      return [name, new type(slots.map((slot) => from[slot] ?? 0))];
    });
    return Object.fromEntries(picked) as Columns<Types>;
  }

  /** One column after another, numbers as the processor has them (little end first), each filled up to 8 bytes. */
  encode(columns: Columns<Types>, count: number): Uint8Array {
    const bytes = new Uint8Array(bytesOf(this.shape, count));
    let at = 0;
    for (const [name] of this.entries) {
      const part: NumberArray = columns[name];
      bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
      at += filledUp(part.byteLength);
    }
    return bytes;
  }

  /** Names and widths of the columns, as they stand one after another. */
  get shape(): ColumnShape {
    return this.entries.map(([name, type]) => [name, type.BYTES_PER_ELEMENT]);
  }

  /**
   * Puts columns of a file into the slots from `from` on: those that are known here by their name and width; others stay
   * as they are. Throws TypeError when the bytes are not of `count` records in that shape.
   * @returns names of the columns that were not there
   */
  decode(from: number, count: number, bytes: Uint8Array, shape: ColumnShape): string[] {
    if (bytes.length !== bytesOf(shape, count)) throw new TypeError('another set of columns');
    this.reserve(from + count);
    const places = placesIn(shape, count);
    const missing: string[] = [];
    for (const [name, type] of this.entries) {
      const at = places.get(`${name} ${type.BYTES_PER_ELEMENT}`);
      if (at === undefined) missing.push(name);
      else this.putBytes(name, from, bytes.subarray(at, at + count * type.BYTES_PER_ELEMENT));
    }
    return missing;
  }

  /** As bytes, which may begin anywhere: numbers of a wide kind could not be read where a piece of a file begins. */
  private putBytes(name: keyof Types & string, from: number, bytes: Uint8Array): void {
    const { buffer, byteLength, BYTES_PER_ELEMENT: width }: NumberArray = this.all[name];
    new Uint8Array(buffer, 0, byteLength).set(bytes, from * width);
  }

  private make(length: number): Columns<Types> {
    const made = this.entries.map(([name, type]) => [name, new type(length)]);
    return Object.fromEntries(made) as Columns<Types>;
  }
}

/** How many bytes columns of so many records have in a file. */
export function bytesOf(shape: ColumnShape, count: number): number {
  return shape.reduce((sum, [, width]) => sum + filledUp(count * width), 0);
}

function placesIn(shape: ColumnShape, count: number): Map<string, number> {
  const places = new Map<string, number>();
  let at = 0;
  for (const [name, width] of shape) {
    places.set(`${name} ${width}`, at);
    at += filledUp(count * width);
  }
  return places;
}

function filledUp(bytes: number): number {
  return Math.ceil(bytes / WIDEST) * WIDEST;
}
