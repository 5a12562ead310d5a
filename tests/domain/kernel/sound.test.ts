import { answersTyped, findSyllables, isPinyin } from '@shared/domain/kernel/sound';
import { describe, expect, it } from 'vitest';

const NEIGHBOUR = { initials: 'llqs', syllables: 'LinLiQinShi' };

describe('拼音和首字母', () => {
  it.each([
    ['llqs', true],
    ['lq', true],
    ['LL', true],
    ['ｌｌ', true],
    ['linli', true],
    ['lin li', true],
    ['qin', true],
    ['li', true],
    ['邻里', true],
    ['', true],
    // Begins within a syllable.
    ['inli', false],
    ['ls', false],
    ['邻居', false],
    ['l1', false],
    ['.*', false],
  ])('“%s” 找不找得到 邻里侵害', (typed, isFound) => {
    expect(answersTyped('邻里侵害', [NEIGHBOUR], typed)).toBe(isFound);
  });

  it('of several readings any one will do, and without one only the words', () => {
    const readings = [
      { initials: 'swjf', syllables: 'ShanWeiJiuFen' },
      { initials: 'dwjf', syllables: 'DanWeiJiuFen' },
    ];
    expect(answersTyped('单位纠纷', readings, 'danwei')).toBe(true);
    expect(answersTyped('单位纠纷', readings, 'shanw')).toBe(true);
    expect(answersTyped('单位纠纷', [], 'dwjf')).toBe(false);
    expect(answersTyped('单位纠纷', [], '单位')).toBe(true);
  });

  it('only letters are pinyin (bug: a plate number looked for as a sound)', () => {
    expect(['kt', 'k t', 'k1', '空调', ''].map(isPinyin)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('a syllable is found where it begins, also behind one that holds the same letters', () => {
    expect(findSyllables('XianAnAn', 'an')).toBe(4);
    expect(findSyllables('Xian', 'an')).toBe(-1);
  });
});
