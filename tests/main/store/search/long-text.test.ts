import { longLinesOf, longTextOf } from '@main/store/search/long-text';
import { searchWordsOf } from '@main/store/search/search-text';
import { describe, expect, it } from 'vitest';
import { CASE_LIVES } from '../../../support/case-lives';
import { makeTerms } from '../../../support/make-agreement';
import { makeAttachment } from '../../../support/make-attachment';
import { makeCase, makeSession } from '../../../support/make-case';

const ONE = makeCase({
  sessions: [
    makeSession({
      statements: [{ partyId: 'p1', text: 'ＡＢＣ型水管\n漏了三天' }],
      factsFound: '查明阀门老化',
      proposal: '各担一半',
      resultNote: '',
    }),
  ],
  agreement: {
    form: 'written',
    terms: makeTerms({ facts: '水管漏水' }),
    number: '1',
    signing: null,
  },
  extensions: [],
  attachments: [
    makeAttachment({ id: 'a1', name: '水表.jpg', note: '拍于现场' }),
    makeAttachment({
      id: 'a2',
      name: '误放.jpg',
      removal: { removedOn: '2026-11-02', removedBy: '赵信花', reason: '放错了' } as never,
    }),
  ],
});

describe('案卷里的长文字：按什么查找', () => {
  it('every line comes with what it is, sessions first (bug: a find is shown under another name)', () => {
    const lines = longLinesOf(longTextOf(ONE));
    expect(lines.slice(0, 3).map(([field]) => field)).toEqual(['session', 'session', 'session']);
    expect(lines).toContainEqual(['session', 'abc型水管\n漏了三天']);
    expect(lines).toContainEqual(['agreement', '水管漏水']);
    expect(lines).toContainEqual(['attachment', '拍于现场']);
  });

  it.each([
    ['移送', '涉嫌违反治安管理'],
    ['法院委派没有调成', '鉴定结论还没有出来'],
    ['不予受理', '要求确认房屋归谁所有'],
  ])(
    '%s: what was noted on the way is found (bug: a second list of members forgets a new part)',
    (life, said) => {
      const one = CASE_LIVES[life];
      expect(longTextOf(one)).toContain(said);
    },
  );

  it('notes of a talk with one side alone are found by nobody', () => {
    const talk = {
      ...{ id: 't1', writerId: null, talkedOn: '2026-11-06', startsAt: null, partyIds: ['p1'] },
      ...{ talker: '赵信花', talkNotes: '最低三千也肯' },
    };
    expect(longTextOf(makeCase({ privateTalks: [talk as never] }))).toBe('');
  });

  it('what was taken out of the file is not found (bug: a photo of another dispute answers)', () => {
    expect(longTextOf(ONE)).not.toContain('误放');
    expect(longTextOf(ONE)).not.toContain('放错了');
  });

  it('names of parties and papers are not found twice', () => {
    expect(longTextOf(makeCase())).toBe('');
  });

  it.each([
    ['nothing', undefined],
    ['another kind of record', { sessions: 'none', agreement: [null, 7, ['x']] }],
    ['a record of long ago', { sessions: [{ factsFound: 5 }], attachments: { name: null } }],
  ])('%s does not throw (bug: one odd record ends the search)', (_name, record) => {
    expect(longTextOf(record)).toBe('');
  });

  it('what stands between the lines cannot be typed (bug: a pasted sign finds every session)', () => {
    expect(searchWordsOf('老化\u0001\u0002各担')).toEqual(['老化', '各担']);
    expect(longTextOf(ONE)).not.toContain('老化各担');
  });
});
