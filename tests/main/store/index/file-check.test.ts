import { checkOf } from '@main/store/index/file-check';
import { describe, expect, it } from 'vitest';

/** Bytes as a disk would have them: nothing about them is regular. */
function bytesOf(length: number): Uint8Array {
  let state = length;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  });
}

describe('checkOf', () => {
  it('tells every single changed bit, wherever it stands (bug: a damaged column is believed)', () => {
    for (const length of [1, 3, 4, 5, 63, 64, 67]) {
      const bytes = bytesOf(length);
      const right = checkOf(bytes);
      for (let bit = 0; bit < length * 8; bit += 1) {
        const harmed = bytes.slice();
        harmed[bit >> 3] = (harmed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(checkOf(harmed), `${length} bytes, bit ${bit}`).not.toBe(right);
      }
    }
  });

  it('tells a file that is cut off, filled up with zeros, or has two words changed for each other', () => {
    const bytes = bytesOf(4_096);
    const right = checkOf(bytes);
    expect(checkOf(bytes.subarray(0, 4_092))).not.toBe(right);
    expect(checkOf(new Uint8Array(8))).not.toBe(checkOf(new Uint8Array(12)));
    expect(checkOf(Uint8Array.of(...bytes, 0))).not.toBe(right);
    const zeroed = bytes.slice();
    zeroed.fill(0, 2_048);
    expect(checkOf(zeroed)).not.toBe(right);
    const exchanged = bytes.slice();
    exchanged.set(bytes.subarray(8, 12), 0);
    exchanged.set(bytes.subarray(0, 4), 8);
    expect(checkOf(exchanged)).not.toBe(right);
  });

  it('goes by the bytes, not by where they lie in memory (bug: an index that was read at an odd place is thrown away)', () => {
    const bytes = bytesOf(1_003);
    const room = new Uint8Array(2_000);
    for (const at of [0, 1, 2, 3, 7]) {
      room.set(bytes, at);
      const there = room.subarray(at, at + bytes.length);
      expect(checkOf(there)).toBe(checkOf(bytes));
      // What Node reads is a Buffer, of which some lie in a room that they share.
      expect(checkOf(Buffer.from(there.buffer, at, bytes.length))).toBe(checkOf(bytes));
    }
  });
});
