import { bytePattern } from '@main/store/search/byte-pattern';
import { normalizeForSearch, searchWordsOf } from '@main/store/search/search-text';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

function stands(text: string, word: string): boolean {
  const pattern = bytePattern(word);
  return pattern.over(Buffer.from(JSON.stringify(text)))(0) >= 0;
}

describe('在文件的字节里找一个词', () => {
  it.each([
    ['Chinese', '楼上漏水', '漏水'],
    ['a rare character (four bytes)', '𠮷祥公司', '𠮷'],
    ['a quotation mark, which JSON writes otherwise', '他说"不行"', '"不'],
    ['a backslash alone', 'C:\\图', '\\'],
    ['quotation marks alone', '他说""', '""'],
    ['capitals', 'ABC型', 'abc'],
    ['wide letters and digits', 'Ａｂ３０００', 'ab3000'],
    ['wide punctuation', '（甲）', '('],
    ['one sign for two letters', '约120㎡', '120m2'],
    ['two letters for one sign', '约120M2', '120m2'],
    ['half of such a sign', '约120㎡', '120m'],
    ['dots', '后来…', '...'],
  ])('%s', (_name, text, typed) => {
    const [word = ''] = searchWordsOf(typed);
    // Half of a joined sign is passed over in files, as is said where the pattern is made.
    expect(stands(text, word)).toBe(_name !== 'half of such a sign');
  });

  it('whatever is found in a text is found in its bytes (bug: a second pass finds less than memory)', () => {
    const character = fc.constantFrom(...'水漏一𠮷ab3AＢ３"\\，,：（( 。元1①');
    const text = fc.string({ unit: character, minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(text, fc.nat(11), fc.integer({ min: 1, max: 5 }), (written, from, length) => {
        const [word] = searchWordsOf([...written].slice(from, from + length).join(''));
        fc.pre(word !== undefined && !written.includes('①'));
        if (word === undefined) return;
        expect(normalizeForSearch(written)).toContain(word);
        expect(stands(written, word)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('says no to what is not there', () => {
    expect(stands('楼上漏水', '楼下')).toBe(false);
    expect(stands('abc', 'abd')).toBe(false);
  });

  it('no place takes more bytes than it says (bug: a word across two pieces is passed over)', () => {
    for (const [text, word] of [
      ['ＡＢ㎡', 'abm2'],
      ['𠮷祥', '𠮷祥'],
      ['""', '""'],
    ] as const) {
      const bytes = Buffer.from(JSON.stringify(text)).subarray(1, -1);
      expect(bytes.length).toBeLessThanOrEqual(bytePattern(word).longest);
    }
  });
});
