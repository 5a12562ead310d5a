const DIGITS: Readonly<Record<string, number>> = Object.fromEntries(
  [...'〇一二三四五六七八九'].map((character, value) => [character, value]),
);
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/**
 * The number that a statute's article is called by: 17, １７, 十七, 一百八十八 or 一〇一.
 * @returns NaN for what is no number
 */
export function readArticleNumber(text: string): number {
  const plain = text.normalize('NFKC').replace(/零/g, '〇').replace(/两/g, '二');
  if (/^\d+$/.test(plain)) return Number(plain);
  if (/^[〇一二三四五六七八九]{2,}$/.test(plain))
    return Number([...plain].map((character) => DIGITS[character]).join(''));
  let total = 0;
  let digit: number | null = null;
  for (const character of plain) {
    const unit = UNITS[character];
    if (unit === undefined) digit = DIGITS[character] ?? Number.NaN;
    else {
      // 十七: what stands alone before a ten is one.
      total += (digit === null || digit === 0 ? 1 : digit) * unit;
      digit = null;
    }
  }
  return plain === '' ? Number.NaN : total + (digit ?? 0);
}
