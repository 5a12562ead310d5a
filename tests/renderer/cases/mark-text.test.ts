import { wordParties } from '@renderer/components/case-marks/word-parties';
import { rangesInParties, splitMarked } from '@renderer/features/cases/ledger/mark-text';
import { describe, expect, it } from 'vitest';

/** `王[𠮷]芳`: what is marked stands in brackets. */
const show = (text: string, ...ranges: [start: number, end: number][]) =>
  splitMarked(
    text,
    ranges.map(([start, end]) => ({ start, end })),
  )
    .map((part) => (part.isMarked ? `[${part.text}]` : part.text))
    .join('');

describe('查到的字标出来', () => {
  it.each([
    ['一处', '王小芳', [[1, 2]], '王[小]芳'],
    [
      '重叠的连成一处',
      '王小芳家',
      [
        [0, 2],
        [1, 3],
      ],
      '[王小芳]家',
    ],
    [
      '一处在另一处里面',
      '王小芳家',
      [
        [0, 4],
        [1, 2],
      ],
      '[王小芳家]',
    ],
    [
      '挨着的连成一处',
      '王小芳',
      [
        [0, 1],
        [1, 2],
      ],
      '[王小]芳',
    ],
    [
      '次序颠倒',
      '王小芳',
      [
        [2, 3],
        [0, 1],
      ],
      '[王]小[芳]',
    ],
    ['一个字占两个单位', '王𠮷芳', [[1, 3]], '王[𠮷]芳'],
    ['只标到半个字，也不拆开', '王𠮷芳', [[1, 2]], '王[𠮷]芳'],
    ['从半个字起，也不拆开', '王𠮷芳', [[2, 4]], '王[𠮷芳]'],
    [
      '超出文字',
      '王小芳',
      [
        [2, 99],
        [-3, 0],
      ],
      '王小[芳]',
    ],
    [
      '空的、倒着的不算',
      '王小芳',
      [
        [1, 1],
        [2, 1],
      ],
      '王小芳',
    ],
    ['没有', '阿卜杜热合曼·买买提', [], '阿卜杜热合曼·买买提'],
  ] as const)('%s', (_what, text, ranges, shown) => {
    expect(show(text, ...ranges.map(([start, end]): [number, number] => [start, end]))).toBe(shown);
  });

  it('空文字没有一段', () => {
    expect(splitMarked('', [{ start: 0, end: 1 }])).toEqual([]);
  });
});

describe('当事人连成一行以后，标的还是那个字', () => {
  const rowOf = (applicants: string[], respondents: string[], ...found: [string, number][]) => ({
    applicants,
    respondents,
    highlights: found.map(([field, index]) => ({
      field: field as 'applicants' | 'respondents' | 'number',
      index,
      start: 0,
      end: 1,
    })),
  });
  const showRow = (row: ReturnType<typeof rowOf>) =>
    show(
      wordParties(row.applicants, row.respondents),
      ...rangesInParties(row).map(({ start, end }): [number, number] => [start, end]),
    );

  it('几个申请人、几个被申请人', () => {
    const row = rowOf(['王𠮷芳', '李四'], ['张三', '赵六'], ['applicants', 1], ['respondents', 1]);
    expect(showRow(row)).toBe('王𠮷芳、[李]四 与 张三、[赵]六');
  });

  it('一方还没有登记', () => {
    expect(showRow(rowOf([], ['张三'], ['respondents', 0]))).toBe('（待补） 与 [张]三');
    expect(showRow(rowOf(['王某'], [], ['applicants', 0]))).toBe('[王]某 与 （待补）');
  });

  it('编号里查到的，不标在名字上', () => {
    expect(showRow(rowOf(['王某'], ['张三'], ['number', 0]))).toBe('王某 与 张三');
  });
});
