import { idSchema, lineSchema, requiredLineSchema } from '@shared/domain/kernel/schemas';
import { cleanLine, cleanText, countCharacters } from '@shared/domain/kernel/text';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

// Every UTF-16 unit, lone surrogates included; small values, where the control characters are, come often.
const anyText = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0xff }), fc.integer({ min: 0, max: 0xffff })))
  .map((units) => String.fromCharCode(...units));

describe('人名', () => {
  test.each(['𠮷田', '㛃', '阿卜杜热合曼·买买提', '欧阳\u{E0100}'])('%s 原样保留', (name) => {
    expect(requiredLineSchema('姓名', 100).parse(name)).toBe(name);
  });

  test('扩展区的字算一个字', () => {
    expect(countCharacters('𠮷㛃')).toBe(2);
    expect(lineSchema('姓名', 2).safeParse('𠮷㛃').success).toBe(true);
    expect(lineSchema('姓名', 1).safeParse('𠮷㛃').success).toBe(false);
  });

  test.each([
    ['零宽空格', '\u200B\u200B'],
    ['软连字符', '\u00AD'],
    ['韩文填充符', '\u3164'],
    ['只有连接符', '\u200D'],
    ['反向书写标记', '\u202E'],
  ])('看不见的“姓名”等于没填：%s', (_name, typed) => {
    expect(requiredLineSchema('姓名').safeParse(typed).success).toBe(false);
  });

  test('造字区的生僻字看得见，照收', () => {
    expect(requiredLineSchema('姓名').parse('\uE863\u{F0001}')).toBe('\uE863\u{F0001}');
  });

  test('只有空格等于没填', () => {
    expect(requiredLineSchema('姓名').safeParse('　 \n').success).toBe(false);
  });
});

describe('会弄坏文书和表格的字符', () => {
  test.each([
    ['空字符和退格', 'a\u0000b\u0008c', 'abc'],
    ['落单的半个代理对', 'a\uD842b', 'ab'],
    ['字节序标记', '\uFEFFa', 'a'],
    ['非字符', 'a\uFFFEb\uFFFF', 'ab'],
    ['Windows 换行', 'a\r\nb\rc', 'a\nb\nc'],
    ['行分隔符', 'a\u2028b\u2029c', 'a\nb\nc'],
    ['颠倒书写次序的标记（“支付100元”会读成别的数）', '支付\u202E001\u202C元', '支付001元'],
    ['隔离标记', '\u2066a\u2069', 'a'],
    ['聊天软件里带来的零宽字符', '王\u200B某\u2060', '王某'],
    ['连成一个的表情', '👨\u200D👩\u200D👧', '👨\u200D👩\u200D👧'],
  ])('%s', (_name, typed, cleaned) => {
    expect(cleanText(typed)).toBe(cleaned);
  });

  test('一行里不留换行和制表符', () => {
    expect(cleanLine('王\t某\n\n某')).toBe('王 某 某');
  });

  test('清理过一次，再清理不变', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        expect(cleanText(cleanText(typed))).toBe(cleanText(typed));
        expect(cleanLine(cleanLine(typed))).toBe(cleanLine(typed));
      }),
    );
  });
});

test.each(['../a', 'a/b', 'a.b', '', 'a'.repeat(65), '编号'])('编号 %j 进不了文件名', (id) => {
  expect(idSchema.safeParse(id).success).toBe(false);
});
