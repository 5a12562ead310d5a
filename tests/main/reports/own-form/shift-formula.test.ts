import { evaluateFormula } from '@main/reports/own-form/evaluate-formula';
import { ERROR, UNKNOWN } from '@main/reports/own-form/formula-value';
import { RowGrowth } from '@main/reports/own-form/row-growth';
import { moveFormula, shiftFormula } from '@main/reports/own-form/shift-formula';
import { describe, expect, test } from 'vitest';

/** Row 5 of 表 stands four times. */
const GROWTH = new RowGrowth([{ row: 5, count: 4 }]);
const growthOf = (sheet: string) =>
  ({ 表: GROWTH, '表 二': new RowGrowth([{ row: 2, count: 3 }]), 空: new RowGrowth() })[sheet];

describe('行增加以后，公式跟着变', () => {
  test.each([
    // What stands below moves, what stands above stays.
    ['A9', 'A12'],
    ['A4', 'A4'],
    ['SUM(C5:C5)', 'SUM(C5:C8)'],
    ['SUM(C4:C6)', 'SUM(C4:C9)'],
    ['SUM($C$5:$C$5)', 'SUM($C$5:$C$8)'],
    ['SUM(C5)', 'SUM(C5:C8)'],
    ['SUM(B9,C5)', 'SUM(B12,C5:C8)'],
    ['SUMPRODUCT(C5:C5,D5:D5)', 'SUMPRODUCT(C5:C8,D5:D8)'],
    // bug: the one cell that is meant became all of them.
    ['C5*2', 'C5*2'],
    ['IF(C5>1,"C5:C5","")', 'IF(C5>1,"C5:C5","")'],
    ['LOG10(100)+C9', 'LOG10(100)+C12'],
    ['SUM(C:C)+SUM(1:3)+SUM(5:5)', 'SUM(C:C)+SUM(1:3)+SUM(5:8)'],
    ['表A9+A9', '表A9+A12'],
    ['台账[金额]+SUM(C5:C5)', '台账[金额]+SUM(C5:C8)'],
    ["SUM('表 二'!B2:B2)+空!A9", "SUM('表 二'!B2:B4)+空!A9"],
    ['#REF!+A9', '#REF!+A12'],
  ])('%s → %s', (formula, expected) => {
    expect(shiftFormula(formula, { sheet: '表', row: 6, copy: 0 }, growthOf)).toBe(expected);
  });

  test.each([
    ['C5*D5', 'C7*D7'],
    ['SUM(C5:F5)', 'SUM(C7:F7)'],
    ['SUM(C$5:C5)', 'SUM(C$5:C7)'],
    ['RANK(C5,$C$5:$C$5)', 'RANK(C7,$C$5:$C$8)'],
    // The row right above is the copy before: a running balance.
    ['F4+D5-E5', 'F6+D7-E7'],
    ['C5/C$9', 'C7/C$12'],
    ['C5*B2', 'C7*B2'],
  ])('重复的行第三份：%s → %s', (formula, expected) => {
    expect(shiftFormula(formula, { sheet: '表', row: 5, copy: 2 }, growthOf)).toBe(expected);
  });

  test('共用的公式写开', () => {
    expect(moveFormula('A8*$B$3+C$1', 2, 1)).toBe('B10*$B$3+D$1');
  });
});

describe('写在公式旁边的结果', () => {
  const cells: Record<string, number | string | null> = { C1: 1.5, C2: 2.25, C3: '字', C4: null };
  const read = (_: string, row: number, column: number) =>
    cells[`${String.fromCharCode(64 + column)}${row}`] ?? null;

  test.each([
    ['SUM(C1:C4)', 3.75],
    ['SUM(C1,C2)*2-1', 6.5],
    ['COUNT(C1:C4)', 2],
    ['COUNTA(C1:C4)', 3],
    ['AVERAGE(C1:C2)', 1.875],
    ['ROUND(2.345,2)', 2.35],
    ['IF(C1>=1.5,"够","不够")', '够'],
    ['IFERROR(C1/C4,"—")', '—'],
    ['-C1+10%', -1.4],
    ['"共"&COUNT(C1:C4)&"件"', '共2件'],
    ['MAX(C1:C4)-MIN(C1:C4)', 0.75],
    ['1+2*3', 7],
    ['(1+2)*3', 9],
  ])('%s = %s', (formula, expected) => {
    const value = evaluateFormula(formula, '表', read);
    if (typeof expected === 'number') expect(value).toBeCloseTo(expected, 9);
    else expect(value).toBe(expected);
  });

  test('不会算的不猜', () => {
    for (const formula of ['VLOOKUP(1,C1:C4,1)', '台账[金额]', 'SUM(名字)', '{1,2}', 'C1:C2', ''])
      expect(evaluateFormula(formula, '表', read), formula).toBe(UNKNOWN);
    expect(evaluateFormula('C1/C4', '表', read)).toBe(ERROR);
    expect(evaluateFormula('C3+1', '表', read)).toBe(ERROR);
  });
});
