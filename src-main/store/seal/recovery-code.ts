import { createHash, randomBytes } from 'node:crypto';

/** Crockford's base 32: no I, L, O and U. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SECRET_BYTES = 16;
const CHECK_BITS = 12n;
const CODE_LENGTH = 28;
const GROUP = 4;

/**
 * A new code for the printed sheet: 128 random bits and twelve that check them, as seven groups of four characters. One
 * wrong character, or two that were exchanged, are told from a code of another folder (all but one time in 4096).
 */
export function drawRecoveryCode(): string {
  return wordRecoveryCode(randomBytes(SECRET_BYTES));
}

/** The code of 16 bytes. */
export function wordRecoveryCode(secret: Uint8Array): string {
  let rest = (BigInt(`0x${Buffer.from(secret).toString('hex')}`) << CHECK_BITS) | checkOf(secret);
  let code = '';
  for (let place = 0; place < CODE_LENGTH; place += 1) {
    code = (DIGITS[Number(rest & 31n)] ?? '') + code;
    rest >>= 5n;
  }
  return (code.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-');
}

/**
 * The secret of a code as somebody typed it, in any case of letters, in full width, with or without what stands between the
 * groups, with O for 0 and I or L for 1; null when it is no code.
 */
export function readRecoveryCode(typed: string): Buffer | null {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-_.·—–－]/g, '');
  const code = plain.replaceAll('O', '0').replace(/[IL]/g, '1');
  if (code.length !== CODE_LENGTH) return null;
  let read = 0n;
  for (const character of code) {
    const digit = DIGITS.indexOf(character);
    if (digit < 0) return null;
    read = (read << 5n) | BigInt(digit);
  }
  const secret = Buffer.from(
    (read >> CHECK_BITS).toString(16).padStart(SECRET_BYTES * 2, '0'),
    'hex',
  );
  return checkOf(secret) === (read & ((1n << CHECK_BITS) - 1n)) ? secret : null;
}

function checkOf(secret: Uint8Array): bigint {
  const [first = 0, second = 0] = createHash('sha256').update(secret).digest();
  return BigInt((first << 4) | (second >> 4));
}
