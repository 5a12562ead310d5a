import { maskIdNumber } from './privacy';

/** An identity number, or an older one of fifteen digits, standing by itself. */
const NUMBER = /(?<![0-9A-Za-z])(?:\d{17}[\dXx]|\d{15})(?![0-9A-Za-z])/g;
/** One of which the middle was hidden. */
const HIDDEN = /\d{6}\*{5,8}\d{3}[\dXx]/;

/**
 * Plain data with the middle of every identity number hidden, wherever it stands, in texts too; bytes stay as they are.
 * For whoever sees them on papers alone.
 */
export function hideNumbers(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(NUMBER, (number) => maskIdNumber(number));
  if (Array.isArray(value)) return value.map(hideNumbers);
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, hideNumbers(inner)]));
}

/** Whether a number whose middle was hidden stands somewhere in what is to be saved: it would take the place of the whole one. */
export function holdsHiddenNumber(value: unknown): boolean {
  if (typeof value === 'string') return HIDDEN.test(value);
  if (Array.isArray(value)) return value.some(holdsHiddenNumber);
  return isPlain(value) && Object.values(value).some(holdsHiddenNumber);
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !ArrayBuffer.isView(value);
}
