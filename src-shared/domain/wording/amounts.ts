import { formatYuan, parseYuan } from '../kernel/money';
import type { WordingHint } from './hint';

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLAIN_DIGITS = '〇一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = {
  ...{ 拾: 10, 十: 10, 佰: 100, 百: 100, 仟: 1_000, 千: 1_000 },
};

/** A sum in capitals with figures beside it, in either order, as papers have them. */
const CAPITALS =
  '[零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖十百千拾佰仟万亿]{1,24}(?:元|圆)(?:[零壹贰叁肆伍陆柒捌玖一二三四五六七八九角分]{0,6})[整正]?';
const FIGURES = '[￥¥]?\\s*\\d[\\d,，]*(?:\\.\\d{1,2})?\\s*万?元?';
const BESIDE = '(?:[（(]?(?:小写|大写|人民币|即|计|共计|[:：])*[（(]?)';
const PAIRS = new RegExp(
  `(${CAPITALS})[，,]?${BESIDE}(${FIGURES})|(${FIGURES})[，,]?${BESIDE}(${CAPITALS})`,
  'g',
);

/** Where a sum in words is not the sum in figures beside it. Which of the two is meant only a person can tell. */
export function amountHints(text: string): WordingHint[] {
  return [...text.matchAll(PAIRS)].flatMap(({ 0: word, 1: a, 2: b, 3: c, 4: d, index }) => {
    const [inWords, inFigures] = [readCapitals(a ?? d ?? ''), readFigures(b ?? c ?? '')];
    if (inWords === null || inFigures === null || inWords === inFigures) return [];
    const message = `大写是 ${formatYuan(inWords)} 元，小写是 ${formatYuan(inFigures)} 元，两处不一样，请核对`;
    return [{ at: index, word: word.trim(), message, mend: null }];
  });
}

/** 叁仟贰佰元整 → 320000 分; null for what is no sum. */
export function readCapitals(text: string): number | null {
  const [, yuan = '', rest = ''] = /^(.+?)[元圆](.*)$/.exec(text) ?? [];
  const whole = readInteger(yuan);
  if (whole === null) return null;
  let fen = whole * 100;
  for (const [, digit = '', unit] of rest.matchAll(/(.)([角分])/g)) {
    const value = digitOf(digit);
    if (value === null) return null;
    fen += value * (unit === '角' ? 10 : 1);
  }
  return fen;
}

function readInteger(text: string): number | null {
  const [, hundredMillions, tenThousands, rest = ''] =
    /^(?:(.+)亿)?(?:(.+)万)?(.*)$/.exec(text) ?? [];
  const parts = [hundredMillions ?? '', tenThousands ?? '', rest].map(readSection);
  if (text === '' || parts.includes(null)) return null;
  const [large = 0, middle = 0, small = 0] = parts as number[];
  return large * 100_000_000 + middle * 10_000 + small;
}

/** Up to 万: 叁仟贰佰; null for what is no number. */
function readSection(text: string): number | null {
  let sum = 0;
  let digit = 0;
  for (const character of text) {
    const value = digitOf(character);
    const unit = UNITS[character];
    if (value === null && unit === undefined) return null;
    // 十五 is 15: a unit without a digit before it.
    if (unit !== undefined) sum += (digit === 0 ? 1 : digit) * unit;
    digit = value ?? 0;
  }
  return sum + digit;
}

function digitOf(character: string): number | null {
  const capital = DIGITS.indexOf(character);
  const plain = PLAIN_DIGITS.indexOf(character);
  return capital >= 0 ? capital : plain >= 0 ? plain : null;
}

function readFigures(text: string): number | null {
  const isTenThousands = /万元?\s*$/.test(text);
  const parsed = parseYuan(text.replace(/[，]/g, ',').replace(/万?元?\s*$/, ''));
  if (!('fen' in parsed)) return null;
  return isTenThousands ? parsed.fen * 10_000 : parsed.fen;
}
