import { lastFour, placeOnly } from '@shared/domain/record/privacy';
import { describe, expect, it } from 'vitest';

describe('对外只见后四位', () => {
  it.each([
    ['230102197506010023', '**************0023'],
    ['13800001234', '*******1234'],
    ['0451-82345678', '*********5678'],
    ['13800001234、13900005678', '*******1234、*******5678'],
    ['护照 E12345678', '护照 *****5678'],
    ['110', '***'],
    ['', ''],
    ['没有电话', '没有电话'],
  ])('%s', (text, shown) => {
    expect(lastFour(text)).toBe(shown);
  });

  it.each([
    ['天桥街幸福里3号楼2单元501室', '天桥街幸福里＊＊＊'],
    ['某村二组', '某村＊＊＊'],
    ['阳光小区', '阳光小区'],
    ['', ''],
  ])('%s', (text, shown) => {
    expect(placeOnly(text)).toBe(shown);
  });
});
