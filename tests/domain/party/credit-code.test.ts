import { checkCreditCode } from '@shared/domain/party/credit-code';
import { describe, expect, test } from 'vitest';

describe('统一社会信用代码（GB 32100-2015）', () => {
  // Check characters worked out apart from the program; those after H catch a table that counts I, O, S, V, Z.
  test.each([
    '91350100M000100Y43',
    '91230102MA1B2C3D46',
    '92230102MA1WXY0080',
    '92230102MA1WXY023J',
    '92230102MA1WXY015P',
    '92230102MA1WXY006R',
    '92230102MA1WXY016T',
    '92230102MA1WXY026U',
    '92230102MA1WXY007W',
    '92230102MA1WXY017X',
    '92230102MA1WXY027Y',
  ])('%s', (code) => {
    expect(checkCreditCode(code)).toEqual({ kind: 'valid', normalized: code });
  });

  test('小写、全角、空格先规整', () => {
    expect(checkCreditCode(' ９１350100m000100y43 ')).toEqual({
      kind: 'valid',
      normalized: '91350100M000100Y43',
    });
  });

  test.each([
    ['末位抄错', '91350100M000100Y44', '有一位写错了'],
    ['末位是任意字母', '91350100M000100Y4Q', '有一位写错了'],
    ['含字母 I', '9135010IM000100Y43', '第 8 位“I”不对'],
    ['含汉字', '9135010中M000100Y43', '第 8 位“中”不对'],
    ['只有 15 位的旧注册号', '230102123456789', '现在是 15 位，少了 3 位'],
  ])('%s', (_name, code, word) => {
    const check = checkCreditCode(code);
    expect(check.kind).toBe('wrong');
    expect(check.kind === 'wrong' && check.message).toContain(word);
  });

  test('没填不算错', () => {
    expect(checkCreditCode(' ')).toEqual({ kind: 'empty' });
  });
});
