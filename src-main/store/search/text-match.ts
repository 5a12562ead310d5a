import { type CaseBits, WORDS } from './case-bits';

/** Texts one after another, and where each of them begins. */
interface Texts<Codes> {
  readonly text: Codes;
  readonly starts: Uint32Array;
}

/** What is looked for; after the first code, the ignored bit of a text does not count. */
interface Wanted {
  readonly codes: Uint16Array;
  readonly ignoredBit: number;
}

// Everything here is written twice: common beginnings make it look at every text, and an engine runs
// a loop over one kind of array several times faster than over two.

/** Takes out of `found` the documents in whose text the codes do not stand. */
export function keepWide(
  found: CaseBits,
  { text, starts }: Texts<Uint16Array>,
  wanted: Wanted,
): void {
  for (let word = 0; word < WORDS; word += 1)
    for (let left = (found[word] ?? 0) | 0; left !== 0; left &= left - 1) {
      const bit = left & -left;
      const doc = word * 32 + 31 - Math.clz32(bit);
      if (!holdsWide(text, starts[doc] ?? 0, starts[doc + 1] ?? 0, wanted))
        found[word] = (found[word] ?? 0) & ~bit;
    }
}

/** The same for texts of Latin letters and digits. */
export function keepNarrow(
  found: CaseBits,
  { text, starts }: Texts<Uint8Array>,
  wanted: Wanted,
): void {
  for (let word = 0; word < WORDS; word += 1)
    for (let left = (found[word] ?? 0) | 0; left !== 0; left &= left - 1) {
      const bit = left & -left;
      const doc = word * 32 + 31 - Math.clz32(bit);
      if (!holdsNarrow(text, starts[doc] ?? 0, starts[doc + 1] ?? 0, wanted))
        found[word] = (found[word] ?? 0) & ~bit;
    }
}

/** Whether the codes stand in the text from `from` to `to`. */
function holdsWide(
  text: Uint16Array,
  from: number,
  to: number,
  { codes, ignoredBit }: Wanted,
): boolean {
  const { length } = codes;
  const first = codes[0];
  for (let at = from; at <= to - length; at += 1) {
    if (text[at] !== first) continue;
    let same = 1;
    while (same < length && ((text[at + same] ?? 0) | ignoredBit) === codes[same]) same += 1;
    if (same === length) return true;
  }
  return false;
}

function holdsNarrow(
  text: Uint8Array,
  from: number,
  to: number,
  { codes, ignoredBit }: Wanted,
): boolean {
  const { length } = codes;
  const first = codes[0];
  for (let at = from; at <= to - length; at += 1) {
    if (text[at] !== first) continue;
    let same = 1;
    while (same < length && ((text[at + same] ?? 0) | ignoredBit) === codes[same]) same += 1;
    if (same === length) return true;
  }
  return false;
}
