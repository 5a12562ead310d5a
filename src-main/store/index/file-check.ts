const WORD = Uint32Array.BYTES_PER_ELEMENT;

/**
 * What a derived file is recognised by: 64 bits, in hex. It finds what a disk does to a file, and one that was written
 * by half: a changed word always gives another check, several do but for one time in 2^64. It is no proof against
 * forgery, nor need it be: whoever could write the file could write what is said of it. A cryptographic hash takes eight
 * times as long, and every start waits for that of all columns.
 */
export function checkOf(bytes: Uint8Array): string {
  const words = wordsOf(bytes);
  let [one, other] = [0x811c9dc5, 0x9747b28c];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? 0;
    one = Math.imul(one ^ word, 0x01000193);
    other = Math.imul(other ^ word, 0x85ebca6b);
    // High bits come down: multiplying lets them do nothing but rise.
    other = (other << 13) | (other >>> 19);
  }
  for (const byte of bytes.subarray(words.length * WORD)) {
    one = Math.imul(one ^ byte, 0x01000193);
    other = Math.imul(other ^ byte, 0x85ebca6b);
  }
  // Nothing may be added at the end that leaves it as it was.
  one = Math.imul(one ^ bytes.length, 0x01000193);
  return hexOf(one) + hexOf(other);
}

/** All whole words of the bytes; a copy where they do not begin where a number may. */
function wordsOf(bytes: Uint8Array): Uint32Array {
  const length = Math.floor(bytes.length / WORD);
  // Not `slice`: a Buffer's own copies nothing.
  const { buffer, byteOffset } = bytes.byteOffset % WORD === 0 ? bytes : new Uint8Array(bytes);
  return new Uint32Array(buffer, byteOffset, length);
}

function hexOf(number: number): string {
  return (number >>> 0).toString(16).padStart(8, '0');
}
