import { checkIdNumber } from '@shared/domain/party/id-number';
import { describe, expect, test } from 'vitest';
import { TODAY } from '../../support/day';

describe('居民身份证号码（GB 11643-1999）', () => {
  test.each([
    ['校验位是 X', '11010519491231002X', 'female', '1949-12-31'],
    ['小写 x', '11010519491231002x', 'female', '1949-12-31'],
    ['全角数字和空格', '１１０１０５ 19491231 002X', 'female', '1949-12-31'],
    ['闰年2月29日出生', '110101200002290018', 'male', '2000-02-29'],
    ['台湾居民居住证', '830000199001010012', 'male', '1990-01-01'],
  ])('%s', (_name, typed, sex, birthDate) => {
    const check = checkIdNumber(typed, TODAY);
    expect(check).toMatchObject({ kind: 'valid', sex, birthDate });
  });

  test('规整后的号码是半角大写、没有空格', () => {
    expect(checkIdNumber(' １１０１０５19491231002x ', TODAY)).toMatchObject({
      normalized: '11010519491231002X',
    });
  });

  test.each([
    ['少两位', '1101051949123100', 'length', '现在是 16 位，少了 2 位'],
    ['多一位', '11010519491231002XX', 'length', '现在是 19 位，多了 1 位'],
    ['中间有字母', '11010519491A31002X', 'characters', '第 12 位“A”不是数字'],
    ['零写成了字母 O', '1101051949123100O2', 'characters', '第 17 位“O”不是数字'],
    ['X 不在末位', '1101051949123100X2', 'characters', '第 17 位“X”不是数字'],
    ['旧证末位是 X', '11010549123100X', 'characters', '第 15 位“X”不是数字'],
    ['没有 99 开头的省', '99010519491231002X', 'region', '开头两位“99”不是哪个省的代码'],
    [
      '2026-02-30 不存在',
      '110101202602300012',
      'birth_date',
      '第 7 到 14 位是出生日期，“20260230”',
    ],
    ['旧证的日子不存在', '110105491331002', 'birth_date', '第 7 到 12 位是出生日期，“491331”'],
    ['2099 年出生', '110101209901010017', 'birth_date', '“20990101”还没有到'],
    ['末位抄错', '110105194912310021', 'check_digit', '末位或者前面有一位写错了'],
    ['相邻两位抄反', '11010519491213002X', 'check_digit', '有一位写错了'],
  ])('%s：说出错在哪儿，不猜对的是哪个', (_name, typed, problem, words) => {
    const check = checkIdNumber(typed, TODAY);
    expect(check).toMatchObject({ kind: 'wrong', problem });
    const message = check.kind === 'wrong' ? check.message : '';
    expect(message).toContain(words);
    expect(message).toMatch(/请对照证件/);
  });

  test('每一位抄错都能发现', () => {
    const right = '11010519491231002X';
    for (let place = 0; place < 17; place += 1) {
      const other = String((Number(right[place]) + 1) % 10);
      const mistyped = right.slice(0, place) + other + right.slice(place + 1);
      expect(checkIdNumber(mistyped, TODAY).kind, mistyped).toBe('wrong');
    }
  });

  test('今天出生的可以，明天出生的不行', () => {
    expect(checkIdNumber('110101202611190011', TODAY).kind).toBe('valid');
    expect(checkIdNumber('110101202611200013', TODAY)).toMatchObject({ problem: 'birth_date' });
  });

  test('1880 年出生的号码校验位对，年份视为打错', () => {
    expect(checkIdNumber('440524188001010014', TODAY)).toMatchObject({ problem: 'birth_date' });
  });

  test('旧 15 位', () => {
    expect(checkIdNumber('110105491231002', TODAY)).toEqual({
      kind: 'old_15',
      sex: 'female',
      birthDate: '1949-12-31',
      normalized: '110105491231002',
    });
  });

  test('没填不算错', () => {
    expect(checkIdNumber('', TODAY)).toEqual({ kind: 'empty' });
    expect(checkIdNumber('　 ', TODAY)).toEqual({ kind: 'empty' });
  });
});
