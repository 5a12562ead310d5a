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
    this.length = Math.max(length, this.length * 2);
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
    const bytes = new Uint8Array(this.bytesOf(count));
    let at = 0;
    for (const [name] of this.entries) {
      const part: NumberArray = columns[name];
      bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
      at += filledUp(part.byteLength);
    }
    return bytes;
  }

  /** Puts what `encode` made into the slots from `from` on. Throws TypeError when it is not of `count` records. */
  decode(from: number, count: number, bytes: Uint8Array): void {
    if (bytes.length !== this.bytesOf(count)) throw new TypeError('another set of columns');
    this.reserve(from + count);
    // A copy begins where numbers of every width can be read; a piece of something larger may not.
    const { buffer } = new Uint8Array(bytes);
    let at = 0;
    for (const [name, type] of this.entries) {
      const part: NumberArray = new type(buffer, at, count);
      this.all[name].set(part, from);
      at += filledUp(part.byteLength);
    }
  }

  /** How many bytes the columns of so many records have in a file. */
  bytesOf(count: number): number {
    return this.entries.reduce(
      (sum, [, type]) => sum + filledUp(count * type.BYTES_PER_ELEMENT),
      0,
    );
  }

  private make(length: number): Columns<Types> {
    const made = this.entries.map(([name, type]) => [name, new type(length)]);
    return Object.fromEntries(made) as Columns<Types>;
  }
}

function filledUp(bytes: number): number {
  return Math.ceil(bytes / WIDEST) * WIDEST;
}
