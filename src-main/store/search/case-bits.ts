/** Documents of one segment at most: a set of them is 4 096 bits, small enough to work with as a whole. */
export const SEGMENT_SIZE = 4_096;
/** The numbers that hold such a set. */
export const WORDS = SEGMENT_SIZE / 32;

/** A set of the documents of a segment. */
export type CaseBits = Uint32Array;

export function makeBits(): CaseBits {
  return new Uint32Array(WORDS);
}

export function setBit(bits: CaseBits, doc: number): void {
  const at = doc >>> 5;
  bits[at] = (bits[at] ?? 0) | (1 << (doc & 31));
}

export function isEmpty(bits: CaseBits): boolean {
  for (let word = 0; word < WORDS; word += 1) if (bits[word] !== 0) return false;
  return true;
}

/** Whether all of so many documents are in the set. */
export function isFull(bits: CaseBits, count: number): boolean {
  const whole = count >>> 5;
  for (let word = 0; word < whole; word += 1) if (bits[word] !== 0xffffffff) return false;
  const rest = count & 31;
  return rest === 0 || bits[whole] === 2 ** rest - 1;
}

/** Shows each document of a set. */
export function eachDocument(bits: CaseBits, show: (doc: number) => void): void {
  for (let word = 0; word < WORDS; word += 1)
    for (let left = (bits[word] ?? 0) | 0; left !== 0; left &= left - 1)
      show(word * 32 + 31 - Math.clz32(left & -left));
}
