import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { HIDDEN_NOTES, hideNotes } from '@shared/domain/case/model/private-talk';
import { recordPrivateTalk, removePrivateTalk } from '@shared/domain/case/rules/private-talks';
import { describe, expect, it } from 'vitest';
import { day } from '../../../support/day';
import { codeOf, ruledValue } from '../../../support/expect-ruling';
import { makeContext, makeMediatingCase } from '../../../support/make-case';

const by = (id: string | null) => ({
  ...makeContext(),
  ...{ makeId: () => 't1', actor: { id, name: id ?? '' } },
});
const TALK = {
  ...{ talkedOn: day('2026-11-12'), startsAt: null, partyIds: ['p1'] },
  ...{ talker: '苏玉梅', talkNotes: '底线是三百元' },
};
const written = (who: string | null) =>
  ruledValue(recordPrivateTalk(makeMediatingCase(), null, TALK, by(who)));
const notesFor = (one: MediationCase, who: string | null) =>
  hideNotes(one, who).privateTalks[0]?.talkNotes;

describe('单独谈话的笔记', () => {
  it('写的人看得到，别人和没有指明的人看不到', () => {
    const one = written('su');
    expect(notesFor(one, 'su')).toBe('底线是三百元');
    expect(notesFor(one, 'bai')).toBe(HIDDEN_NOTES);
    expect(notesFor(one, null)).toBe(HIDDEN_NOTES);
  });

  it('没有指明是谁写的，在桌前的人都看得到；谁改了就归谁', () => {
    const one = written(null);
    expect(notesFor(one, 'bai')).toBe('底线是三百元');
    const changed = ruledValue(recordPrivateTalk(one, 't1', TALK, by('bai')));
    expect(notesFor(changed, null)).toBe(HIDDEN_NOTES);
  });

  it('别人不能改、不能删（bug: 打开一存，笔记成了“只有写的人看得到”）', () => {
    const one = written('su');
    expect(codeOf(recordPrivateTalk(one, 't1', TALK, by('bai')))).toBe('NOT_NOW');
    expect(codeOf(removePrivateTalk(one, 't1', by('bai')))).toBe('NOT_NOW');
    expect(ruledValue(removePrivateTalk(one, 't1', by('su'))).privateTalks).toEqual([]);
  });

  it('不是当事人、同一个人两次、以后的日子，都不收', () => {
    const ask = (change: object) =>
      codeOf(recordPrivateTalk(makeMediatingCase(), null, { ...TALK, ...change }, by('su')));
    expect(ask({ partyIds: ['nobody'] })).toBe('UNKNOWN_PARTY');
    expect(ask({ partyIds: ['p1', 'p1'] })).not.toBeNull();
    expect(ask({ talkedOn: day('2027-01-01') })).not.toBeNull();
  });
});
