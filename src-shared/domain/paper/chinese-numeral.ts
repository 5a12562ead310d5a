const DIGITS = '零一二三四五六七八九';
const UNITS = ['', '十', '百'];

/** A whole number in Chinese numerals: 3 → 三, 12 → 十二, 101 → 一百零一. Throws RangeError outside 1 … 999. */
export function toChineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 999)
    throw new RangeError(`not a number between 1 and 999: ${value}`);
  const digits = [...value.toString()].map(Number);
  let text = '';
  for (const [index, digit] of digits.entries()) {
    const unit = UNITS[digits.length - 1 - index] ?? '';
    if (digit > 0) text += `${DIGITS[digit]}${unit}`;
    else if (!text.endsWith('零')) text += '零';
  }
  return text.replace(/零$/, '').replace(/^一十/, '十');
}

/** What stands before a numbered clause: 一、 */
export function clauseMarker(ordinal: number): string {
  return `${toChineseNumeral(ordinal)}、`;
}
