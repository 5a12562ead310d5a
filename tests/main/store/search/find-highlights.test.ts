import { findHighlights } from '@main/store/search/find-highlights';
import { loadPinyin } from '@main/store/search/pinyin-text';
import { searchWordsOf } from '@main/store/search/search-text';
import { buildCaseSummary } from '@shared/domain/case/view/build-summary';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeCase, makeContext, makeParty, makeRegistration } from '../../../support/make-case';

beforeAll(loadPinyin);

const summary = buildCaseSummary(
  makeCase({
    parties: [
      makeParty({ name: '𠮷王顺' }),
      makeParty({ id: 'p2', side: 'respondent', name: 'ＡＢＣ公司' }),
    ],
    registration: makeRegistration({ title: '王顺的房屋', community: '王家社区' }),
  }),
  makeContext(),
);

/** The marked pieces of what the list shows. */
function marked(text: string): string[] {
  return findHighlights({ summary }, searchWordsOf(text)).map(({ field, index, start, end }) => {
    const shown = summary[field];
    const piece = (typeof shown === 'string' ? shown : (shown[index] ?? '')).slice(start, end);
    return `${field} ${piece}`;
  });
}

describe('台账：查到的字标出来', () => {
  it.each([
    ['a character of a name', '王', ['applicants 王']],
    ['a character after one of two units', '顺', ['applicants 顺']],
    ['letters of another width', 'abc', ['respondents ＡＢＣ']],
    ['initials', 'ws', ['applicants 王顺']],
    ['full pinyin, the last syllable half typed', 'wangsh', ['applicants 王顺']],
    ['two words side by side are one mark', '王 顺', ['applicants 王顺']],
    ['what is not shown marks nothing', '13800', []],
    ['nothing typed', ' ', []],
    ['the number, typed in half width', '(2026)', ['number （2026）']],
  ])('%s', (_name, text, expected) => {
    expect(marked(text)).toEqual(expected);
  });
});
