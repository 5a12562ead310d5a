import {
  capitalizeAmount,
  formatYuan,
  MAX_AMOUNT_FEN,
  parseYuan,
} from '@shared/domain/kernel/money';
import { fenSchema } from '@shared/domain/kernel/schemas';
import fc from 'fast-check';
import nzh from 'nzh';
import { describe, expect, test } from 'vitest';

describe('读入金额', () => {
  test.each([
    ['0', 0],
    ['0.01', 1],
    ['0.29', 29],
    ['1.1', 110],
    ['1.', 100],
    ['1.500', 150],
    ['999999999.99', MAX_AMOUNT_FEN],
    ['999,999,999.99', MAX_AMOUNT_FEN],
    ['１２．５', 1250],
    ['1,234.5', 123_450],
    ['￥1,200元', 120_000],
    ['¥1200', 120_000],
    ['00012', 1200],
    [' 12 000 ', 1_200_000],
  ])('%j 是 %i 分', (typed, fen) => {
    expect(parseYuan(typed)).toEqual({ fen });
  });

  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['-1', 'negative'],
    ['－1', 'negative'],
    ['-0', 'negative'],
    ['1e309', 'not_a_number'],
    ['Infinity', 'not_a_number'],
    ['abc', 'not_a_number'],
    ['一千元', 'not_a_number'],
    ['1.2.3', 'not_a_number'],
    ['.', 'not_a_number'],
    ['0.005', 'too_precise'],
    ['1000000000', 'too_large'],
    ['9999999999999999999999', 'too_large'],
  ])('%j 不收：%s', (typed, problem) => {
    expect(parseYuan(typed)).toEqual({ problem });
  });

  test('写出再读入，一分不差', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MAX_AMOUNT_FEN }), (fen) => {
        expect(parseYuan(formatYuan(fen))).toEqual({ fen });
      }),
    );
  });
});

test.each([-1, 0.5, MAX_AMOUNT_FEN + 1, Number.NaN, Number.POSITIVE_INFINITY])(
  '%s 分不是金额',
  (fen) => {
    expect(fenSchema.safeParse(fen).success).toBe(false);
  },
);

// The rule leaves it free: 107000 is 壹拾万柒仟元 or 壹拾万零柒仟元 (万位为零而千位不为零).
function withoutFreeZero(text: string): string {
  return text.replace(/([万亿])零(?=.仟)/g, '$1');
}

describe('金额大写（正确填写票据和结算凭证的基本规定）', () => {
  test.each([
    ['零元', 0, '零元整'],
    ['一分', 1, '壹分'],
    ['一角', 10, '壹角'],
    ['一角一分', 11, '壹角壹分'],
    ['中间单个零', 140_950, '壹仟肆佰零玖元伍角'],
    ['角位为零而分位不为零', 1_640_902, '壹万陆仟肆佰零玖元零贰分'],
    ['角位为零', 32_504, '叁佰贰拾伍元零肆分'],
    ['十写作壹拾', 1_000, '壹拾元整'],
    ['连续的零只写一个', 10_000_100, '壹拾万零壹元整'],
    ['万位为零', 100_001_000, '壹佰万零壹拾元整'],
    ['整亿', 10_000_000_000, '壹亿元整'],
    ['亿后隔万', 10_000_010_000, '壹亿零壹佰元整'],
    ['千元整', 120_000, '壹仟贰佰元整'],
    ['最大金额', MAX_AMOUNT_FEN, '玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分'],
  ])('%s：%i 分', (_name, fen, text) => {
    expect(capitalizeAmount(fen)).toBe(text);
  });

  test('与 nzh 逐一相符', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: MAX_AMOUNT_FEN }), (fen) => {
        const theirs = nzh.cn.toMoney((fen / 100).toFixed(2), {
          outSymbol: false,
          forceZheng: true,
        });
        const ours = capitalizeAmount(fen).replace(/角$/, '角整');
        expect(withoutFreeZero(ours)).toBe(withoutFreeZero(theirs));
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([-1, 1.5, MAX_AMOUNT_FEN + 1])('%s 不是金额，抛出 RangeError', (fen) => {
    expect(() => capitalizeAmount(fen)).toThrow(RangeError);
  });
});
