/** Documents of one segment at most: a set of them is 4 096 bits, small enough to work with as a whole. */
export const SEGMENT_SIZE = 4_096;
/** The numbers that hold such a set. */
export const WORDS = SEGMENT_SIZE / 32;

/** A set of the documents of a segment. */
export type DocumentBits = Uint32Array;

export function makeBits(): DocumentBits {
  return new Uint32Array(WORDS);
}

export function setBit(bits: DocumentBits, doc: number): void {
  const at = doc >>> 5;
  bits[at] = (bits[at] ?? 0) | (1 << (doc & 31));
}

export function isEmpty(bits: DocumentBits): boolean {
  for (let word = 0; word < WORDS; word += 1) if (bits[word] !== 0) return false;
  return true;
}

/** Whether all of so many documents are in the set. */
export function isFull(bits: DocumentBits, count: number): boolean {
  const whole = count >>> 5;
  for (let word = 0; word < whole; word += 1) if (bits[word] !== 0xffffffff) return false;
  const rest = count & 31;
  return rest === 0 || bits[whole] === 2 ** rest - 1;
}

/** Shows each document of a set. */
export function eachDocument(bits: DocumentBits, show: (doc: number) => void): void {
  for (let word = 0; word < WORDS; word += 1)
    for (let left = (bits[word] ?? 0) | 0; left !== 0; left &= left - 1)
      show(word * 32 + 31 - Math.clz32(left & -left));
}
