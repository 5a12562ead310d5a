import { formatCaseNumber, numberPatternSchema } from '@shared/domain/studio/number-pattern';
import {
  NUMBER_SHAPES,
  patternOf,
  piecesOf,
  shapedPattern,
  shapeOf,
} from '@shared/domain/studio/number-shapes';
import { describe, expect, it } from 'vitest';

const SERIAL = { year: 2026, ordinal: 38 };

describe('编号从几个样子里选', () => {
  it.each([
    ['bracketed', '沪徐调字', '（2026）沪徐调字第38号'],
    ['padded', '沪徐调字', '（2026）沪徐调字第038号'],
    ['yearWord', '人调字', '2026年人调字第38号'],
    ['dashed', 'HX', 'HX2026-038'],
    ['bracketed', '', '（2026）第38号'],
  ] as const)('%s 加“%s”是 %s', (shape, words, number) => {
    expect(formatCaseNumber(shapedPattern(shape, words), SERIAL)).toBe(number);
  });

  it.each(NUMBER_SHAPES)(
    '%s：选过的认得回来，字也不变（bug: 再打开设置，变成了别的样子）',
    (shape) => {
      for (const words of ['人调字', '沪徐调字', '第一调', '']) {
        const pattern = shapedPattern(shape, words);
        expect(shapeOf(pattern)).toEqual({ shape, words });
        expect(numberPatternSchema.parse(pattern)).toBe(pattern);
      }
    },
  );

  it('别的样子分成几段，合起来还是原来的；序号在年份前面的不拆', () => {
    const pattern = '浦调〔{年}〕{序号:4}号';
    expect(shapeOf(pattern)).toBeNull();
    expect(piecesOf(pattern)).toEqual({ before: '浦调〔', between: '〕', after: '号', digits: 4 });
    expect(patternOf(piecesOf(pattern) ?? { before: '', between: '', after: '', digits: 1 })).toBe(
      pattern,
    );
    expect(piecesOf('{序号}/{年}')).toBeNull();
  });

  it('打了花括号也不坏（bug: 存不进去，又不知道为什么）', () => {
    expect(numberPatternSchema.safeParse(shapedPattern('dashed', '{甲}')).success).toBe(true);
  });
});
