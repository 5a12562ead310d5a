import { randomFillSync } from 'node:crypto';

const SALT_BYTES = 16;
const AT_ONCE = 64;

/** Drawn and not given out yet: every part of it is given out once. */
const drawn = Buffer.alloc(SALT_BYTES * AT_ONCE);
let used = drawn.length;

/**
 * A salt for the body of a line, 32 hexadecimal digits, never the same twice. They are drawn many at a time: each draw asks
 * the system, and a save waits for it.
 */
export function nextSalt(): string {
  if (used === drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  const salt = drawn.toString('hex', used, used + SALT_BYTES);
  drawn.fill(0, used, used + SALT_BYTES);
  used += SALT_BYTES;
  return salt;
}
