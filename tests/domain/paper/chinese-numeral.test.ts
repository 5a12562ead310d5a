import { clauseMarker, toChineseNumeral } from '@shared/domain/paper/chinese-numeral';
import { describe, expect, it } from 'vitest';

describe('中文数字', () => {
  it.each([
    [1, '一'],
    [9, '九'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [30, '三十'],
    [61, '六十一'],
    [100, '一百'],
    [101, '一百零一'],
    [110, '一百一十'],
    [999, '九百九十九'],
  ])('%i 写作 %s', (value, words) => {
    expect(toChineseNumeral(value)).toBe(words);
  });

  it.each([0, -1, 1.5, 1000, Number.NaN])('%d 不是条款序号', (value) => {
    expect(() => toChineseNumeral(value)).toThrow(RangeError);
  });

  it('条款用“十二、”起头', () => {
    expect(clauseMarker(12)).toBe('十二、');
  });
});
