/** So many wrong ones in a row of one person, and their password is asked until it was given once: ten thousand are soon tried. */
export const MOST_WRONG_PINS = 5;

/** A password is never so short, so that what is typed into one field tells by itself what it is meant for. */
export const LEAST_PASSWORD_LETTERS = 8;

const DIGITS = /^\d{4,8}$/;

/** What is typed as the digits of a 短密码, those of the Chinese keyboard too; null when it cannot be one. */
export function readPin(typed: string): string | null {
  const digits = typed.normalize('NFKC').trim();
  return DIGITS.test(digits) ? digits : null;
}

/** What whoever stands beside the desk would try first: 0000, 1234, 9876, 1212, 123123, 1122. */
export function isObviousPin(pin: string): boolean {
  const steps = [...pin].slice(1).map((digit, at) => (Number(digit) - Number(pin[at]) + 10) % 10);
  const isRun = [0, 1, 9].some((step) => steps.every((one) => one === step));
  return isRun || /^(\d{2,4})\1+$/.test(pin) || /^(?:(\d)\1)+$/.test(pin);
}
