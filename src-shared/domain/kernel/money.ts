/** The largest amount a case may carry: 999 999 999.99 元. */
export const MAX_AMOUNT_FEN = 99_999_999_999;

export type AmountProblem = 'empty' | 'not_a_number' | 'negative' | 'too_precise' | 'too_large';

/** What is wrong with an amount, and what would be right. */
export const AMOUNT_SENTENCES: Readonly<Record<AmountProblem, string>> = {
  empty: '请填写金额',
  not_a_number: '金额请只填数字，例如 3000 或 3000.50',
  negative: '金额不能是负数，请去掉前面的“-”，例如 3000 或 3000.50',
  too_precise: '金额最多到分（小数点后两位），例如 3000.50',
  too_large: '金额不能超过 999,999,999.99 元，请核对是不是多打了几个 0',
};

/**
 * Reads an amount as a person types it (元, with or without thousands commas, 全角 digits allowed) into 分.
 * Never goes through a float, so 0.29 is 29 分.
 */
export function parseYuan(typed: string): { fen: number } | { problem: AmountProblem } {
  const text = typed
    .normalize('NFKC')
    .replace(/[,\s¥￥]|元$/g, '')
    .trim();
  if (text === '') return { problem: 'empty' };
  const match = /^(-?)(\d+)(?:\.(\d*))?$/.exec(text);
  if (match === null) return { problem: 'not_a_number' };
  const [, sign, yuan = '', fraction = ''] = match;
  if (sign === '-') return { problem: 'negative' };
  if (fraction.replace(/0+$/, '').length > 2) return { problem: 'too_precise' };
  if (yuan.replace(/^0+/, '').length > 9) return { problem: 'too_large' };
  return { fen: Number(yuan) * 100 + Number(fraction.slice(0, 2).padEnd(2, '0')) };
}

/** `1234567` 分 → `12,345.67`. */
export function formatYuan(fen: number): string {
  const yuan = Math.floor(fen / 100).toString();
  const rest = (fen % 100).toString().padStart(2, '0');
  return `${yuan.replace(/\B(?=(\d{3})+$)/g, ',')}.${rest}`;
}

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const SMALL_UNITS = ['', '拾', '佰', '仟'];
const BIG_UNITS = ['', '万', '亿'];

/**
 * The amount in capital characters, without the prefix 人民币: 1640902 → 壹万陆仟肆佰零玖元零贰分.
 * Source: 中国人民银行《正确填写票据和结算凭证的基本规定》: 到元加“整”，到角可不加（此处不加），有分不加；
 * 中间的零只写一个；角位为零而分位不为零时，元后写“零”。
 * @param fen amount in 分, 0 … MAX_AMOUNT_FEN
 */
export function capitalizeAmount(fen: number): string {
  if (!Number.isSafeInteger(fen) || fen < 0 || fen > MAX_AMOUNT_FEN)
    throw new RangeError(`not an amount: ${fen}`);
  const yuan = Math.floor(fen / 100);
  const jiao = Math.floor((fen % 100) / 10);
  const cent = fen % 10;
  const head = yuan === 0 ? '' : `${capitalizeInteger(yuan)}元`;
  if (jiao === 0 && cent === 0) return `${head || '零元'}整`;
  const jiaoText = jiao > 0 ? `${DIGITS[jiao]}角` : head ? '零' : '';
  return `${head}${jiaoText}${cent > 0 ? `${DIGITS[cent]}分` : ''}`;
}

function capitalizeInteger(value: number): string {
  let text = '';
  let pendingZero = false;
  const digits = value.toString();
  let groupHasDigit = false;
  for (let index = 0; index < digits.length; index += 1) {
    const place = digits.length - 1 - index;
    const digit = Number(digits[index]);
    if (digit === 0) {
      pendingZero = text !== '';
    } else {
      text += `${pendingZero ? '零' : ''}${DIGITS[digit]}${SMALL_UNITS[place % 4]}`;
      pendingZero = false;
      groupHasDigit = true;
    }
    if (place % 4 === 0) {
      if (groupHasDigit) text += BIG_UNITS[place / 4];
      groupHasDigit = false;
    }
  }
  return text;
}
